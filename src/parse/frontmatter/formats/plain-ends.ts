// Where the parts of plain YAML end, and the characters that tell.

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const GREATER = 0x3e;
export const OPEN = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE = 0x5d;
export const PIPE = 0x7c;

/** YAML's limit for a key is 1024 characters; what comes near it is left to the full reader. */
const MAX_KEY_LENGTH = 1000;

/** Bytes that no plain value begins with, or that mean something else there: YAML 1.2, section 5.3. */
export const INDICATORS: ReadonlySet<number> = new Set(
  Array.from('!"#%&\'*,-:>?@[]`{|}', (each) => each.charCodeAt(0)),
);
/** Brackets that mean something within a list on one line, the closing one aside. */
const FLOW_INDICATORS: ReadonlySet<number> = new Set(Array.from('[{}', (each) => each.charCodeAt(0)));

/**
 * Where the key ends that begins at an offset.
 *
 * @returns The offset of its colon; -1 when there is no plain key of one line.
 */
export function endOfKey(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first <= SPACE || first === DOT || first === 0xfeff || INDICATORS.has(first)) return -1;
  for (let at = start + 1; at - start < MAX_KEY_LENGTH; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) {
      if (isBlank(text.charCodeAt(at + 1))) return at;
    } else if (code < SPACE || (code === HASH && text.charCodeAt(at - 1) === SPACE)) return -1;
  }
  return -1;
}

/** Whether an item of a list begins at an offset. */
export function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH && isBlank(text.charCodeAt(at + 1));
}

/** Where the quotation mark is that closes a quoted value; -1 when none does. */
export function closingQuote(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  const escaping = quote === DOUBLE_QUOTE ? BACKSLASH : SINGLE_QUOTE;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === escaping && (escaping === BACKSLASH || text.charCodeAt(at + 1) === quote)) at++;
    else if (code === quote) return at;
  }
  return -1;
}

/** Where a line of a plain value ends; -1 where it holds what may be a key, and at a tab. */
export function endOfPlainLine(text: string, start: number): number {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === LF || code === CR) return end;
    if (code === TAB) return -1;
    if (code === HASH && at > start && text.charCodeAt(at - 1) === SPACE) return end;
    if (code === COLON && isBlank(text.charCodeAt(at + 1))) return -1;
    end = at + 1;
  }
}

/** Where the next line of a plain value begins; 0 when there is none. */
export function nextPlainLine(text: string, end: number, parent: number): number {
  let at = end;
  let lineStart = -1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) lineStart = at + 1;
    else if (code !== SPACE && code !== CR) break;
  }
  const isNext = lineStart >= 0 && at < text.length && at - lineStart > parent && text.charCodeAt(at) !== HASH;
  return isNext ? at : 0;
}

/** Where a plain item of a list on one line ends; -1 where it is something else. */
export function endOfPlainItem(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  const isNegative = first === DASH && next > SPACE && next !== COMMA && next !== CLOSE;
  if (first <= SPACE || (INDICATORS.has(first) && !isNegative)) return -1;
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === COMMA || code === CLOSE) return end;
    if (code < SPACE || FLOW_INDICATORS.has(code)) return -1;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return -1;
    if (code === COLON) {
      const after = text.charCodeAt(at + 1);
      if (isBlank(after) || after === COMMA || after === CLOSE) return -1;
    }
    end = at + 1;
  }
}

/** The end of a stretch without the white space at its end, of whatever kind. */
export function trimmedEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last > SPACE && last < 0x7f ? end : start + text.slice(start, end).trimEnd().length;
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}
