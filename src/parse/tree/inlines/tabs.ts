import type { Leaf } from '../leaf.ts';
import { LeafPoints } from '../leaf-points.ts';
import { TAB } from './characters.ts';

/** Knows how wide the tabs of a leaf are. CommonMark, “Tabs”: a tab goes to the next column that is a multiple of four. */
export interface Tabs {
  readonly leaf: Leaf;
  /** Where the last tab was, and its column, from 0: the next in the same line is counted on from there. */
  offset: number;
  lineStart: number;
  column: number;
}

export function startTabs(leaf: Leaf): Tabs {
  return { leaf, offset: -1, lineStart: -1, column: 0 };
}

/** How many columns the tab at an index of the text covers. */
export function tabWidth(tabs: Tabs, index: number): number {
  const { leaf } = tabs;
  const { offset, column } = new LeafPoints(leaf).at(index);
  const source = leaf.source ?? leaf.text;
  const lineStart = offset - column + 1;
  if (lineStart !== tabs.lineStart || offset < tabs.offset) {
    tabs.lineStart = lineStart;
    tabs.offset = lineStart;
    tabs.column = 0;
  }
  for (; tabs.offset < offset; tabs.offset++) {
    tabs.column += source.charCodeAt(tabs.offset) === TAB ? 4 - (tabs.column % 4) : 1;
  }
  return 4 - (tabs.column % 4);
}
