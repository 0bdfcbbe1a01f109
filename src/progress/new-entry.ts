import { wallTime } from './cadence/wall-time.ts';
import type { Entry, MarkEntry, ResetEntry, SameEntry, UndoEntry } from './entry.ts';
import { entryText } from './entry-text.ts';
import type { ProgressLog } from './log.ts';
import type { KnownItem } from './matching/match.ts';
import { randomId } from './random-id.ts';
import { MAX_ORDER, readEntry } from './read-entry.ts';

export interface NewEntryOptions {
  /** When it is. Default: now. */
  readonly now?: Date;
  /** Minutes that the reader's clock is ahead of UTC. Default: as the device's time zone has it then. */
  readonly offset?: number;
  /** Default: `randomId()`. */
  readonly id?: string;
  /** Who did it. */
  readonly by?: string;
}

/**
 * The entry of a task being ticked or unticked.
 *
 * It is not in the log yet: see `addEntries`. The same holds for the other three.
 *
 * @param log Which it is going to be added to.
 * @throws RangeError when it could not be read again: the clock shows no year of four digits, an id is far too long.
 */
export function markEntry(
  log: ProgressLog,
  item: KnownItem,
  checked: boolean,
  options: NewEntryOptions = {},
): MarkEntry {
  return readable({ ...nextBase(log, options), type: 'mark', ...itemFields(item), checked });
}

/** The entry of all marks being taken back. */
export function resetEntry(log: ProgressLog, options: NewEntryOptions = {}): ResetEntry {
  return readable({ ...nextBase(log, options), type: 'reset' });
}

/**
 * The entry of a reset being taken back.
 *
 * @param reset `id` of the reset: see `Progress.undoable`.
 */
export function undoEntry(log: ProgressLog, reset: string, options: NewEntryOptions = {}): UndoEntry {
  return readable({ ...nextBase(log, options), type: 'undo', reset });
}

/**
 * The entry of an item being found again in other words: see `Progress.matches`.
 *
 * @param item As it is now.
 * @param was The id it had.
 */
export function sameEntry(log: ProgressLog, item: KnownItem, was: string, options: NewEntryOptions = {}): SameEntry {
  return readable({ ...nextBase(log, options), type: 'same', ...itemFields(item), was });
}

/**
 * What every entry has.
 *
 * Its order is the time, or one more than the largest so far, whichever is later: it comes after all that its writer
 * knew of, even when the clock of another device is ahead.
 */
function nextBase(
  log: ProgressLog,
  options: NewEntryOptions,
): Pick<Entry, 'id' | 'order' | 'at' | 'generation' | 'by'> {
  const { now = new Date(), offset, id = randomId(), by } = options;
  const order = Math.max(Math.floor(now.getTime()), 0, (log.entries.at(-1)?.order ?? 0) + 1);
  // Only an entry that was forged is that late. Where order cannot grow, ids decide.
  const base = { id, order: Math.min(order, MAX_ORDER), at: wallTime(now, offset), generation: log.generation };
  return by === undefined ? base : { ...base, by };
}

function itemFields({ id, text, within }: KnownItem): { item: string; text: string; within?: string } {
  const fields = { item: id, text: entryText(text) };
  return within === undefined ? fields : { ...fields, within: entryText(within) };
}

function readable<Made extends Entry>(entry: Made): Made {
  if (!readEntry(entry)) throw new RangeError(`An entry with these could not be read again: ${JSON.stringify(entry)}.`);
  return entry;
}
