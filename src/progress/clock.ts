import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { readWallTime, type WallTime, wallTime } from './cadence/wall-time.ts';
import type { MarkEntry } from './entry.ts';
import type { ProgressLog } from './log.ts';

// Entries are never changed, so that a merge stays a union: a time from a clock that is ahead is mended where it is
// read. A day is allowed, since the calendars of two readers may be that far apart.
const ALLOWED = 86_400_000;

/** Reads the times of entries as of one moment. */
export class Clock {
  readonly now: WallTime;

  /**
   * @param now On the reader's own clock. Default: the device's.
   * @throws RangeError when it is no wall time.
   */
  constructor(now: string = wallTime(new Date())) {
    const time = readWallTime(now);
    if (!time) throw new RangeError(`This is no time with seconds and offset: ${JSON.stringify(now)}.`);
    this.now = time;
  }

  /** When something was; now, where the entry's clock was more than a day ahead. */
  timeOf(entry: { readonly at: string }): WallTime {
    const time = readWallTime(entry.at);
    return time && time.instant - this.now.instant <= ALLOWED ? time : this.now;
  }
}

/**
 * Tells of ticks that were written by a clock more than a day ahead of `now`, so that their periods cannot be known.
 *
 * `readProgress` takes them as of now, and so they last until a cadence after the time they tell has come.
 *
 * @param options.now The reader's wall time. Default: that of the device.
 * @returns One problem (`progress-clock-ahead`) for all, or none.
 */
export function findClockProblems(log: ProgressLog, options: { readonly now?: string } = {}): Problem[] {
  const clock = new Clock(options.now);
  const ahead = log.entries.filter(
    (entry): entry is MarkEntry => entry.type === 'mark' && entry.checked && clock.timeOf(entry).text !== entry.at,
  );
  const last = ahead.at(-1);
  if (!last) return [];
  const others = ahead.length > 1 ? ` So are ${ahead.length - 1} more.` : '';
  return [
    problem('progress-clock-ahead', {
      message: `“${last.text}” was ticked at ${last.at}, which is more than a day from now.${others}`,
      hint: 'Set the clock of the device that it was ticked on, or that of this one if it is behind; then untick it and tick it again.',
      actual: last.at,
    }),
  ];
}
