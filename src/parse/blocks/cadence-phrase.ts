/** A word of a label, lower-case, with its place in the label. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that say how often. */
export interface CadencePhrase {
  /** ISO 8601 durations: what the words mean, then what else they may mean (`Bi-monthly`). */
  readonly readings: readonly [string, ...string[]];
  /** How many words it takes. */
  readonly length: number;
  /** `figure`: has a number (`Every 90 days`). `vague`: a word that people read in two ways (`Bi-weekly`). */
  readonly precision: 'figure' | 'word' | 'vague';
  /** True for `every week`, which stands by itself; false for `weekly`, which may belong to a noun. */
  readonly adverbial: boolean;
}

type Unit = 'H' | 'D' | 'W' | 'M' | 'Y';

interface Span {
  readonly count: number;
  readonly unit: Unit;
}

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, Span> =>
  new Map(
    Object.entries(rows).flatMap(([words, span]) =>
      words.split(' ').map((word): [string, Span] => [word, { count: Number(span[0]), unit: span[1] as Unit }]),
    ),
  );

const UNITS = table({
  hour: '1H',
  'day night morning evening weekday workday': '1D',
  'week weekend monday tuesday wednesday thursday friday saturday sunday': '1W',
  fortnight: '2W',
  month: '1M',
  quarter: '3M',
  year: '1Y',
});

const ADJECTIVES = table({
  hourly: '1H',
  'daily nightly': '1D',
  weekly: '1W',
  fortnightly: '2W',
  monthly: '1M',
  quarterly: '3M',
  'annual annually yearly': '1Y',
  'biennial biennially': '2Y',
  'triennial triennially': '3Y',
});

/** The dictionaries' first meaning of a word with `bi-`; the second where usage is evenly split. */
const BI: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['weekly', ['P2W']],
  ['monthly', ['P2M', 'P15D']],
  ['annual', ['P6M']],
  ['annually', ['P6M']],
  ['yearly', ['P6M', 'P2Y']],
]);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat([
      ['fifteen', 15],
      ['thirty', 30],
      ['sixty', 60],
      ['ninety', 90],
      ['other', 2],
      ['alternate', 2],
      ['second', 2],
      ['2nd', 2],
      ['third', 3],
      ['3rd', 3],
      ['fourth', 4],
      ['4th', 4],
    ]),
);

const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const UNIT_QUALIFIERS: ReadonlySet<string> = new Set(['business', 'calendar', 'single', 'working', 'work']);
const PLURALS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|weekdays)$/;

/** Reads the words from an index on, as far as they say how often; nothing when they do not begin with that. */
export function readCadencePhrase(words: readonly Word[], index: number): CadencePhrase | undefined {
  return readEvery(words, index) ?? readTimes(words, index) ?? readAdjective(words, index);
}

/** `every week`, `each 2 months`, `per quarter`, `every other day`, `every 2-3 years`, `every half year`. */
function readEvery(words: readonly Word[], index: number): CadencePhrase | undefined {
  if (!/^(?:every|each|per)$/.test(wordAt(words, index))) return undefined;
  let next = index + 1;
  const first = numberOf(wordAt(words, next));
  if (first !== undefined) next++;
  const from = next;
  if (first !== undefined && wordAt(words, next) === 'to') next++;
  const last = first === undefined ? undefined : numberOf(wordAt(words, next));
  if (last === undefined) next = from;
  else next++;
  const half = wordAt(words, next) === 'half';
  if (half) next++;
  if (UNIT_QUALIFIERS.has(wordAt(words, next))) next++;
  const unit = unitOf(wordAt(words, next));
  if (!unit || (first === undefined && wordAt(words, next).endsWith('s'))) return undefined;
  const reading = half ? share(unit, 2) : multiple(unit, first ?? 1);
  if (!reading) return undefined;
  const others = last === undefined ? [] : [multiple(unit, last)];
  const precision = first === undefined ? 'word' : 'figure';
  return { readings: [reading, ...others], length: next + 1 - index, precision, adverbial: true };
}

/** `once a week`, `twice per month`, `3 times a year`, `2x weekly`. */
function readTimes(words: readonly Word[], index: number): CadencePhrase | undefined {
  const first = wordAt(words, index);
  let next = index + 1;
  let times = TIMES.get(first) ?? numberOf(/^(\d{1,2})[x\u00d7]$/.exec(first)?.[1] ?? '');
  if (times === undefined) {
    times = numberOf(first);
    if (!/^(?:times|x|\u00d7)$/.test(wordAt(words, next))) return undefined;
    next++;
  }
  const article = /^(?:a|an|per|each|every)$/.test(wordAt(words, next));
  if (article) next++;
  const word = wordAt(words, next);
  const span = article ? UNITS.get(word) : ADJECTIVES.get(word);
  const reading = span && times !== undefined ? share(span, times) : undefined;
  return reading ? { readings: [reading], length: next + 1 - index, precision: 'figure', adverbial: true } : undefined;
}

/** `weekly`, `bi-annually`, `semi-monthly`, `half-yearly`, `6-monthly`, `Mondays`. */
function readAdjective(words: readonly Word[], index: number): CadencePhrase | undefined {
  const word = wordAt(words, index);
  const plain = ADJECTIVES.get(word);
  if (plain) return { readings: [iso(plain)], length: 1, precision: 'word', adverbial: false };
  if (PLURALS.test(word)) {
    return { readings: [word === 'weekdays' ? 'P1D' : 'P1W'], length: 1, precision: 'word', adverbial: true };
  }
  const [, prefix, rest] = /^(bi|semi|half)(.+)$/.exec(word) ?? [];
  if (prefix && rest) return readPrefixed(prefix, rest, 1);
  const next = wordAt(words, index + 1);
  if (/^(?:bi|semi|half)$/.test(word)) return readPrefixed(word, next, 2);
  // `2-monthly` is every two months; `2 monthly checks` are two checks.
  const count = numberOf(word);
  const span = ADJECTIVES.get(next);
  const glued = words[index]?.end === (words[index + 1]?.start ?? 0) - 1;
  if (!span || count === undefined || !glued || /^(?:other|second)$/.test(word)) return undefined;
  return { readings: [multiple(span, count)], length: 2, precision: 'figure', adverbial: false };
}

function readPrefixed(prefix: string, word: string, length: number): CadencePhrase | undefined {
  if (prefix === 'bi') {
    const readings = BI.get(word);
    return readings && { readings, length, precision: 'vague', adverbial: false };
  }
  const span = ADJECTIVES.get(word);
  const reading = span && share(span, 2);
  return reading ? { readings: [reading], length, precision: 'word', adverbial: false } : undefined;
}

const DAYS: Readonly<Record<Unit, number>> = { H: 1 / 24, D: 1, W: 7, M: 30.44, Y: 365.25 };

/** Whether two durations name the same rhythm: `P3M` and `P90D`, `P1Y` and `P12M`. */
export function sameRhythm(one: string, other: string): boolean {
  const a = days(one);
  const b = days(other);
  return Math.abs(a - b) <= Math.max(a, b) / 10;
}

function days(duration: string): number {
  const [, count = '', unit = ''] = /^PT?(\d+)([HDWMY])$/.exec(duration) ?? [];
  return Number(count) * DAYS[unit as Unit];
}

/** Every so many spans. */
function multiple({ count, unit }: Span, factor: number): string {
  return iso({ count: count * factor, unit });
}

/** So many times in a span, in whole units: twice a month is `P15D`, three times a year `P4M`. */
function share({ count, unit }: Span, times: number): string | undefined {
  if (times === 1) return iso({ count, unit });
  const finer: Readonly<Record<Unit, readonly [number, Unit][]>> = {
    H: [],
    D: [[24, 'H']],
    W: [[7, 'D']],
    M: [
      [1, 'M'],
      [30, 'D'],
    ],
    Y: [
      [12, 'M'],
      [365, 'D'],
    ],
  };
  const choices = finer[unit].map(([size, smaller]): Span => ({ count: (count * size) / times, unit: smaller }));
  const whole = choices.find((choice) => Number.isInteger(choice.count)) ?? choices.at(-1);
  return whole && whole.count >= 1 ? iso({ count: Math.floor(whole.count), unit: whole.unit }) : undefined;
}

function iso({ count, unit }: Span): string {
  return unit === 'H' ? `PT${count}H` : `P${count}${unit}`;
}

function wordAt(words: readonly Word[], index: number): string {
  return words[index]?.text ?? '';
}

function unitOf(word: string): Span | undefined {
  return UNITS.get(word) ?? UNITS.get(word.replace(/s$/, ''));
}

function numberOf(word: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(word) ? Number(word) : NUMBERS.get(word);
}
