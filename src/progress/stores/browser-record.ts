import type { Entry } from '../entry.ts';
import { isGeneration } from '../generation.ts';
import { isNewerEntry, readEntry } from '../read-entry.ts';

/** The format that is written. A record of an older one is read by the steps that follow it, and stays as it is. */
export const RECORD_FORMAT = 1;

/** Makes of the record of a format one of the next; throws, or gives anything at all, when it cannot. */
export type RecordStep = (record: unknown) => unknown;

/** By the format that each begins with. There was no format before the first. */
export const RECORD_STEPS: Readonly<Record<number, RecordStep>> = {};

/** What is kept of one entry. */
export interface EntryRecord {
  readonly format: number;
  readonly entry: Entry;
}

/** What is kept of a log that was erased. */
export interface GenerationRecord {
  readonly format: number;
  readonly generation: string;
}

/** Reads what is kept of an entry; `damaged` when it is none, `newer` when a later version of Broadsheet wrote it. */
export function readEntryRecord(value: unknown, steps = RECORD_STEPS): Entry | 'damaged' | 'newer' {
  const record = upgrade(value, steps);
  if (typeof record === 'string') return record;
  return readEntry(record.entry) ?? (isNewerEntry(record.entry) ? 'newer' : 'damaged');
}

/** Reads what is kept of a log's generation; a generation is neither of the two words. */
export function readGenerationRecord(value: unknown, steps = RECORD_STEPS): string {
  const record = upgrade(value, steps);
  if (typeof record === 'string') return record;
  return isGeneration(record.generation) ? record.generation : 'damaged';
}

function upgrade(value: unknown, steps: typeof RECORD_STEPS): Readonly<Record<string, unknown>> | 'damaged' | 'newer' {
  try {
    let record = value;
    for (;;) {
      if (!isRecord(record) || !Number.isInteger(record.format)) return 'damaged';
      const format = Number(record.format);
      if (format === RECORD_FORMAT) return record;
      if (format > RECORD_FORMAT) return 'newer';
      const next = steps[format]?.(record);
      // A step that does not get on would go on for ever.
      if (!isRecord(next) || next.format !== format + 1) return 'damaged';
      record = next;
    }
  } catch {
    return 'damaged';
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
