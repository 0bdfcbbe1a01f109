// The values of YAML that are written in the line, in quotes or plain: YAML 1.2, section 7.3.

/**
 * The value of a quoted source, which may go over lines.
 *
 * @returns `undefined` for an escape that is none, and for one of a line end or of white space where lines are folded.
 */
export function unquote(source: string): string | undefined {
  const body = source.slice(1, -1);
  const isFolded = body.includes('\n');
  if (source.startsWith("'")) {
    const text = isFolded ? foldLines(body.split('\n').map(trimLine)) : body;
    return text.includes("''") ? text.replaceAll("''", "'") : text;
  }
  if (!body.includes('\\')) return isFolded ? foldLines(body.split('\n').map(trimLine)) : body;
  if (!isFolded) return unescapeText(body);
  return /\\[ \t\r\n]/.test(body) ? undefined : unescapeText(foldLines(body.split('\n').map(trimLine)));
}

/** A line end is a space; of several, all but the first stand for themselves. */
export function foldLines([first = '', ...others]: readonly string[]): string {
  let text = first;
  let empty = 0;
  for (const [index, line] of others.entries()) {
    if (line === '' && index < others.length - 1) empty++;
    else {
      text += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
      empty = 0;
    }
  }
  return text;
}

/** Without the spaces and tabs around a line end. */
function trimLine(line: string, index: number, lines: readonly string[]): string {
  let start = 0;
  let end = line.length;
  if (index > 0) while (isSpace(line, start)) start++;
  if (index < lines.length - 1) {
    if (line.charAt(end - 1) === '\r') end--;
    while (end > start && isSpace(line, end - 1)) end--;
  }
  return line.slice(start, end);
}

function isSpace(line: string, at: number): boolean {
  return line.charAt(at) === ' ' || line.charAt(at) === '\t';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([\s\S]?))/g;

function unescapeText(text: string): string | undefined {
  let isValid = true;
  const value = text.replace(ESCAPE, (_, byte?: string, unit?: string, letter = '') => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (!Object.hasOwn(ESCAPES, letter)) isValid = false;
    return ESCAPES[letter] ?? '';
  });
  return isValid ? value : undefined;
}
