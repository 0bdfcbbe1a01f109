import { foldProgress } from './fold-progress.ts';
import type { ProgressLog } from './log.ts';
import type { FindMatches } from './matching/match.ts';
import { matchItems } from './matching/match-items.ts';
import type { Progress } from './progress.ts';
import type { TrackedItem } from './tracked-item.ts';

export interface ReadProgressOptions {
  /**
   * How often the list is due: an ISO 8601 duration of one unit, `P3M`. Default: it is done once.
   * What is no such duration is taken as none.
   */
  readonly cadence?: string;
  /** The reader's wall time, whose day is today: `2024-12-10T09:30:00+01:00`. Default: that of the device. */
  readonly now?: string;
  /** The article's language, by which items are found again in other words. By default it is guessed from the texts. */
  readonly lang?: string;
  /** How items are found again. Default: `matchItems`, in that language. It is asked only when one is not as it was. */
  readonly match?: FindMatches;
}

/**
 * Reads from a log where a reader, or a team, is with a checklist.
 *
 * The latest mark of an item counts, if it is in the present period and after the last reset; else, where a reader has
 * not touched the item, the mark of the source. Marks follow items whose words were changed: see `Progress.matches`.
 *
 * @param log In order and without repetitions, as `addEntries`, `mergeLogs` and `readLog` give it.
 * @param items The list as it is now, each with an id of its own.
 * @throws RangeError when `now` is no wall time.
 *
 * @example
 * const log = addEntries(EMPTY_LOG, [markEntry(EMPTY_LOG, {id: 'keys', text: 'Rotate API keys'}, true)]);
 * const items = [{id: 'keys', text: 'Rotate API keys', checked: false}];
 * readProgress(log, items, {cadence: 'P3M'}).due; // three months from today: 2025-03-10
 */
export function readProgress(
  log: ProgressLog,
  items: readonly TrackedItem[],
  { lang, match = (known, now) => matchItems(known, now, { lang }), ...options }: ReadProgressOptions = {},
): Progress {
  return foldProgress(log, items, { ...options, match });
}
