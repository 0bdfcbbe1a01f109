import { alignWords } from './align-words.ts';
import { isNegation, isOneOfSeveral } from './opposed-words.ts';
import { isExplanation } from './plain-words.ts';
import type { ReadText, Word } from './read-words.ts';
import type { WordContext } from './word-forms.ts';

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

const TYPO_COSTS = 0.08;
const ENDING_COSTS = 0.06;
const SPACE_COSTS = 0.04;
const EXPLANATION_COSTS = 0.2;
const ALIGNED = 0.95;

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
  const runs = alignWords(before.words, after.words, context);
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
  const [words, others] = [before.words, after.words].map((side) => new Set(side.map(({ text }) => text)));
  for (const { change, from, to } of runs.pairs) {
    // "Rename user to users" and "rename users to user" hold the same words.
    if (change === 'ending' && (words?.has(to) || others?.has(from))) return undefined;
    if (change === 'ending') sameness -= ENDING_COSTS;
    if (change !== 'slip' && change !== 'misspelling') continue;
    typos++;
    sameness -= TYPO_COSTS;
    if (runs.pairs.length <= SHORT && Math.min(from.length, to.length) < LETTERS_IN_SHORT[change]) return undefined;
  }
  return typos <= Math.max(1, runs.pairs.length / 4) ? sameness : undefined;
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
