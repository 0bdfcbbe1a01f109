import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION_MARK = 0x21;
export const QUOTATION_MARK = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const LEFT_PARENTHESIS = 0x28;
export const RIGHT_PARENTHESIS = 0x29;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const QUESTION_MARK = 0x3f;
export const AT_SIGN = 0x40;
export const LEFT_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const RIGHT_BRACKET = 0x5d;
export const CARET = 0x5e;
export const UNDERSCORE = 0x5f;
export const GRAVE_ACCENT = 0x60;
export const TILDE = 0x7e;

/** Whether a character is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a character ends a line, or is the first of the two that do. */
export function isLineEnding(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Whether a character is white space of Markdown: a space, a tab or a line ending. */
export function isWhiteSpace(code: number): boolean {
  return code === SPACE || (code < SPACE && (code === TAB || isLineEnding(code)));
}

/** Whether a character is a control character of ASCII. */
export function isControl(code: number): boolean {
  return code < SPACE || code === 0x7f;
}

export function isAlpha(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

export function isAlphanumeric(code: number): boolean {
  return isAlpha(code) || (code >= 0x30 && code <= 0x39);
}

/** Whether a character is punctuation of ASCII, which a backslash can escape. */
export function isPunctuation(code: number): boolean {
  return code < 0x80 && CLASSES[code] === PUNCTUATION;
}

/** What {@link classify} tells of a character. */
export const OTHER = 0;
export const WHITE_SPACE = 1;
export const PUNCTUATION = 2;

const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) => classOf(code));

/** CommonMark, “Emphasis”: whether a character is white space of Unicode, punctuation of Unicode, or something else. */
export function classify(code: number): number {
  return code < 0x80 ? (CLASSES[code] as number) : classOf(code);
}

function classOf(code: number): number {
  if (unicodeWhitespace(code)) return WHITE_SPACE;
  return unicodePunctuation(code) ? PUNCTUATION : OTHER;
}

/** Where the line ending at an index ends: `\r\n` is one. */
export function lineEndingEnd(text: string, at: number, end: number): number {
  const two = text.charCodeAt(at) === CARRIAGE_RETURN && at + 1 < end && text.charCodeAt(at + 1) === LINE_FEED;
  return two ? at + 2 : at + 1;
}

/** Where the spaces and tabs from an index on end. */
export function skipBlanks(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** Where the white space from an index on ends. */
export function skipWhiteSpace(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && isWhiteSpace(text.charCodeAt(index))) index++;
  return index;
}
