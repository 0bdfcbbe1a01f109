import { splitExplicitId } from '../../model/item-id.ts';
import { readCadencePhrase, sameRhythm, type Word } from './cadence-phrase.ts';

/** How often a label says its checklist is due. */
export interface LabelCadence {
  /** ISO 8601 duration (`P3M`); absent when the label names none. */
  readonly cadence?: string;
  /** Every different rhythm the label may mean, in its order; more than one makes the label ambiguous. */
  readonly all: readonly CadenceReading[];
}

export interface CadenceReading {
  readonly cadence: string;
  /** The words of the label that say so. */
  readonly text: string;
}

/**
 * Reads from a checklist's label, or a heading, how often it is due.
 *
 * `Quarterly`, `Weekly tasks`, `Every 90 days`, `Access review (twice a year)` have a cadence. Where the word only
 * describes some other noun (`Annual events`, `Weekly newsletter`) there is none: one that is missed can be written
 * more plainly, one that is invented unticks a reader's list.
 *
 * @param label Visible text.
 * @example
 * readCadence('Quarterly:'); // { cadence: 'P3M', all: [{ cadence: 'P3M', text: 'Quarterly' }] }
 * readCadence('Weekly / Monthly'); // cadence 'P1W', and 'P1M' as well in `all`
 * readCadence('Bi-annually (every 6 months)'); // 'P6M': a figure settles what a vague word means
 */
export function readCadence(label: string): LabelCadence {
  const { text } = splitExplicitId(label);
  if (text.length > LONGEST_LABEL || HORIZON.test(text)) return { all: [] };
  const found = clauses(text).flatMap(readClause);
  const settled = found.some(({ precision }) => precision === 'figure')
    ? found.filter(({ precision }) => precision !== 'vague')
    : found;
  const all: CadenceReading[] = [];
  for (const { readings, start, end } of settled) {
    for (const cadence of readings) {
      if (all.some((other) => sameRhythm(other.cadence, cadence))) continue;
      all.push({ cadence, text: text.slice(start, end) });
    }
  }
  return all[0] ? { cadence: all[0].cadence, all } : { all };
}

/** A longer text is prose that may mention a cadence, not a label. */
const LONGEST_LABEL = 160;

/** In `Long-term (quarterly)` the cadence says how far the plan looks ahead. */
const HORIZON = /^\P{L}*(?:short|near|medium|mid|long)\P{L}?term\b/iu;

type Joint = 'or' | 'and' | 'comma';

/** Words up to a joint, and the joint. */
interface Part {
  readonly words: readonly Word[];
  readonly joint?: Joint;
}

const JOINTS: ReadonlyMap<string, Joint> = new Map([
  ['/', 'or'],
  ['+', 'or'],
  ['or', 'or'],
  ['&', 'and'],
  ['and', 'and'],
  [',', 'comma'],
]);

/** Divides a label at colons, brackets and dashes into clauses, and these at commas, slashes, `and` and `or`. */
function clauses(label: string): Part[][] {
  const all: Part[][] = [];
  let parts: Part[] = [];
  let words: Word[] = [];
  const endClause = () => {
    if (words.length > 0) parts.push({ words });
    if (parts.length > 0) all.push(parts);
    parts = [];
    words = [];
  };
  const token = /[\p{L}\p{N}\u00d7]+(?:['\u2019]\p{L}+)?|[^\s\p{L}\p{N}]/gu;
  for (const match of label.matchAll(token)) {
    const written = match[0].toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    const text = written === '/' && /^\s*(?:day|week|month|quarter|year)\b/i.test(label.slice(end)) ? 'per' : written;
    const joint = JOINTS.get(text);
    if (joint) {
      if (words.length > 0) parts.push({ words, joint });
      words = [];
    } else if (/[\p{L}\p{N}]/u.test(text)) words.push({ text, start, end });
    else if (endsClause(text, label, start)) endClause();
  }
  endClause();
  return all;
}

function endsClause(mark: string, label: string, at: number): boolean {
  if (/[-\u2010-\u2013]/.test(mark)) return /\s/.test(label[at - 1] ?? ' ') && /\s/.test(label[at + 1] ?? ' ');
  return /[:;.!?()[\]|\u2014\u00b7\u2022\u2192]/.test(mark);
}

interface Finding {
  readonly readings: readonly string[];
  readonly precision: 'figure' | 'word' | 'vague';
  readonly start: number;
  readonly end: number;
  /** `bare`: no noun follows. `task`: what follows is something to do. `other`: some other noun. */
  readonly use: 'bare' | 'task' | 'other';
}

function readClause(parts: readonly Part[]): Finding[] {
  const findings = parts.map(({ words }) => readPart(words));
  const isDue = (index: number): boolean => {
    const finding = findings[index];
    if (finding?.use !== 'bare') return finding?.use === 'task';
    const next = parts[index + 1]?.words;
    if (!next) return true;
    // In `daily and weekly newsletter` both words belong to the noun.
    if (findings[index + 1]) return isDue(index + 1);
    const joint = parts[index]?.joint;
    if (joint === 'and') return isTask(next);
    return joint === 'or' || next.length <= LONGEST_ASIDE || isTask(next.slice(0, 1));
  };
  return findings.flatMap((finding, index) => (finding && isDue(index) ? [finding] : []));
}

/** What the words between two joints say, if they name a cadence at all. */
function readPart(words: readonly Word[]): Finding | undefined {
  let first = 0;
  while (OPENERS.has(words[first]?.text ?? '')) first++;
  const opening = first;
  while (MOMENTS.has(words[first]?.text ?? '')) first++;
  const leading = readCadencePhrase(words, first);
  // `First Monday of each month`, but not `End of annual review`.
  if (leading && (leading.adverbial || first === opening)) {
    const rest = words.slice(first + leading.length);
    return finding(words, first, leading, useOf(rest, leading.adverbial));
  }
  if (!isTask(words.slice(opening, opening + 1))) return undefined;
  for (let index = opening + 1; index < words.length; index++) {
    const trailing = readCadencePhrase(words, index);
    if (trailing && index + trailing.length === words.length && words[index]?.text !== 'per') {
      return finding(words, index, trailing, 'task');
    }
  }
  return undefined;
}

function finding(
  words: readonly Word[],
  index: number,
  { readings, precision, length }: { readings: readonly string[]; precision: Finding['precision']; length: number },
  use: Finding['use'],
): Finding {
  const start = words[index]?.start ?? 0;
  return { readings, precision, start, end: words[index + length - 1]?.end ?? start, use };
}

/** What the words after a cadence make of it. */
function useOf(rest: readonly Word[], adverbial: boolean): Finding['use'] {
  if (rest.every(({ text }) => MEASURES.test(text) || (adverbial && MOMENTS.has(text)))) return 'bare';
  if (/^(?:on|at|by|before|after|during)$/.test(rest[0]?.text ?? '')) return 'bare';
  if (adverbial && isTask(rest.slice(0, 1))) return 'task';
  const preposition = rest.findIndex(
    ({ text }, index) => PREPOSITIONS.has(text) && !(text === 'to' && /^dos?$/.test(rest[index + 1]?.text ?? '')),
  );
  const phrase = preposition < 0 ? rest : rest.slice(0, preposition);
  const fits = phrase.length <= LONGEST_PHRASE && !phrase.some(({ text }) => ONE_OFF.has(text));
  return fits && isTask(phrase) ? 'task' : 'other';
}

/** Words after a cadence and a comma: `Every week, on the first day`. More of them are a sentence. */
const LONGEST_ASIDE = 5;

/** `on a weekly basis`, `daily 10 min`. */
const MEASURES = /^(?:basis|\d+|min|mins|minutes?|h|hours?)$/;

/** Words after the cadence up to the noun they describe: `Annual disaster recovery test`. */
const LONGEST_PHRASE = 4;

/** Whether a phrase's head, its last word or two, is something one does again and again. */
function isTask(phrase: readonly Word[]): boolean {
  const last = phrase.at(-1)?.text ?? '';
  const compound = (phrase.at(-2)?.text ?? '') + last;
  return [last, compound].some((word) => TASKS.has(word) || TASKS.has(word.replace(/s$/, '')));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const OPENERS = set(
  'a about an approximately at basic essential full general least mandatory minimum my on ongoing our quick recommended recurring regular required roughly routine standard suggested team the things to what your',
);
const MOMENTS = set(
  'afternoon beginning day end evening first last middle monday morning night tuesday wednesday thursday friday saturday sunday of start the',
);
const PREPOSITIONS = set('across after at before by during for from in of on per that to which while with');
const ONE_OFF = set('active launch migration recurring rollout setup template');
const TASKS = set(
  'action activities activity admin administration assessment audit backup care change check checking checklist checkin checkup chore clean cleaning cleanup complete confirm control do done due duties duty evaluation exercise followup goal habit housekeeping hygiene inspect inspection item job maintenance monitor monitoring objective obligation operation ops patching perform performed planning practice procedure process processes reconciliation refresh renew renewal repeat replace responsibilities responsibility retro retrospective review reviewed ritual rotate rotation round routine run scan schedule scheduled service servicing step sweep task test tested testing todo track training tuneup update upkeep validate validation verification verify walkthrough wash work workflow workout',
);
