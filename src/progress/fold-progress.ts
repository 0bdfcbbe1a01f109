import { assignMarks } from './assign-marks.ts';
import { readCadence } from './cadence/cadence.ts';
import { periodsOf } from './cadence/periods.ts';
import type { WallTime } from './cadence/wall-time.ts';
import { Clock } from './clock.ts';
import type { SameEntry } from './entry.ts';
import { findLastDone } from './find-last-done.ts';
import { foldMarks } from './fold-marks.ts';
import type { ProgressLog } from './log.ts';
import type { AskMatches } from './matching/match.ts';
import type { ItemProgress, Progress } from './progress.ts';
import { readResets } from './resets.ts';
import type { TrackedItem } from './tracked-item.ts';

/** As `ReadProgressOptions`, for whoever brings what finds items again. */
export interface FoldOptions {
  readonly cadence?: string | undefined;
  readonly now?: string | undefined;
  readonly match: AskMatches;
}

/**
 * Folds a log into where a reader is with a list: see `readProgress`.
 *
 * It leads to no matcher, which is by far the largest part of all this and seldom needed.
 */
export function foldProgress(log: ProgressLog, items: readonly TrackedItem[], options: FoldOptions): Progress {
  const clock = new Clock(options.now);
  const cadence = readCadence(options.cadence ?? '');
  const periods = periodsOf(cadence);
  const { undone, marks } = readResets(log);
  const links = log.entries.filter((entry): entry is SameEntry => entry.type === 'same');
  const { byItem, currentId, matches, changedFrom } = assignMarks(marks, links, items, options.match);

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
