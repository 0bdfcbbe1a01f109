import type { Leaf } from './leaf.ts';
import { LeafPoints } from './leaf-points.ts';

const TAB_SIZE = 4;

/** How many columns the tab at an index of a leaf's text covers: CommonMark 2.2. It goes to the next multiple of four. */
export function tabWidth(leaf: Leaf, index: number): number {
  const source = leaf.source ?? leaf.text;
  const { offset, column } = new LeafPoints(leaf).at(index);
  let width = 0;
  for (let at = offset - column + 1; at < offset; at++) {
    width += source[at] === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  }
  return TAB_SIZE - (width % TAB_SIZE);
}
