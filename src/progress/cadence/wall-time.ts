import { DAYS_END, dayNumber, daysIn, dayText } from './calendar-day.ts';

/** A time as a clock on a wall shows it, together with where that wall is: `2024-12-10T09:30:00+01:00`. */
export interface WallTime {
  readonly text: string;
  /** The day on that clock: see `dayNumber`. */
  readonly day: number;
  /** Milliseconds since 1970 in UTC. */
  readonly instant: number;
  /** Minutes that the clock is ahead of UTC. */
  readonly offset: number;
}

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * A moment as a wall time, as progress entries carry it.
 *
 * @param offset Minutes that the clock is ahead of UTC; by default as the device's time zone has it at that moment.
 * @throws RangeError for what is no moment, or none of the years 0 to 9999.
 */
export function wallTime(moment: Date, offset: number = -moment.getTimezoneOffset()): string {
  return wallTimeText(moment.getTime(), offset);
}

/** As `wallTime`, of milliseconds since 1970. */
export function wallTimeText(instant: number, offset: number): string {
  const local = instant + offset * MINUTE;
  const day = Math.floor(local / DAY);
  // Also true of NaN.
  if (!(day >= dayNumber(0, 1, 1) && day < DAYS_END))
    throw new RangeError(`This is no time to write down: ${instant}.`);
  const minutes = Math.floor((local - day * DAY) / MINUTE);
  const seconds = Math.floor((local - day * DAY - minutes * MINUTE) / 1000);
  const away = Math.abs(offset);
  return `${dayText(day)}T${clock(minutes)}:${two(seconds)}${offset < 0 ? '-' : '+'}${clock(away)}`;
}

/** Reads a wall time; nothing for what is none, a day that is not in the calendar included. */
export function readWallTime(text: string): WallTime | undefined {
  if (!FORM.test(text)) return undefined;
  const year = numberAt(text, 0) * 100 + numberAt(text, 2);
  const month = numberAt(text, 5);
  const date = numberAt(text, 8);
  const hour = numberAt(text, 11);
  const minute = numberAt(text, 14);
  const second = numberAt(text, 17);
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = text.endsWith('Z') ? text.length - 1 : text.length - 6;
  const offset = readOffset(text, zone);
  if (offset === undefined) return undefined;
  const day = dayNumber(year, month, date);
  const fraction = zone > 19 ? Math.floor(Number(text.slice(19, zone)) * 1000) : 0;
  const instant = day * DAY + (hour * 60 + minute - offset) * MINUTE + second * 1000 + fraction;
  return { text, day, instant, offset };
}

/** Whether a text is a wall time. */
export function isWallTime(text: string): boolean {
  return readWallTime(text) !== undefined;
}

function readOffset(text: string, zone: number): number | undefined {
  if (text[zone] === 'Z') return 0;
  const hours = numberAt(text, zone + 1);
  const minutes = numberAt(text, zone + 4);
  if (hours > 23 || minutes > 59) return undefined;
  const offset = hours * 60 + minutes;
  return text[zone] === '-' && offset !== 0 ? -offset : offset;
}

/** The two digits at an index. Tens of thousands of times are read at once, so no text is cut out for it. */
function numberAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
