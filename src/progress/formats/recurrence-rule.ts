const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['TH', 'HOURLY'],
  ['D', 'DAILY'],
  ['W', 'WEEKLY'],
  ['M', 'MONTHLY'],
  ['Y', 'YEARLY'],
]);

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
  const [, time = '', count, unit = ''] = /^P(T?)([1-9]\d{0,3})([HDWMY])$/.exec(cadence) ?? [];
  const frequency = FREQUENCIES.get(time + unit);
  if (frequency === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  // The 29th of February is the one day that years leave out.
  const isMissed = day > SHORTEST_MONTH && (unit === 'M' || (unit === 'Y' && month === 2));
  // Day 0 is the last of the month before.
  const fromEnd = new Date(Date.UTC(year, month, 0)).getUTCDate() - day + 1;
  const months = unit === 'Y' ? ';BYMONTH=2' : '';
  return `FREQ=${frequency};INTERVAL=${count}${isMissed ? `${months};BYMONTHDAY=-${fromEnd}` : ''}`;
}
