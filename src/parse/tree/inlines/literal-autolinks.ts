import {
  AMPERSAND,
  APOSTROPHE,
  ASTERISK,
  AT_SIGN,
  COLON,
  classify,
  DASH,
  DOT,
  EXCLAMATION_MARK,
  isAlpha,
  isAlphanumeric,
  isControl,
  isWhiteSpace,
  LEFT_BRACKET,
  LEFT_PARENTHESIS,
  LESS_THAN,
  OTHER,
  PLUS,
  PUNCTUATION,
  QUESTION_MARK,
  QUOTATION_MARK,
  RIGHT_BRACKET,
  RIGHT_PARENTHESIS,
  SEMICOLON,
  SLASH,
  TILDE,
  UNDERSCORE,
  WHITE_SPACE,
} from './characters.ts';
import { dropRuns } from './runs.ts';
import { addPiece, type Scan } from './scan.ts';

// GFM, “Autolinks (extension)”, as micromark reads them: where brackets are open, there are none. What could still be
// one is looked for in the finished texts (see find-literals.ts), so that each sign of one is noted.

const COMMA = 0x2c;

/** Reads a link at the first `w` of `www.`, and returns where to go on. */
export function readWww(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  if (!isW(text.charCodeAt(at + 1)) || !isW(text.charCodeAt(at + 2)) || text.charCodeAt(at + 3) !== DOT) return at + 1;
  scan.literals = true;
  if (at + 4 >= end || scan.brackets.length > 0) return at + 1;
  const email = readEmail(scan, at);
  if (email !== -1) return email;
  if (at < scan.noDomainBefore || (at > start && !comesBeforeWww(text.charCodeAt(at - 1)))) return at + 1;
  const domain = domainEnd(scan, at);
  return domain === -1 ? at + 1 : addPiece(scan, 'literal', at, pathEnd(scan, domain), 'http://');
}

function isW(code: number): boolean {
  return (code | 0x20) === 0x77;
}

function comesBeforeWww(code: number): boolean {
  switch (code) {
    case LEFT_PARENTHESIS:
    case ASTERISK:
    case UNDERSCORE:
    case LEFT_BRACKET:
    case RIGHT_BRACKET:
    case TILDE:
      return true;
    default:
      return isWhiteSpace(code);
  }
}

/** Reads a link at the colon of `http://` or `https://`, and returns where to go on. */
export function readProtocol(scan: Scan, at: number): number {
  const { text, start, end, boundary } = scan;
  if (text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(at + 2) !== SLASH || at + 3 >= end) return at + 1;
  scan.literals = true;
  if (scan.brackets.length > 0) return at + 1;
  const before = text.slice(Math.max(boundary, at - 5), at).toLowerCase();
  const size = before === 'https' ? 5 : before.endsWith('http') ? 4 : 0;
  if (size === 0) return at + 1;
  const from = at - size;
  if (from > start && isAlpha(text.charCodeAt(from - 1))) return at + 1;
  const first = text.charCodeAt(at + 3);
  if (isControl(first) || classify(first) !== OTHER) return at + 1;
  const domain = domainEnd(scan, at + 3);
  return domain === -1 ? at + 1 : addPiece(scan, 'literal', from, pathEnd(scan, domain), '');
}

/** Reads a link at the `@` of an e-mail address, and returns where to go on. */
export function readAt(scan: Scan, at: number): number {
  scan.literals = true;
  if (scan.brackets.length > 0) return at + 1;
  const email = readEmail(scan, at);
  return email === -1 ? at + 1 : email;
}

/** Reads the address whose name an index lies in or behind; returns where to go on, or -1 where there is none. */
function readEmail(scan: Scan, at: number): number {
  const { text, start, end, boundary } = scan;
  if (at <= scan.noEmailBefore) return -1;
  let name = at;
  while (name > boundary && isName(text.charCodeAt(name - 1))) name--;
  let sign = at;
  while (sign < end && isName(text.charCodeAt(sign))) sign++;
  scan.noEmailBefore = sign;
  if (name === sign || sign >= end || text.charCodeAt(sign) !== AT_SIGN) return -1;
  const previous = name > start ? text.charCodeAt(name - 1) : -1;
  if (previous === SLASH || isName(previous)) return -1;
  const after = emailDomainEnd(scan, sign + 1);
  if (after === -1) return -1;
  // An underscore was taken for emphasis.
  dropRuns(scan, name);
  return addPiece(scan, 'literal', name, after, 'mailto:');
}

function isName(code: number): boolean {
  return isAlphanumeric(code) || code === PLUS || code === DASH || code === DOT || code === UNDERSCORE;
}

function emailDomainEnd({ text, end }: Scan, from: number): number {
  let dot = false;
  let index = from;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (index + 1 >= end || !isAlphanumeric(text.charCodeAt(index + 1))) break;
      dot = true;
    } else if (code !== DASH && code !== UNDERSCORE && !isAlphanumeric(code)) {
      break;
    }
  }
  return dot && isAlpha(text.charCodeAt(index - 1)) ? index : -1;
}

/** Where a domain ends; -1 where its last two parts have an underscore, or where it is empty. */
function domainEnd(scan: Scan, from: number): number {
  const { text, end } = scan;
  let inLast = false;
  let inLastButOne = false;
  let seen = false;
  let lastDot = from;
  let lastDotButOne = from;
  let noTrailBefore = from;
  let index = from;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT || code === UNDERSCORE) {
      if (index >= noTrailBefore) {
        const fails = trailFails(text, index, end);
        if (fails === -1) break;
        noTrailBefore = fails;
      }
      if (code === UNDERSCORE) {
        inLast = true;
      } else {
        inLastButOne = inLast;
        inLast = false;
        lastDotButOne = lastDot;
        lastDot = index;
      }
    } else {
      const side = classify(code);
      if (side === WHITE_SPACE || (side === PUNCTUATION && code !== DASH)) break;
      seen = true;
    }
  }
  if (seen && !inLast && !inLastButOne) return index;
  // A domain that starts in an earlier part ends alike.
  scan.noDomainBefore = lastDotButOne;
  return -1;
}

function pathEnd({ text, end }: Scan, from: number): number {
  let open = 0;
  let close = 0;
  let noTrailBefore = from;
  let index = from;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === LEFT_PARENTHESIS) {
      open++;
      continue;
    }
    const paired = code === RIGHT_PARENTHESIS && close < open;
    if (
      !paired &&
      index >= noTrailBefore &&
      (isTrailing(code) || code === AMPERSAND || code === LESS_THAN || code === RIGHT_BRACKET)
    ) {
      const fails = trailFails(text, index, end);
      if (fails === -1) return index;
      noTrailBefore = fails;
    }
    if (code === RIGHT_PARENTHESIS) close++;
    else if (classify(code) === WHITE_SPACE) return index;
  }
  return index;
}

/**
 * Whether punctuation at an index is not a link’s own: -1 where it is followed by more of the kind up to the end of the
 * link. Otherwise where something else comes: none of the punctuation before that is trailing.
 */
function trailFails(text: string, from: number, end: number): number {
  let index = from;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (isTrailing(code)) {
      index++;
    } else if (code === AMPERSAND) {
      const name = index + 1;
      index = name;
      while (index < end && isAlpha(text.charCodeAt(index))) index++;
      if (index === name || index >= end || text.charCodeAt(index) !== SEMICOLON) return index;
      index++;
    } else if (code === RIGHT_BRACKET) {
      index++;
      const next = index < end ? text.charCodeAt(index) : LEFT_BRACKET;
      if (next === LEFT_PARENTHESIS || next === LEFT_BRACKET) return -1;
    } else {
      return code === LESS_THAN || classify(code) === WHITE_SPACE ? -1 : index;
    }
  }
  return -1;
}

function isTrailing(code: number): boolean {
  switch (code) {
    case EXCLAMATION_MARK:
    case QUOTATION_MARK:
    case APOSTROPHE:
    case RIGHT_PARENTHESIS:
    case ASTERISK:
    case COMMA:
    case DOT:
    case COLON:
    case SEMICOLON:
    case QUESTION_MARK:
    case UNDERSCORE:
    case TILDE:
      return true;
    default:
      return false;
  }
}
