const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Offsets of the zone names that RFC 2822 knows (section 4.3). */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** Longer than any date with weekday, time and the name of a zone. */
const LONGEST = 100;
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';
// 2024-12-10 · 2024/12/10 · 2024.12.10
const YEAR_FIRST = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?=$|[\sT,])/i;
// December 10, 2024 · Tue Dec 10 2024
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?=$|[\\s,])`,
  'i',
);
// 10 December 2024 · Tue, 10 Dec 2024 · 10-Dec-2024
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>[a-z]{3,9})\\.?,?[\\s-]+(?<year>\\d{4})(?=$|[\\s,])`,
  'i',
);
const TIME =
  /^(?:T|,?\s+(?:at\s+)?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)?(?:\s*(?<half>[ap])\.?m\.?)?\s*(?<zone>.*)$/i;
const OFFSET = /^(?:gmt|utc)?(?<sign>[+-])(?<hours>\d{1,2}|\d{2}(?=:?\d{2})):?(?<minutes>\d{2})?$/i;

/**
 * Reads a date in the ways people and site generators write one.
 *
 * Nothing is shifted: a date without a time stays a calendar date, and one without a zone stays local. Two numbers and a
 * year (`12/10/2024`) are read differently in different countries, and here not at all.
 *
 * @returns ISO 8601, or `undefined` for what is no date, or an impossible one (`2024-02-30`).
 * @example
 * readDate('Dec 10, 2024'); // '2024-12-10'
 * readDate('2024-12-10 10:00:00 -0500'); // '2024-12-10T10:00:00-05:00'
 */
export function readDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const match = YEAR_FIRST.exec(trimmed) ?? MONTH_FIRST.exec(trimmed) ?? DAY_FIRST.exec(trimmed);
  if (!match?.groups) return undefined;
  const date = calendarDate(match.groups);
  const rest = trimmed.slice(match[0].length);
  if (!date || rest === '') return date;
  const time = timeOfDay(rest);
  return time && `${date}T${time}`;
}

function calendarDate({ year, month = '', day }: Record<string, string | undefined>): string | undefined {
  const monthNumber = monthOf(month.toLowerCase());
  const dayNumber = Number(day);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber)) return undefined;
  return `${year}-${twoDigits(monthNumber)}-${twoDigits(dayNumber)}`;
}

function monthOf(month: string): number {
  if (/^\d/.test(month)) return Number(month);
  return MONTH_NAME.test(month) ? MONTHS.indexOf(month.slice(0, 3)) + 1 : 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function timeOfDay(text: string): string | undefined {
  const { hour, minute, second, fraction = '', half, zone = '' } = TIME.exec(text)?.groups ?? {};
  if (hour === undefined) return undefined;
  const hours = half ? hourOfDay(Number(hour), half.toLowerCase()) : Number(hour);
  const offset = offsetOf(zone);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || offset === undefined) return undefined;
  return `${twoDigits(hours)}:${minute}${second === undefined ? '' : `:${second}${fraction}`}${offset}`;
}

/** 12 a.m. is midnight, 12 p.m. noon; an hour that a twelve-hour clock has not is refused by the caller. */
function hourOfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function offsetOf(zone: string): string | undefined {
  // RFC 2822 and JavaScript's own dates may name the zone in brackets at the end.
  const name = zone
    .replace(/\([^()]*\)$/, '')
    .trim()
    .toLowerCase();
  if (name === '') return '';
  if (Object.hasOwn(ZONES, name)) return ZONES[name];
  const { sign, hours, minutes = '00' } = OFFSET.exec(name)?.groups ?? {};
  return sign && Number(hours) <= 23 && Number(minutes) <= 59
    ? `${sign}${hours?.padStart(2, '0')}:${minutes}`
    : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
