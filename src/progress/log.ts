import type { Entry } from './entry.ts';
import { FIRST_GENERATION } from './generation.ts';

/** All that is known of what readers did to one checklist. */
export interface ProgressLog {
  /** The latest generation: all entries are of it. */
  readonly generation: string;
  /** In order: see `compareEntries`. */
  readonly entries: readonly Entry[];
}

/** A log in which nothing has happened. */
export const EMPTY_LOG: ProgressLog = { generation: FIRST_GENERATION, entries: [] };

/** Which of two entries is the later: negative when `a` is the earlier. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
