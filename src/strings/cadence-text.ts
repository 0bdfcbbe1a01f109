import { formatMessage } from './format-message.ts';
import type { FirstStrings } from './strings.ts';

/** What a cadence is said with. */
export type CadenceStrings = { readonly lang: string } & Pick<
  FirstStrings,
  'everyHour' | 'everyDay' | 'everyWeek' | 'everyMonth' | 'everyYear' | 'twiceAMonth'
>;

const UNITS: ReadonlyMap<string, Exclude<keyof CadenceStrings, 'lang' | 'twiceAMonth'>> = new Map([
  ['TH', 'everyHour'],
  ['D', 'everyDay'],
  ['W', 'everyWeek'],
  ['M', 'everyMonth'],
  ['Y', 'everyYear'],
]);

/** Durations in days that are said in weeks. */
const WEEKS: ReadonlyMap<string, string> = new Map([
  ['P7D', 'P1W'],
  ['P14D', 'P2W'],
]);

/**
 * A cadence in words, for a reader.
 *
 * @param duration An ISO 8601 duration of one unit, hours to years: `P3M`, `PT8H`.
 * @returns `undefined` for what is no such duration.
 * @example
 * cadenceText('P3M', knownStrings('en')); // 'Every 3 months'
 */
export function cadenceText(duration: string, strings: CadenceStrings): string | undefined {
  if (duration === 'P15D') return formatMessage(strings.twiceAMonth, strings.lang);
  const [, time = '', digits, letter] = /^P(T?)(\d{1,4})([DWMYH])$/.exec(WEEKS.get(duration) ?? duration) ?? [];
  // `PT5M` are minutes: no cadence.
  const unit = UNITS.get(`${time}${letter}`);
  const count = Number(digits);
  return unit && count > 0 ? formatMessage(strings[unit], strings.lang, { count }) : undefined;
}
