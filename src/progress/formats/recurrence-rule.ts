import { type Cadence, readCadence } from '../cadence/cadence.ts';
import { daysIn } from '../cadence/calendar-day.ts';

const FREQUENCIES: Readonly<Record<Cadence['unit'], string>> = {
  H: 'HOURLY',
  D: 'DAILY',
  W: 'WEEKLY',
  M: 'MONTHLY',
  Y: 'YEARLY',
};

/** The last day that every month has. */
const SHORTEST_MONTH = 28;

/**
 * A cadence as an iCalendar recurrence rule (RFC 5545, 3.3.10).
 *
 * A plain rule leaves out the months that have no such day. So from the 29th on, days are counted from the end of the
 * month: the 31st recurs on the last day of each, the 30th of January on the last but one. To say "the 30th, or else the
 * last" takes `BYSETPOS` beside `BYMONTHDAY`, which ical.js 2.2 and the calendars made with it misread.
 *
 * @param cadence ISO 8601 duration of one unit, `P3M`.
 * @param start ISO 8601 date of the first time.
 * @returns `undefined` for what is no such duration.
 */
export function recurrenceRule(cadence: string, start: string): string | undefined {
  const rhythm = readCadence(cadence);
  if (rhythm === undefined) return undefined;
  const { count, unit } = rhythm;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  // The 29th of February is the one day that years leave out.
  const isMissed = day > SHORTEST_MONTH && (unit === 'M' || (unit === 'Y' && month === 2));
  const days = isMissed ? `${unit === 'Y' ? ';BYMONTH=2' : ''};BYMONTHDAY=${day - daysIn(year, month) - 1}` : '';
  return `FREQ=${FREQUENCIES[unit]};INTERVAL=${count}${days}`;
}
