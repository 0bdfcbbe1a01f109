import type { MarkEntry } from './entry.ts';
import type { ProgressLog } from './log.ts';

/** What resets leave of a log. */
export interface Resets {
  /** Ids of those that were taken back. */
  readonly undone: ReadonlySet<string>;
  /** The marks after the last that was not. */
  readonly marks: readonly MarkEntry[];
}

/** Finds the resets of a log that hold, and the marks that they leave. */
export function readResets({ entries }: ProgressLog): Resets {
  const undone = new Set<string>();
  for (const entry of entries) if (entry.type === 'undo') undone.add(entry.reset);
  const last = entries.findLastIndex(({ type, id }) => type === 'reset' && !undone.has(id));
  const marks = entries.slice(last + 1).filter((entry) => entry.type === 'mark');
  return { undone, marks };
}
