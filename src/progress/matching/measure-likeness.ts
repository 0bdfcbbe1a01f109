import { areOpposed } from './opposed-words.ts';
import type { ReadText } from './read-words.ts';

/** How much a word has in common with its opposite, or with what looks like another form of it. */
const RELATED_SHARE = 0.75;

/** Of more pairs of words that two texts do not share, it is not asked which are related. */
const MOST_RELATED = 400;

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
