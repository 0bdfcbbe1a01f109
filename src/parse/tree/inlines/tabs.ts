import { LeafPoints } from '../leaf-points.ts';
import { TAB } from './characters.ts';
import type { Scan } from './scan.ts';

/** How many columns the tab at an index of the text covers. CommonMark, “Tabs”: it goes to the next multiple of four. */
export function tabWidth(scan: Scan, index: number): number {
  const { leaf } = scan;
  const source = leaf.source ?? leaf.text;
  const { offset, column } = new LeafPoints(leaf).at(index);
  const lineStart = offset - column + 1;
  const last = scan.lastTab;
  // Each character of a line is counted once.
  const known = last !== undefined && last.lineStart === lineStart && last.offset <= offset;
  let width = known ? last.width : 0;
  for (let at = known ? last.offset : lineStart; at < offset; at++) {
    width += source.charCodeAt(at) === TAB ? 4 - (width % 4) : 1;
  }
  scan.lastTab = { lineStart, offset, width };
  return 4 - (width % 4);
}
