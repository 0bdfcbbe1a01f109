import type { Word } from './read-words.ts';
import { compareWords, type WordChange, type WordContext } from './word-forms.ts';

/** A word, and what became of it. */
export interface WordPair {
  readonly change: WordChange;
  readonly from: string;
  readonly to: string;
}

/** So long a rest is not aligned: it says something else. */
const MOST_STEPS = 5000;

/** Of words that are equal, nothing more has to be known. */
const EQUAL: WordPair = { change: 'none', from: '', to: '' };

/** Words of two texts that belong together, and what stays over between them. */
export interface Alignment {
  readonly pairs: readonly WordPair[];
  readonly gaps: readonly {
    readonly before: readonly Word[];
    readonly after: readonly Word[];
    readonly isLast: boolean;
  }[];
}

/** Aligns as many words as can be in their order: what both begin and end with, and the longest common run between. */
export function alignWords(
  before: readonly Word[],
  after: readonly Word[],
  context: WordContext,
): Alignment | undefined {
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
  for (let index = 0; index < start + end; index++) pairs.push(EQUAL);

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
      pairs.push({ change, from: before[start + row]?.text ?? '', to: after[start + column]?.text ?? '' });
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
