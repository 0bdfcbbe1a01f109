import type { Heading } from 'mdast';
import type { LineCursor } from './line-cursor.ts';

const HASH = 35;

/** The depth of the ATX heading at the next character, 0 if there is none: CommonMark 4.2. */
export function headingDepth({ source, next, end }: LineCursor): number {
  let offset = next;
  while (source.charCodeAt(offset) === HASH && offset < end) offset++;
  const depth = offset - next;
  return depth > 0 && depth <= 6 && (offset === end || isSpace(source, offset)) ? depth : 0;
}

/** Takes the ATX heading at the next character: its node, and where its text stands. */
export function takeHeading({ source, lines, index, next, end }: LineCursor, depth: Heading['depth']) {
  let from = next + depth;
  while (from < end && isSpace(source, from)) from++;
  let to = end;
  while (to > from && isSpace(source, to - 1)) to--;
  // A closing sequence stands alone or after white space.
  let closing = to;
  while (closing > from && source.charCodeAt(closing - 1) === HASH) closing--;
  if (closing < to && (closing === from || isSpace(source, closing - 1))) {
    to = closing;
    while (to > from && isSpace(source, to - 1)) to--;
  }
  const position = { start: lines.point(index, next), end: lines.endOf(index) };
  const heading: Heading = { type: 'heading', depth, children: [], position };
  return { heading, start: from, end: to };
}

const EQUALS = 61;
const DASH = 45;

/** The depth that the underline of a setext heading at the next character gives, 0 if there is none: CommonMark 4.3. */
export function underlineDepth({ source, next, end }: LineCursor): 0 | 1 | 2 {
  const marker = source.charCodeAt(next);
  if (marker !== EQUALS && marker !== DASH) return 0;
  let offset = next;
  while (offset < end && source.charCodeAt(offset) === marker) offset++;
  while (offset < end && isSpace(source, offset)) offset++;
  if (offset < end) return 0;
  return marker === EQUALS ? 1 : 2;
}

function isSpace(source: string, offset: number): boolean {
  const code = source.charCodeAt(offset);
  return code === 32 || code === 9;
}
