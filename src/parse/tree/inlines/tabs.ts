import { LeafPoints } from '../leaf-points.ts';
import { columnsOf, widthOfTab } from '../tab-width.ts';
import type { Scan } from './scan.ts';

/** How many columns the tab at an index of the text covers. */
export function tabWidth(scan: Scan, index: number): number {
  const { leaf } = scan;
  const source = leaf.source ?? leaf.text;
  const { offset, column } = new LeafPoints(leaf).at(index);
  const lineStart = offset - column + 1;
  const last = scan.lastTab;
  // Each character of a line is counted once.
  const known = last !== undefined && last.lineStart === lineStart && last.offset <= offset;
  const width = known ? columnsOf(source, last.offset, offset, last.width) : columnsOf(source, lineStart, offset, 0);
  scan.lastTab = { lineStart, offset, width };
  return widthOfTab(width);
}
