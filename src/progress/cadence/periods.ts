import type { Cadence } from './cadence.ts';
import { addMonths, DAYS_END, dayText } from './calendar-day.ts';
import { type WallTime, wallTimeText } from './wall-time.ts';

/**
 * How long ticks last.
 *
 * `now` and `end` are numbers of one scale, days or milliseconds, whichever the cadence is counted in: a tick lasts
 * while the `now` of the present is smaller than the `end` of its time, and is overdue when it is larger.
 */
export interface Periods {
  /** Where a time is on the scale. */
  now(time: WallTime): number;
  /** Where a tick of that time is due again; infinite when it never is. */
  end(time: WallTime): number;
  /** When that is: a date, or a time with offset when the cadence is in hours. */
  endText(time: WallTime): string | undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The periods of a cadence; of none, in which ticks last for good. */
export function periodsOf(cadence: Cadence | undefined): Periods {
  if (cadence === undefined) return { now: (time) => time.instant, end: () => Number.POSITIVE_INFINITY, endText: none };
  return cadence.unit === 'H' ? hours(cadence.count) : days(cadence);
}

/** Hours are counted as they pass: a clock that is put forward in between shows one more. */
function hours(count: number): Periods {
  const end = (time: WallTime) => within(time.instant + count * HOUR, DAYS_END * DAY - DAY);
  return {
    now: (time) => time.instant,
    end,
    endText: (time) => (Number.isFinite(end(time)) ? wallTimeText(end(time), time.offset) : undefined),
  };
}

/** Days are those of the calendar on the clock that the time was read from, however many hours they have. */
function days(cadence: Cadence): Periods {
  const end = (time: WallTime) => within(addTo(time.day, cadence), DAYS_END);
  return {
    now: (time) => time.day,
    end,
    endText: (time) => (Number.isFinite(end(time)) ? dayText(end(time)) : undefined),
  };
}

function addTo(day: number, { count, unit }: Cadence): number {
  if (unit === 'M') return addMonths(day, count);
  if (unit === 'Y') return addMonths(day, count * 12);
  return day + (unit === 'W' ? 7 * count : count);
}

/** What is due when dates have five digits is not due. */
function within(end: number, limit: number): number {
  return end < limit ? end : Number.POSITIVE_INFINITY;
}

function none(): undefined {
  return undefined;
}
