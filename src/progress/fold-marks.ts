import type { Periods } from './cadence/periods.ts';
import type { WallTime } from './cadence/wall-time.ts';
import type { Clock } from './clock.ts';
import type { MarkEntry } from './entry.ts';

/** What the marks of one item come to. */
export interface FoldedMarks {
  readonly checked: boolean;
  /** The last tick that was not taken back, in whatever period, and when it was. */
  readonly tick?: MarkEntry;
  readonly time?: WallTime;
  readonly overdue: boolean;
}

/**
 * Folds the marks of one item, of which the latest counts.
 *
 * An untick takes back the ticks in whose period it is; those of earlier periods stand, and tell when the item is due.
 *
 * @param marks In order; at least one.
 */
export function foldMarks(marks: readonly MarkEntry[], periods: Periods, clock: Clock): FoldedMarks {
  const now = periods.now(clock.now);
  let firstUntick = Number.POSITIVE_INFINITY;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) break;
    const time = clock.timeOf(mark);
    const end = periods.end(time);
    if (!mark.checked) firstUntick = Math.min(firstUntick, periods.now(time));
    else if (end <= firstUntick) {
      const checked = index === marks.length - 1 && now < end;
      return { checked, tick: mark, time, overdue: !checked && now > end };
    }
  }
  return { checked: false, overdue: false };
}
