import { BroadsheetError } from '../model/broadsheet-error.ts';
import { problem } from '../model/problem.ts';
import type { Entry } from './entry.ts';
import { FIRST_GENERATION, isGeneration } from './generation.ts';
import type { ProgressLog } from './log.ts';
import { addEntries } from './merge-logs.ts';
import { isNewerEntry, readEntry } from './read-entry.ts';

/** A log, and how much of what was given for it is not in it. */
export interface LogReading {
  readonly log: ProgressLog;
  /** How many of the entries were none. */
  readonly rejected: number;
}

/**
 * Reads a log from data that may come from anywhere: a disk, a server, a file that somebody picked.
 *
 * Entries may be in any order, and there more than once; what is none is left out and counted. A log that a later
 * version wrote to is refused as a whole: read without those entries it would show what is not so, and written back it
 * would have lost them. Within a major version no type of entries is added, so that this never happens.
 *
 * @throws BroadsheetError `progress-unreadable` when it is no log; `progress-newer` when a later version wrote to it.
 */
export function readLog(value: unknown): LogReading {
  const { generation = FIRST_GENERATION, entries: values, format = 1 } = isRecord(value) ? value : {};
  if (format !== 1) throw newer();
  if (!isGeneration(generation) || !Array.isArray(values)) throw unreadable();
  const entries: Entry[] = [];
  for (const item of values) {
    const entry = readEntry(item);
    if (entry) entries.push(entry);
    else if (isNewerEntry(item)) throw newer();
  }
  const log = addEntries({ generation, entries: [] }, entries);
  return { log, rejected: values.length - entries.length };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function newer(): BroadsheetError {
  return new BroadsheetError([
    problem('progress-newer', {
      message: 'These ticks were saved by a newer version of Broadsheet than this one.',
      hint: 'Load the newer version. Nothing was changed.',
    }),
  ]);
}

function unreadable(): BroadsheetError {
  return new BroadsheetError([
    problem('progress-unreadable', {
      message: 'What was saved is no log: it has no list of entries, or its generation is none.',
      hint: 'Give it what `JSON.stringify` made of a log.',
    }),
  ]);
}
