import { decodeString } from 'micromark-util-decode-string';
import { isLineEnding, isPunctuation } from './characters.ts';
import { endLine } from './line-ending.ts';
import { addPiece, type Scan } from './scan.ts';

// CommonMark, “Entity and numeric character references”. Thirty-one letters are the longest name.
const REFERENCE = /&(?:#(?:\d{1,7}|[xX][\dA-Fa-f]{1,6})|[\dA-Za-z]{1,31});/y;

/** Reads a character reference at an `&`, and returns where to go on. */
export function readCharacterReference(scan: Scan, at: number): number {
  REFERENCE.lastIndex = at;
  if (!REFERENCE.test(scan.text) || REFERENCE.lastIndex > scan.end) return at + 1;
  const after = REFERENCE.lastIndex;
  const raw = scan.text.slice(at, after);
  const value = decodeString(raw);
  // A name that HTML does not have is text.
  if (value === raw) return at + 1;
  scan.literals = true;
  return addPiece(scan, 'decoded', at, after, value);
}

/** Reads an escape or a hard line break at a backslash, and returns where to go on. CommonMark, “Backslash escapes”. */
export function readBackslash(scan: Scan, at: number): number {
  const { text, end } = scan;
  if (at + 1 >= end) return at + 1;
  const next = text.charCodeAt(at + 1);
  if (isLineEnding(next)) return endLine(scan, at, at + 1);
  if (!isPunctuation(next)) return at + 1;
  scan.literals = true;
  return addPiece(scan, 'decoded', at, at + 2, text.charAt(at + 1));
}
