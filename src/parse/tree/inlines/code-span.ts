import type { Leaf } from '../leaf.ts';
import { LeafPoints } from '../leaf-points.ts';
import { CARRIAGE_RETURN, GRAVE_ACCENT, isLineEnding, LINE_FEED, lineEndingEnd, SPACE } from './characters.ts';
import { addLook, addPiece, type Scan } from './scan.ts';

/** CommonMark, “Code spans”: reads one at a backtick, and returns where to go on. */
export function readCodeSpan(scan: Scan, at: number): number {
  const { text, end } = scan;
  const open = ticksEnd(text, at, end);
  const size = open - at;
  if (scan.ticks && (scan.ticks.get(size) ?? -1) < open) return open;
  let close = text.indexOf('`', open);
  while (close !== -1 && close < end) {
    const after = ticksEnd(text, close, end);
    if (after - close === size) return addPiece(scan, 'code', at, after, codeValue(scan.leaf, open, close));
    close = text.indexOf('`', after);
  }
  addLook(scan, at, end);
  scan.ticks ??= lastTicks(text, open, end);
  return open;
}

function ticksEnd(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && text.charCodeAt(index) === GRAVE_ACCENT) index++;
  return index;
}

/** Where the last run of backticks of each length starts. */
function lastTicks(text: string, from: number, end: number): Map<number, number> {
  const last = new Map<number, number>();
  let start = text.indexOf('`', from);
  while (start !== -1 && start < end) {
    const after = ticksEnd(text, start, end);
    last.set(after - start, start);
    start = text.indexOf('`', after);
  }
  return last;
}

function codeValue(leaf: Leaf, start: number, end: number): string {
  const value = withoutPadding(leaf, start, end);
  return leaf.isCell ? value.replace(/\\([\\|])/g, (all, escaped) => (escaped === '|' ? escaped : all)) : value;
}

/** A space or line ending is taken off at both ends, unless there is nothing else. Line endings stay as they are. */
function withoutPadding(leaf: Leaf, start: number, end: number): string {
  const { text } = leaf;
  if (!isPadding(text.charCodeAt(start)) || !isPadding(text.charCodeAt(end - 1))) return text.slice(start, end);
  const rests = leaf.source === undefined ? undefined : new LeafPoints(leaf);
  if (rests && isTabRest(rests, end - 1)) return text.slice(start, end);
  let index = start;
  while (index < end && isPadding(text.charCodeAt(index)) && !(rests && isTabRest(rests, index))) index++;
  if (index === end) return text.slice(start, end);
  const tail = text.charCodeAt(end - 1) === LINE_FEED && text.charCodeAt(end - 2) === CARRIAGE_RETURN ? 2 : 1;
  return text.slice(lineEndingEnd(text, start, end), end - tail);
}

function isPadding(code: number): boolean {
  return code === SPACE || isLineEnding(code);
}

/** Whether a space is what a container's mark left of a tab. As micromark has it: that is no space, but code. */
function isTabRest(points: LeafPoints, index: number): boolean {
  return points.at(index).offset === points.at(index + 1).offset;
}
