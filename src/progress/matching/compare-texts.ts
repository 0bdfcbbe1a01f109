import { areOpposed, areOpposedWithin, isNegation, isOneOfSeveral } from './opposed-words.ts';
import { isExplanation } from './plain-words.ts';
import type { ReadText, Word } from './read-words.ts';
import { compareWords, type WordChange, type WordContext } from './word-forms.ts';

// When do two texts say the same?
//
// Each is read as its words (`readWords`): lower case, no punctuation, no plain words such as articles and "please". The
// words of both are aligned in their order. Two words are the same when only an ending or a slip of the pen tells them
// apart (`compareWords`). What stays over on either side is the difference, and a difference always counts, whatever it
// is. That is what keeps the promise in any language: nothing has to be recognised as a negation, another number or
// another subject for the tick to stay behind; it is enough that it was not recognised as harmless. Harmless are:
//
//   - nothing left over;
//   - the same letters with a space elsewhere: "back up", "backup", "back-up";
//   - an explanation at the end: "…, see the wiki", "… so that everybody knows", without negation, number, condition.
//
// Lists of opposites are only for what is asked on top: whether an item with an id of its author's was turned into its
// opposite, and whether a group was (`areOpposite`).

/** How much alike two texts are that say the same: 1 when nothing but punctuation, case or plain words differ. */
export type Sameness = number;

/** So long a rest is not aligned: it says something else. */
const MOST_STEPS = 5000;

/** Of more words that two texts do not share, it is not asked which are opposites. */
const MOST_RELATED = 400;

const TYPO_COSTS = 0.08;
const ENDING_COSTS = 0.06;
const SPACE_COSTS = 0.04;
const EXPLANATION_COSTS = 0.2;
const ALIGNED = 0.95;

/** How much a word has in common with its opposite, or with what looks like another form of it. */
const RELATED_SHARE = 0.75;

/** So many words at least must come before an explanation. */
const EXPLAINED = 3;

/** So many letters must a mistaken word have in a text of one or two words, which say too little to tell otherwise. */
const LETTERS_IN_SHORT = { slip: 5, misspelling: 8 } as const;
const SHORT = 2;

/** Words that narrow, widen or condition what is said, beside those that have an opposite. */
const LIMITING = new Set(
  `if when whenever until while except but instead rather unless almost hardly barely rarely partly half twice once
  wenn falls bis außer sondern si cuando hasta excepto sauf quand jusqu se quando até exceto если когда кроме`.split(
    /\s+/,
  ),
);

/** Whether two texts say the same, and how clearly; nothing when they do not, or when that is in doubt. */
export function compareTexts(before: ReadText, after: ReadText, context: WordContext): Sameness | undefined {
  if (before.folded === after.folded) return 1;
  if (before.loose !== '' && after.loose !== '' && before.loose !== after.loose) return undefined;
  if (before.words.length === 0 || after.words.length === 0) return undefined;
  if (before.core === after.core) return 1;
  const runs = align(before.words, after.words, context);
  if (!runs) return undefined;
  let sameness = ALIGNED;
  let typos = 0;
  for (const { before: gone, after: come, isLast } of runs.gaps) {
    if (differInSpace(gone, come)) sameness -= SPACE_COSTS;
    else if (
      isLast &&
      (gone.length === 0 || come.length === 0) &&
      explains([...gone, ...come], runs.pairs.length, context)
    ) {
      sameness -= EXPLANATION_COSTS;
    } else return undefined;
  }
  for (const { change, shorter } of runs.pairs) {
    if (change === 'ending') sameness -= ENDING_COSTS;
    if (change !== 'slip' && change !== 'misspelling') continue;
    typos++;
    sameness -= TYPO_COSTS;
    if (runs.pairs.length <= SHORT && shorter < LETTERS_IN_SHORT[change]) return undefined;
  }
  return typos <= Math.max(1, runs.pairs.length / 4) ? sameness : undefined;
}

/** Whether one of two texts says the opposite of the other, or the same with another number. */
export function areOpposite(before: ReadText, after: ReadText): boolean {
  if (areOpposedWithin(before.folded.replaceAll(' ', ''), after.folded.replaceAll(' ', ''))) return true;
  if (sorted(before, isFixedNumber) !== sorted(after, isFixedNumber)) return true;
  if (countNegations(before) % 2 !== countNegations(after) % 2) return true;
  const gone = without(before, after);
  const come = without(after, before);
  return gone.some((a) => come.some((b) => areOpposed(a, b)));
}

/**
 * How much two texts have in common, from 0 to 1, whatever they say. Opposites have something in common.
 *
 * @param weigh How much a word tells: a rare one more than one that most items have.
 */
export function measureLikeness(before: ReadText, after: ReadText, weigh: (word: string) => number): number {
  const left = new Map<string, number>();
  let total = 0;
  for (const { text } of after.words) {
    left.set(text, (left.get(text) ?? 0) + 1);
    total += weigh(text);
  }
  let shared = 0;
  const rest: string[] = [];
  for (const { text } of before.words) {
    total += weigh(text);
    const count = left.get(text) ?? 0;
    if (count === 0) rest.push(text);
    else {
      left.set(text, count - 1);
      shared += 2 * weigh(text);
    }
  }
  const others = [...left].filter(([, count]) => count > 0).map(([text]) => text);
  for (const text of rest.length * others.length > MOST_RELATED ? [] : rest) {
    const index = others.findIndex((other) => haveLongStart(text, other) || areOpposed(text, other));
    if (index === -1) continue;
    shared += RELATED_SHARE * (weigh(text) + weigh(others[index] ?? ''));
    others.splice(index, 1);
  }
  return total === 0 ? 0 : shared / total;
}

/** Whether two words are alike enough to be forms of each other, when nothing hangs on it. */
function haveLongStart(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4);
}

interface Alignment {
  readonly pairs: readonly { readonly change: WordChange; readonly shorter: number }[];
  readonly gaps: readonly {
    readonly before: readonly Word[];
    readonly after: readonly Word[];
    readonly isLast: boolean;
  }[];
}

/** Aligns as many words as can be in their order: what both begin and end with, and the longest common run between. */
function align(before: readonly Word[], after: readonly Word[], context: WordContext): Alignment | undefined {
  const pairs: Alignment['pairs'][number][] = [];
  const gaps: Alignment['gaps'][number][] = [];
  const compare = (a: Word | undefined, b: Word | undefined) => (a && b ? compareWords(a, b, context) : undefined);
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.text === after[start]?.text) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end++;
  const [rows, columns] = [before.length - end - start, after.length - end - start];
  if (rows * columns > MOST_STEPS) return undefined;
  for (let index = 0; index < start + end; index++) pairs.push({ change: 'none', shorter: 0 });

  const best = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const changes = new Map<number, WordChange>();
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const change = compare(before[start + row], after[start + column]);
      if (change) changes.set(row * columns + column, change);
      const skip = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0);
      const take = change ? (best[row + 1]?.[column + 1] ?? 0) + 1 : 0;
      (best[row] ?? [])[column] = Math.max(skip, take);
    }
  }
  let [row, column, fromRow, fromColumn] = [0, 0, 0, 0];
  const closeGap = () => {
    if (row === fromRow && column === fromColumn) return;
    gaps.push({
      before: before.slice(start + fromRow, start + row),
      after: after.slice(start + fromColumn, start + column),
      isLast: end === 0 && row === rows && column === columns,
    });
  };
  while (row < rows && column < columns) {
    const change = changes.get(row * columns + column);
    const here = best[row]?.[column] ?? 0;
    if (change && here === (best[row + 1]?.[column + 1] ?? 0) + 1) {
      closeGap();
      const length = Math.min(before[start + row]?.text.length ?? 0, after[start + column]?.text.length ?? 0);
      pairs.push({ change, shorter: length });
      row++;
      column++;
      [fromRow, fromColumn] = [row, column];
    } else if (here === (best[row + 1]?.[column] ?? 0)) row++;
    else column++;
  }
  [row, column] = [rows, columns];
  closeGap();
  return { pairs, gaps };
}

function explains(tail: readonly Word[], explained: number, { language }: WordContext): boolean {
  const words = tail.map(({ text }) => text);
  if (explained < EXPLAINED || words.length > explained + 1 || !isExplanation(words, language)) return false;
  return !tail.some((word, index) => isFixed(word) || (index > 0 && isLimiting(word.text)));
}

/** Of the words that have an opposite, `to` and the like only say how others belong together. */
function isLimiting(word: string): boolean {
  return (
    isNegation(word) ||
    LIMITING.has(word) ||
    (isOneOfSeveral(word) && !/^(?:to|from|in|on|up|out|with|and|con|com|с)$/.test(word))
  );
}

/**
 * Whether the same letters are one word here and two there: `back up` and `backup`, `10 MB` and `10MB`. Not where a part
 * may be a word or a prefix that turns the rest: `in active`, `re sign`, `with out`.
 */
function differInSpace(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length + b.length !== 3 || joined(a) !== joined(b)) return false;
  const [first, second] = a.length === 2 ? a : b;
  const [whole] = a.length === 2 ? b : a;
  if (!first || !second || !whole || isLimiting(whole.text) || [first, second].some(({ kind }) => kind === 'sign'))
    return false;
  if (first.kind === 'digits') return second.kind !== 'digits';
  return (
    /^(?:e|(?!(?:dis|mis|non|pre|sub|not|any|may|all|some|every)$)\p{L}{3,})$/u.test(first.text) &&
    /^(?:up|in|on|off|out|\p{L}{3,})$/u.test(second.text)
  );
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function isFixed({ kind }: Word): boolean {
  return kind === 'digits' || kind === 'sign';
}

function isFixedNumber(word: Word): boolean {
  return word.kind === 'digits';
}

function sorted(text: ReadText, isWanted: (word: Word) => boolean): string {
  return text.words
    .filter(isWanted)
    .map(({ text }) => text)
    .sort()
    .join(' ');
}

function countNegations({ words }: ReadText): number {
  return words.filter(({ text }) => isNegation(text)).length;
}

function without({ words }: ReadText, other: ReadText): string[] {
  const others = new Set(other.words.map(({ text }) => text));
  return words.map(({ text }) => text).filter((text) => !others.has(text));
}
