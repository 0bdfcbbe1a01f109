import type { LineCursor } from './line-cursor.ts';
import type { ThematicBreaks } from './thematic-break.ts';

/** What marks an item of a list: CommonMark 5.2. */
export interface ListMarker {
  /** The bullet, or what follows the number. */
  readonly character: number;
  /** Of an ordered list. */
  readonly number: number | undefined;
  /** Where it ends. */
  readonly end: number;
}

const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const PARENTHESIS = 41;
const ZERO = 48;

const MAX_DIGITS = 9;

/**
 * Reads the list marker at the next character.
 *
 * @param interrupts Whether it would interrupt text: then it numbers 1, and its item does not begin with a blank line.
 */
export function readListMarker(
  cursor: LineCursor,
  breaks: ThematicBreaks,
  interrupts: boolean,
): ListMarker | undefined {
  const { source, next, end } = cursor;
  const first = source.charCodeAt(next);
  let offset = next;
  let number: number | undefined;
  if (first === STAR || first === PLUS || first === DASH) {
    if (first !== PLUS && breaks.isNext()) return undefined;
  } else {
    while (offset < end && offset - next < MAX_DIGITS && isDigit(source.charCodeAt(offset))) offset++;
    if (offset === next) return undefined;
    number = Number(source.slice(next, offset));
    if (interrupts && (number !== 1 || offset - next > 1)) return undefined;
    if (offset >= end || (source.charCodeAt(offset) !== DOT && source.charCodeAt(offset) !== PARENTHESIS)) {
      return undefined;
    }
  }
  const character = source.charCodeAt(offset);
  const markerEnd = offset + 1;
  const after = source.charCodeAt(markerEnd);
  if (markerEnd < end && after !== 32 && after !== 9) return undefined;
  if (interrupts && /^[ \t]*$/.test(source.slice(markerEnd, end))) return undefined;
  return { character, number, end: markerEnd };
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
