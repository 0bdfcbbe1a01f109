import { hash } from '../../model/hash.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Progress } from '../progress.ts';
import { keyText, type ProgressKey } from '../progress-key.ts';
import { escapeText, joinLines } from './calendar-lines.ts';
import { recurrenceRule } from './recurrence-rule.ts';

export interface CalendarOptions {
  /** What the list is called. */
  readonly label: string;
  /** How often it is due: ISO 8601 duration, `P3M`. Without one the event does not repeat. */
  readonly cadence?: string;
  /** Absolute address of the page with the list. Its host makes the event differ from those of other sites. */
  readonly url?: string;
  /** When the calendar is made. Default: now. */
  readonly now?: Date;
}

/**
 * When a list is due, as an iCalendar file (RFC 5545).
 *
 * It is one event for the list, not a to-do (`VTODO`): Google Calendar and Outlook leave to-dos out when they read a
 * file. A due date is an event of the whole day, the same day wherever the reader is; a due time is a moment in UTC. It
 * repeats by the cadence, as if the list were always done in time, and takes up no time in the calendar. The tasks are
 * its description.
 *
 * To read in a newer file of the same list updates the event, as it has the same UID and a larger sequence.
 *
 * @returns `undefined` when nothing is due.
 * @throws TypeError when `url` is no absolute address.
 */
export function toCalendar(key: ProgressKey, progress: Progress, options: CalendarOptions): string | undefined {
  const { due, items } = progress;
  if (due === undefined) return undefined;
  const { label, cadence, url, now = new Date() } = options;
  const page = url === undefined ? undefined : new URL(url);
  const tasks = items.map(({ text, checked, due: own }) => {
    const when = own === undefined || own === due ? '' : ` (${own.slice(0, 'yyyy-mm-dd'.length)})`;
    return `${checked ? '☑' : '☐'} ${visibleText(text)}${when}`;
  });
  const start = startOf(due);
  const rule = cadence && recurrenceRule(cadence, start.on);
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Broadsheet//Broadsheet//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${hash(keyText(key))}@${page?.hostname || 'broadsheet'}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    // Minutes since 1970: it grows from file to file, and fits into 32 bits for some thousand years.
    `SEQUENCE:${Math.max(0, Math.floor(now.getTime() / 60_000))}`,
    ...start.lines,
    ...(rule ? [`RRULE:${rule}`] : []),
    `SUMMARY:${escapeText(visibleText(label))}`,
    ...(tasks.length > 0 ? [`DESCRIPTION:${escapeText(tasks.join('\n'))}`] : []),
    ...(page ? [`URL:${page.href}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** When an event begins, as its lines and as the ISO 8601 date that it repeats from. */
function startOf(due: string): { lines: string[]; on: string } {
  const moment = new Date(due);
  const on = moment.toISOString().slice(0, 'yyyy-mm-dd'.length);
  if (due.includes('T')) return { lines: [`DTSTART:${utc(moment)}`], on };
  // A date alone is read as UTC: no zone comes into it.
  const next = new Date(moment.getTime() + 86_400_000).toISOString();
  return { lines: [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(next).slice(0, 8)}`], on };
}

/** `20241210T083000Z` */
function utc(moment: Date): string {
  return compact(moment.toISOString()).replace(/\.\d+/, '');
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}
