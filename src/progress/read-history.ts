import type { MarkEntry, ResetEntry, UndoEntry } from './entry.ts';
import type { ProgressLog } from './log.ts';
import { readResets } from './resets.ts';

/** Something that a reader did to a checklist. */
export type HistoryEvent = MarkEvent | ResetEvent | UndoEvent;

/** A task was ticked or unticked. */
export type MarkEvent = Omit<MarkEntry, 'order' | 'generation'>;

/** All marks before it were taken back. */
export interface ResetEvent extends Omit<ResetEntry, 'order' | 'generation'> {
  /** Whether this was taken back later. */
  readonly undone: boolean;
}

/** A reset was taken back. */
export type UndoEvent = Omit<UndoEntry, 'order' | 'generation'>;

/**
 * What readers did to a checklist, in order: who ticked what, and when on their clock.
 *
 * Nothing is left out: not what was unticked, not what is before a reset or in an earlier period, not tasks that are
 * gone, in the words that they had. Only to erase a log ends its history.
 */
export function readHistory(log: ProgressLog): HistoryEvent[] {
  const { undone } = readResets(log);
  return log.entries.flatMap((entry): HistoryEvent[] => {
    if (entry.type === 'same') return [];
    const { order, generation, ...event } = entry;
    return [event.type === 'reset' ? { ...event, undone: undone.has(event.id) } : event];
  });
}
