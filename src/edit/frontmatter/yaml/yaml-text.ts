import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { readYaml } from '../../../parse/frontmatter/formats/read-yaml.ts';
import type { ValueNode } from '../../../parse/frontmatter/mapping-node.ts';
import { changeDoubleQuoted, doubleQuoted, foldedLineEnds, rewriteUnits, type Unit } from '../quoted-text.ts';

export type Quote = '"' | "'";

/** How new text is written. */
export interface YamlStyle {
  /** The marks around text that cannot stand without. */
  readonly quote: Quote;
  /** Whether it stands in brackets, where a comma ends it. */
  readonly inFlow: boolean;
}

/** What the readers of YAML 1.1, most site generators among them, take for something other than text. */
const NOT_TEXT =
  /^(?:y|yes|n|no|on|off|true|false|null|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_,]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\.(?:inf|\d[\d_]*))|\.nan|=|<<)$/i;

/** A key, in quotes where it needs them. */
export function yamlKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) && !NOT_TEXT.test(key) ? key : doubleQuoted(key);
}

/** A value on one line, whatever it holds. */
export function yamlFlow(value: Json, style: YamlStyle): string {
  if (typeof value !== 'object' || value === null) return yamlScalar(value, style);
  const within = { ...style, inFlow: true };
  if (Array.isArray(value)) return `[${value.map((item) => yamlFlow(item, within)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, part]) => `${yamlKey(key)}: ${yamlFlow(part, within)}`)
    .join(', ')}}`;
}

/** A scalar on one line: text stands without quotes when it can. */
export function yamlScalar(value: string | number | boolean | null, style: YamlStyle): string {
  if (typeof value !== 'string') return String(value);
  if (!NOT_TEXT.test(value) && standsPlain(value, style)) return value;
  return quoted(value, style.quote);
}

/** Another text in the way of the old scalar, where it has quotes; without quotes when the old one had none. */
export function changeFlowScalar(source: string, old: string, value: string, style: YamlStyle): string {
  if (source.startsWith('"')) return changeDoubleQuoted(source, value);
  if (source.startsWith("'")) {
    const units = pieces(source.slice(1, -1), true);
    if (!fitsSingleQuotes(value)) return doubleQuoted(value);
    return `'${rewriteUnits(units, value, (text) => text.replaceAll("'", "''"))}'`;
  }
  // `yes` for `no`, a number for a number: the author's way of writing it.
  const isSameKind = NOT_TEXT.test(old) && NOT_TEXT.test(value);
  const changed =
    /[\r\n]/.test(source) && !value.includes('\n') ? rewriteUnits(pieces(source, false), value, (text) => text) : value;
  if ((isSameKind || !NOT_TEXT.test(value)) && standsPlain(value, style, changed)) return changed;
  return quoted(value, style.quote);
}

function quoted(value: string, quote: Quote): string {
  return quote === "'" && fitsSingleQuotes(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

function fitsSingleQuotes(value: string): boolean {
  return (
    doubleQuoted(value).length === value.length + 2 + (value.match(/["\\]/g)?.length ?? 0) && !value.includes('\n')
  );
}

/** The pieces of a text without escapes but one: within single quotes, two of them stand for one. */
function pieces(inner: string, isQuoted: boolean): Unit[] {
  const folded = '(?<![ \\t])[ \\t]*(?:(?:\\r\\n|\\r|\\n)[ \\t]*)+';
  const pattern = new RegExp(`${folded}|${isQuoted ? "''|" : ''}[\\s\\S]`, 'gu');
  return [...inner.matchAll(pattern)].map(([source]) => {
    if (/[\r\n]/.test(source)) return { value: foldedLineEnds(source), source };
    return { value: source === "''" ? "'" : source, source };
  });
}

const NOWHERE: Place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** Whether text reads back as itself without quotes: the reader is asked. */
function standsPlain(value: string, { inFlow }: YamlStyle, source = value): boolean {
  if (/^['"]|^(?:---|\.\.\.)/.test(source) || (source === value && /[\r\n]/.test(value))) return false;
  if (inFlow && /[,[\]{}]/.test(value)) return false;
  const lines = source.replace(/\r(?!\n)/g, '\n');
  const { root, problems } = readYaml(inFlow ? `k: [${lines}]\n` : `k: ${lines}\n`, () => NOWHERE);
  if (problems.length > 0 || root?.kind !== 'mapping' || root.entries.length !== 1) return false;
  const node = root.entries[0]?.value;
  const item: ValueNode | undefined = inFlow && node?.kind === 'sequence' ? node.items[0] : node;
  return item?.kind === 'scalar' && item.value === value && (node?.kind !== 'sequence' || node.items.length === 1);
}
