import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type ProblemDetails, problem } from '../../model/problem.ts';
import { keyText, type ProgressKey } from '../progress-key.ts';
import { type LogReading, readLog } from '../read-log.ts';
import { BACKUP, BACKUP_FORMAT } from './to-json.ts';

export interface FromJsonOptions {
  /** Keys of the list that the backup is to be of; more than one when the list is known by older ones, too. Default: any. */
  readonly keys?: readonly ProgressKey[];
}

/** A backup: a log, the list that it is the log of, and how many of its entries were none. */
export interface Backup extends LogReading {
  readonly key: ProgressKey;
}

/**
 * Reads a backup that `toJson` made.
 *
 * Nothing is changed: what is to become of the log is up to the caller, who adds its entries to a store or merges it
 * with another by `mergeLogs`.
 *
 * @throws BroadsheetError `progress-import-invalid` when it is no backup, or one of another list; `progress-newer` when
 *   a later version of Broadsheet made it.
 */
export function fromJson(text: string, { keys }: FromJsonOptions = {}): Backup {
  const value = parse(text);
  if (!isRecord(value) || value.broadsheet !== BACKUP) {
    throw invalid({
      message: `This is no backup of a checklist: it begins with ${quote(text)}.`,
      hint: 'Choose a file that was saved as a backup.',
    });
  }
  const { format, key, generation, entries } = value;
  if (format !== BACKUP_FORMAT) throw wrongFormat(format);
  if (!isKey(key))
    throw invalid({ message: 'The backup does not say which list it is of: its key is none.', hint: HINT });
  if (keys && !keys.some((each) => keyText(each) === keyText(key))) {
    throw invalid({
      message: `The backup is of another list: ${describe(key)}.`,
      hint: 'Open the page of that list, and read the backup there.',
      expected: keys.map(describe).join(' or '),
      actual: describe(key),
    });
  }
  const { scope, checklist, subject } = key;
  return { key: { scope, checklist, ...(subject !== undefined && { subject }) }, ...read({ generation, entries }) };
}

const HINT = 'Save the backup again, and do not change the file.';

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const message = `This is no JSON, so no backup of a checklist: it begins with ${quote(text)}.`;
    throw invalid({ message, hint: 'Choose a file that was saved as a backup.' }, { cause });
  }
}

function read(value: unknown): LogReading {
  try {
    return readLog(value);
  } catch (cause) {
    if (!(cause instanceof BroadsheetError) || cause.problems.some(({ code }) => code === 'progress-newer'))
      throw cause;
    throw invalid(
      { message: 'The backup holds no log: its generation or its entries are none.', hint: HINT },
      { cause },
    );
  }
}

function wrongFormat(format: unknown): BroadsheetError {
  const found = JSON.stringify(format) ?? 'missing';
  if (typeof format !== 'number' || format < BACKUP_FORMAT) {
    return invalid({ message: `The format of the backup is none: ${found}.`, hint: HINT });
  }
  return new BroadsheetError([
    problem('progress-newer', {
      message: `A newer version of Broadsheet made this backup: its format is ${found}.`,
      hint: 'Load the newer version. Nothing was changed.',
      expected: String(BACKUP_FORMAT),
      actual: found,
    }),
  ]);
}

function invalid(details: ProblemDetails, options?: ErrorOptions): BroadsheetError {
  return new BroadsheetError([problem('progress-import-invalid', details)], options);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKey(value: unknown): value is ProgressKey {
  if (!isRecord(value)) return false;
  const { scope, checklist, subject = '' } = value;
  return [scope, checklist, subject].every((part) => typeof part === 'string');
}

function describe({ scope, checklist, subject }: ProgressKey): string {
  return `"${checklist}" of "${scope}"${subject === undefined ? '' : ` for "${subject}"`}`;
}

/** How much of a file is quoted, in UTF-16 units. */
const LONGEST = 40;

function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
