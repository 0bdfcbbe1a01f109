/** A piece of a value's source, and the characters it stands for. */
export interface Unit {
  readonly value: string;
  readonly source: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const PIECES =
  /\\(?:\r\n|\r|\n)[ \t]*|(?<![ \t])[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|\\[\s\S]|[\s\S]/gu;

/** Splits what stands between double quotes. YAML, TOML and JSON escape in the same way, each with a few more. */
export function doubleQuotedUnits(inner: string): readonly Unit[] {
  return [...inner.matchAll(PIECES)].map(([source]) => ({ value: meaningOf(source), source }));
}

function meaningOf(source: string): string {
  if (/^\\[\r\n]/.test(source)) return '';
  if (/[\r\n]/.test(source)) return foldedLineEnds(source);
  if (!source.startsWith('\\')) return source;
  const letter = source.charAt(1);
  if (source.length > 2 && 'xuU'.includes(letter)) {
    const code = Number.parseInt(source.slice(2), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return ESCAPES[letter] ?? letter;
}

/** One line end within a flow scalar is a space, and each further one a line end. */
export function foldedLineEnds(source: string): string {
  const count = source.match(/\r\n|\r|\n/g)?.length ?? 0;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

/**
 * The source of another value, made of as much of the old source as means the same at its start and its end.
 *
 * So an escape or a broken line stays as the author wrote it where the words around it are not changed.
 *
 * @param write The source of new characters.
 */
export function rewriteUnits(units: readonly Unit[], value: string, write: (text: string) => string): string {
  let [first, last] = [0, units.length];
  let [start, end] = [0, value.length];
  for (let unit = units[first]; unit && value.startsWith(unit.value, start); unit = units[++first]) {
    start += unit.value.length;
  }
  for (let unit = units[last - 1]; unit && last > first; unit = units[--last - 1]) {
    if (end - unit.value.length < start || !value.slice(start, end).endsWith(unit.value)) break;
    end -= unit.value.length;
  }
  const sourceOf = (kept: readonly Unit[]) => kept.map(({ source }) => source).join('');
  return sourceOf(units.slice(0, first)) + write(value.slice(start, end)) + sourceOf(units.slice(last));
}

/** Text in double quotes, as all three formats read it. */
export function doubleQuoted(text: string): string {
  // JSON lets these stand; TOML and YAML want them escaped.
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Other text in a pair of double quotes that are there. */
export function changeDoubleQuoted(source: string, value: string): string {
  return `"${rewriteUnits(doubleQuotedUnits(source.slice(1, -1)), value, (text) => doubleQuoted(text).slice(1, -1))}"`;
}
