import { assignMarks } from './assign-marks.ts';
import { readCadence } from './cadence/cadence.ts';
import { periodsOf } from './cadence/periods.ts';
import type { WallTime } from './cadence/wall-time.ts';
import { Clock } from './clock.ts';
import type { SameEntry } from './entry.ts';
import { findLastDone } from './find-last-done.ts';
import { foldMarks } from './fold-marks.ts';
import type { ProgressLog } from './log.ts';
import type { FindMatches } from './matching/match.ts';
import { matchItems } from './matching/match-items.ts';
import type { ItemProgress, Progress } from './progress.ts';
import { readResets } from './resets.ts';
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
  options: ReadProgressOptions = {},
): Progress {
  const clock = new Clock(options.now);
  const cadence = readCadence(options.cadence ?? '');
  const periods = periodsOf(cadence);
  const { undone, marks } = readResets(log);
  const links = log.entries.filter((entry): entry is SameEntry => entry.type === 'same');
  const { lang, match = (known, now) => matchItems(known, now, { lang }) } = options;
  const { byItem, currentId, matches, changedFrom } = assignMarks(marks, links, items, match);

  let first: { readonly end: number; readonly time: WallTime } | undefined;
  const progress = items.map((item): ItemProgress => {
    const { id, text } = item;
    const own = byItem.get(id);
    const { checked, tick, time, overdue } = own
      ? foldMarks(own, periods, clock)
      : // The source's mark has no date, so it satisfies no cadence.
        { checked: item.checked && cadence === undefined, overdue: false };
    const due = time && periods.endText(time);
    const from = changedFrom.get(id);
    if (time && due !== undefined) {
      const end = periods.end(time);
      if (!first || end < first.end) first = { end, time };
    }
    return {
      id,
      text,
      checked,
      ...(time && { at: time.text }),
      ...(tick?.by !== undefined && { by: tick.by }),
      ...(due !== undefined && { due }),
      overdue,
      ...(from !== undefined && { changedFrom: from }),
    };
  });

  const due = first && periods.endText(first.time);
  const retelling = { entries: log.entries, undone, currentId };
  const lastDone = findLastDone(retelling, items, periods, cadence !== undefined, clock);
  const undoable = findUndoable(log, undone);
  return {
    items: progress,
    done: progress.filter(({ checked }) => checked).length,
    total: progress.length,
    ...(lastDone !== undefined && { lastDone }),
    ...(due !== undefined && { due }),
    overdue: progress.some(({ overdue }) => overdue),
    matches,
    ...(undoable !== undefined && { undoable }),
  };
}

/** The last thing that a reader did, when that is a reset. What was found out about items is nothing a reader did. */
function findUndoable(log: ProgressLog, undone: ReadonlySet<string>): string | undefined {
  const last = log.entries.findLast(({ type }) => type !== 'same');
  return last?.type === 'reset' && !undone.has(last.id) ? last.id : undefined;
}
