import type { Leaf } from './leaf.ts';
import { LeafPoints } from './leaf-points.ts';

// CommonMark 2.2: a tab goes to the next multiple of four.
const TAB_SIZE = 4;

/** How many columns the tab at an index of a leaf's text covers. */
export function tabWidth(leaf: Leaf, index: number): number {
  const { offset, column } = new LeafPoints(leaf).at(index);
  return widthOfTab(columnsOf(leaf.source ?? leaf.text, offset - column + 1, offset, 0));
}

/** How many columns a tab covers that so many stand before. */
export function widthOfTab(columns: number): number {
  return TAB_SIZE - (columns % TAB_SIZE);
}

/** The column that text up to an offset ends at, when it starts in a column. */
export function columnsOf(source: string, from: number, to: number, start: number): number {
  let columns = start;
  for (let at = from; at < to; at++) columns += source[at] === '\t' ? widthOfTab(columns) : 1;
  return columns;
}
