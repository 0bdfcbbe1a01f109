import type { Leaf } from '../leaf.ts';
import { readAngleBrackets } from './angle-brackets.ts';
import { readBang, readBracket, readBracketEnd } from './brackets.ts';
import {
  AMPERSAND,
  ASTERISK,
  AT_SIGN,
  BACKSLASH,
  CARRIAGE_RETURN,
  COLON,
  EXCLAMATION_MARK,
  GRAVE_ACCENT,
  LEFT_BRACKET,
  LESS_THAN,
  LINE_FEED,
  RIGHT_BRACKET,
  TILDE,
  UNDERSCORE,
} from './characters.ts';
import { readCodeSpan } from './code-span.ts';
import { readBackslash, readCharacterReference } from './escapes.ts';
import { dropTrailing, readLineEnding } from './line-ending.ts';
import { readAt, readProtocol, readWww } from './literal-autolinks.ts';
import { pairRuns } from './pair-runs.ts';
import type { References } from './references.ts';
import { readAttention, readTildes } from './runs.ts';
import { type Scan, startScan } from './scan.ts';

const UPPERCASE_W = 0x57;
const LOWERCASE_W = 0x77;

/** For each character of ASCII, whether something may start at it. */
const STARTS = new Uint8Array(0x80);
for (const start of '\n\r!&*:<@W[\\]_`w~') STARTS[start.charCodeAt(0)] = 1;

/** Reads a leaf’s text from left to right, and finds all that is in it but text. */
export function scanLeaf(leaf: Leaf, references: References): Scan {
  const scan = startScan(leaf, references);
  const { text, end } = scan;
  let at = scan.start;
  while (at < end) {
    const code = text.charCodeAt(at);
    at = code < 0x80 && STARTS[code] === 1 ? readAny(scan, at, code) : at + 1;
  }
  dropTrailing(scan);
  pairRuns(scan.runs, 0, scan.firstTilde < scan.firstAttention);
  return scan;
}

/** Reads what starts with a character, and returns where to go on: behind the character at least. */
function readAny(scan: Scan, at: number, code: number): number {
  switch (code) {
    case LINE_FEED:
    case CARRIAGE_RETURN:
      return readLineEnding(scan, at);
    case LOWERCASE_W:
    case UPPERCASE_W:
      return readWww(scan, at);
    case COLON:
      return readProtocol(scan, at);
    case EXCLAMATION_MARK:
      return readBang(scan, at);
    case AMPERSAND:
      return readCharacterReference(scan, at);
    case ASTERISK:
    case UNDERSCORE:
      return readAttention(scan, at);
    case LESS_THAN:
      return readAngleBrackets(scan, at);
    case AT_SIGN:
      return readAt(scan, at);
    case LEFT_BRACKET:
      return readBracket(scan, at);
    case BACKSLASH:
      return readBackslash(scan, at);
    case RIGHT_BRACKET:
      return readBracketEnd(scan, at);
    case GRAVE_ACCENT:
      return readCodeSpan(scan, at);
    case TILDE:
      return readTildes(scan, at);
    default:
      return at + 1;
  }
}
