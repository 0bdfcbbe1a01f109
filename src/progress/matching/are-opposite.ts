import { areOpposed, areOpposedWithin, isNegation } from './opposed-words.ts';
import type { ReadText } from './read-words.ts';

/** Whether one of two texts says the opposite of the other, or the same with another number. */
export function areOpposite(before: ReadText, after: ReadText): boolean {
  if (areOpposedWithin(before.folded.replaceAll(' ', ''), after.folded.replaceAll(' ', ''))) return true;
  if (numbersOf(before) !== numbersOf(after)) return true;
  if (countNegations(before) % 2 !== countNegations(after) % 2) return true;
  const gone = without(before, after);
  const come = without(after, before);
  return gone.some((a) => come.some((b) => areOpposed(a, b)));
}

function numbersOf({ words }: ReadText): string {
  return words
    .filter(({ kind }) => kind === 'digits')
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
