import { isAlpha, isBlank, isLineEnding, lineEndingEnd, SPACE } from './characters.ts';
import { addLook, addPiece, type Scan } from './scan.ts';
import { tabWidth } from './tabs.ts';

// CommonMark, “Autolinks”. An address may have any character of RFC 5322’s “atext” before the @.
const URI = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\0-\x20<>\x7f]*>/y;
const EMAIL =
  /<[#-'*+\--9=?A-Z^-~]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*>/y;

// CommonMark, “Raw HTML”. A slash ends an unquoted value, unless it is the first character: so micromark reads it.
const SPACES = '[ \\t\\r\\n]';
const NAME = '[A-Za-z:_][\\w.:-]*';
const IS = `${SPACES}*=${SPACES}*`;
const VALUE = `(?:"[^"]*"|'[^']*'|[^ \\t\\r\\n"'<=>\`][^ \\t\\r\\n"'<=>\`/]*)`;
// Attributes are matched one by one: a group that repeats would take a stack as deep as they are many.
const TAG_NAME = /<[A-Za-z][A-Za-z\d-]*/y;
const ATTRIBUTE = new RegExp(`${SPACES}+${NAME}(?:${IS}${VALUE})?`, 'y');
const OPEN_TAG_END = new RegExp(`${SPACES}*/?>`, 'y');
const CLOSING_TAG = new RegExp(`</[A-Za-z][A-Za-z\\d-]*${SPACES}*>`, 'y');

// As much of a tag as there is.
const WHOLE_ATTRIBUTE = new RegExp(`${SPACES}+${NAME}(?:${IS}${VALUE}|(?![\\w.:-]|${SPACES}*=))`, 'y');
const TAG_START_END = new RegExp(`${SPACES}+${NAME}${IS}(?:"[^"]*|'[^']*)?|${SPACES}*/?`, 'y');
const CLOSING_TAG_START = new RegExp(`</[A-Za-z][A-Za-z\\d-]*${SPACES}*`, 'y');

/** Reads an autolink or raw HTML at a `<`, and returns where to go on. */
export function readAngleBrackets(scan: Scan, at: number): number {
  const uri = matchEnd(URI, scan, at);
  if (uri !== -1) return addPiece(scan, 'autolink', at, uri, '');
  const email = matchEnd(EMAIL, scan, at);
  if (email !== -1) return addPiece(scan, 'autolink', at, email, 'mailto:');
  const html = htmlEnd(scan, at);
  if (html !== -1) return addPiece(scan, 'html', at, html, htmlValue(scan, at, html));
  return at + 1;
}

function matchEnd(expression: RegExp, { text, end }: Scan, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) && expression.lastIndex <= end ? expression.lastIndex : -1;
}

function htmlEnd(scan: Scan, at: number): number {
  const { text, end } = scan;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : SPACE;
  if (isAlpha(next))
    return tagEnd(scan, at, [TAG_NAME, ATTRIBUTE, OPEN_TAG_END], [TAG_NAME, WHOLE_ATTRIBUTE, TAG_START_END]);
  switch (text[at + 1]) {
    case '/':
      return tagEnd(scan, at, [CLOSING_TAG], [CLOSING_TAG_START]);
    case '?':
      return markEnd(scan, at + 2, '?>');
    case '!':
      // `<!-->` and `<!--->` are comments.
      if (text.startsWith('--', at + 2) && at + 4 <= end) return markEnd(scan, at + 2, '-->');
      if (text.startsWith('[CDATA[', at + 2) && at + 9 <= end) return markEnd(scan, at + 9, ']]>');
      return at + 2 < end && isAlpha(text.charCodeAt(at + 2)) ? markEnd(scan, at + 3, '>') : -1;
    default:
      return -1;
  }
}

/** A mark to begin with, another that repeats, and one to end with; the first alone may be all. */
type Parts = readonly [RegExp] | readonly [RegExp, RegExp, RegExp];

/** Where a tag ends. If there is none, what begins like one was looked at in vain. */
function tagEnd(scan: Scan, at: number, whole: Parts, begun: Parts): number {
  // What comes after the leaf is not looked at.
  const rest = scan.text.slice(at, scan.end);
  const end = partsEnd(rest, whole);
  if (end !== -1) return at + end;
  const start = partsEnd(rest, begun);
  if (start !== -1) addLook(scan, at, at + start);
  return -1;
}

function partsEnd(text: string, [first, repeated, last]: Parts): number {
  let end = matchAt(first, text, 0);
  if (end === -1 || !repeated || !last) return end;
  for (let next = matchAt(repeated, text, end); next !== -1; next = matchAt(repeated, text, end)) end = next;
  return matchAt(last, text, end);
}

function matchAt(part: RegExp, text: string, at: number): number {
  part.lastIndex = at;
  return part.test(text) ? part.lastIndex : -1;
}

/** Where the first `mark` from an index on ends. */
function markEnd(scan: Scan, from: number, mark: string): number {
  if (scan.missing?.has(mark)) return -1;
  const index = scan.text.slice(from, scan.end).indexOf(mark);
  if (index !== -1) return from + index + mark.length;
  addLook(scan, from, scan.end);
  scan.missing ??= new Set();
  scan.missing.add(mark);
  return -1;
}

/** micromark takes up to three columns of white space off each line. */
function htmlValue(scan: Scan, start: number, end: number): string {
  const { text } = scan;
  let value = '';
  let from = start;
  for (let index = start; index < end; index++) {
    if (!isLineEnding(text.charCodeAt(index))) continue;
    const line = lineEndingEnd(text, index, end);
    value += text.slice(from, line);
    index = line;
    let columns = 3;
    while (columns > 0 && index < end && isBlank(text.charCodeAt(index))) {
      const width = text.charCodeAt(index) === SPACE ? 1 : tabWidth(scan, index);
      // What is left of a tab are spaces.
      if (width > columns) value += ' '.repeat(width - columns);
      columns -= width;
      index++;
    }
    from = index;
    index--;
  }
  return value + text.slice(from, end);
}
