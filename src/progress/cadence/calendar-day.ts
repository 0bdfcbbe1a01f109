// Days are counted from 1970-01-01 in the Gregorian calendar, without time or zone: a day here has no hours to shift.
// After Howard Hinnant's algorithms, in which a year begins in March: https://howardhinnant.github.io/date_algorithms.html

/** Years that a date is written with four digits in. */
export const MAX_YEAR = 9999;

const DAYS_OF_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** The number of a day, that of 1970-01-01 being 0. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - EPOCH;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day so many months later, or the last of that month where it has no such day: a month after 31 January is 28 February. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = dateOf(number);
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** A day as ISO 8601: `2024-12-10`. */
export function dayText(number: number): string {
  const { year, month, day } = dateOf(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The day after the last that `dayText` can write. */
export const DAYS_END = dayNumber(MAX_YEAR + 1, 1, 1);

function dateOf(number: number): { year: number; month: number; day: number } {
  const days = number + EPOCH;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfEra = days - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
