import type { Place } from '../../../model/place.ts';
import { type MappingEntry, type MappingNode, scalarNode, type ValueNode } from '../mapping-node.ts';
import type { PlaceOf } from './block-reader.ts';
import { coreScalar } from './core-scalar.ts';
import { foldLines, unquote } from './flow-scalar.ts';

// Nearly all frontmatter is written in a small part of YAML: `key: value`, lists, a mapping within a mapping, comments,
// text in quotes or in a block. That part is read here line by line, at a tenth of the cost of a parser that knows all
// of YAML.
//
// The invariant: what is read here is, with every place, what the full reader makes of it. So this one never reports
// anything. It declines at the first thing that it does not know or that might be a mistake, and the full reader starts
// anew.

/** Collections nested deeper are left to the full reader, which counts them. */
const MAX_PLAIN_DEPTH = 10;

/** YAML's limit for a key is 1024 characters; what comes near it is left to the full reader. */
const MAX_KEY_LENGTH = 1000;

/** A quoted value goes on at the margin: the full reader fails at it, and reads the text with its lines joined. */
export const MARGIN_QUOTE = 'margin quote';

/**
 * Reads a mapping in the plain part of YAML.
 *
 * Linear in the length of the text.
 *
 * @param text Every line ends in `\n` or `\r\n`.
 * @returns The mapping that the full reader makes of the text too; `MARGIN_QUOTE` where it fails at a quoted value that
 * goes on at the margin; `undefined` when the text is for the full reader to judge.
 */
export function readPlainYaml(text: string, placeOf: PlaceOf): MappingNode | typeof MARGIN_QUOTE | undefined {
  if (!text.endsWith('\n')) return undefined;
  const reader = new PlainReader(text, placeOf);
  return reader.read() ?? (reader.atMargin ? MARGIN_QUOTE : undefined);
}

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const GREATER = 0x3e;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const PIPE = 0x7c;

/** Bytes that no plain value begins with, or that mean something else there: YAML 1.2, section 5.3. */
const INDICATORS: ReadonlySet<number> = new Set(Array.from('!"#%&\'*,-:>?@[]`{|}', (each) => each.charCodeAt(0)));
/** Brackets that mean something within a list on one line, the closing one aside. */
const FLOW_INDICATORS: ReadonlySet<number> = new Set(Array.from('[{}', (each) => each.charCodeAt(0)));

class PlainReader {
  /** Whether it declined at a quoted value that goes on at the margin. */
  atMargin = false;
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  /** Where the next line begins that is neither blank nor a comment, behind its indentation; the text's end after the last. */
  #at = 0;
  /** The indentation of that line; -1 after the last. */
  #indent = -1;
  /** How far the comments above that line are indented at most; -1 when there are none. */
  #commentIndent = -1;
  /** Where the value read last ends, with the comment behind it. */
  #end = 0;

  constructor(text: string, placeOf: PlaceOf) {
    this.#text = text;
    this.#placeOf = placeOf;
  }

  read(): MappingNode | undefined {
    this.#toLine(0);
    const root = this.#indent === 0 ? this.#mapping(0, 0) : undefined;
    return this.#indent === -1 ? root : undefined;
  }

  /** Goes to the first line from here that says something. */
  #toLine(start: number): void {
    const text = this.#text;
    this.#commentIndent = -1;
    let lineStart = start;
    while (lineStart < text.length) {
      let at = lineStart;
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (first === HASH) {
        this.#commentIndent = Math.max(this.#commentIndent, at - lineStart);
        at = text.indexOf('\n', at);
      } else if (first === CR) at++;
      else if (first !== LF) {
        this.#at = at;
        this.#indent = at - lineStart;
        return;
      }
      lineStart = at + 1;
    }
    this.#at = text.length;
    this.#indent = -1;
  }

  #mapping(indent: number, depth: number): MappingNode | undefined {
    const start = this.#at;
    const entries: MappingEntry[] = [];
    const keys = new Set<string>();
    do {
      const entry = this.#entry(indent, depth);
      // A key that is there twice is a problem.
      if (!entry || keys.size === keys.add(entry.key).size) return undefined;
      entries.push(entry);
    } while (this.#indent === indent);
    return this.#isClosed(indent) ? { kind: 'mapping', entries, place: this.#placeFrom(start) } : undefined;
  }

  #entry(indent: number, depth: number): MappingEntry | undefined {
    const start = this.#at;
    const colon = this.#colonOf(start);
    if (colon < 0) return undefined;
    const keyEnd = this.#trimmedEnd(start, colon);
    let end = colon;
    while (this.#text.charCodeAt(end - 1) === SPACE) end--;
    const key = this.#text.slice(start, end);
    // A merge key.
    if (key === '<<') return undefined;
    const keyPlace = this.#placeOf(start, keyEnd);
    const value = this.#value(colon + 1, indent, indent, depth);
    return value && { key, keyPlace, value };
  }

  #sequence(indent: number, depth: number): ValueNode | undefined {
    const start = this.#at;
    const items: ValueNode[] = [];
    do {
      const item = this.#item(indent, depth);
      if (!item) return undefined;
      items.push(item);
    } while (this.#indent === indent && this.#isDash(this.#at));
    return this.#isClosed(indent, true) ? { kind: 'sequence', items, place: this.#placeFrom(start) } : undefined;
  }

  #item(indent: number, depth: number): ValueNode | undefined {
    const dash = this.#at;
    let at = dash + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    if (this.#colonOf(at) < 0) return this.#value(dash + 1, indent, indent + 1, depth);
    if (depth === MAX_PLAIN_DEPTH) return undefined;
    this.#at = at;
    this.#indent = indent + at - dash;
    return this.#mapping(this.#indent, depth + 1);
  }

  /** The place of a collection that begins at an offset and ends with the value read last. */
  #placeFrom(start: number): Place {
    return this.#placeOf(start, this.#trimmedEnd(start, this.#end));
  }

  /** Whether the line that ended a collection belongs to one around it, and the comments above it to none. */
  #isClosed(indent: number, isList = false): boolean {
    if (indent === 0 && !isList) return true;
    return this.#commentIndent <= 0 && (this.#indent < indent || (isList && this.#indent === indent));
  }

  /**
   * Where the key ends that begins at an offset.
   *
   * @returns The offset of its colon; -1 when there is no plain key of one line.
   */
  #colonOf(start: number): number {
    const text = this.#text;
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
  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === DASH && isBlank(this.#text.charCodeAt(at + 1));
  }

  /**
   * Reads a value that begins behind a key or dash, or below it.
   *
   * @param parent The indentation that its lines have to exceed.
   * @param listIndent The least indentation of a list below.
   */
  #value(from: number, parent: number, listIndent: number, depth: number): ValueNode | undefined {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    const first = this.#text.charCodeAt(at);
    const isComment = first === HASH && at > from;
    if (first !== LF && first !== CR && !isComment) return this.#inline(at, parent);

    this.#toLine(this.#text.indexOf('\n', at) + 1);
    if (this.#isDash(this.#at) && this.#indent >= listIndent) {
      return depth === MAX_PLAIN_DEPTH ? undefined : this.#sequence(this.#indent, depth + 1);
    }
    if (this.#indent > parent) {
      // A value behind a comment may be taken for a key.
      if (this.#colonOf(this.#at) < 0) return this.#commentIndent < 0 ? this.#inline(this.#at, parent) : undefined;
      return depth === MAX_PLAIN_DEPTH ? undefined : this.#mapping(this.#indent, depth + 1);
    }
    // Comments count to a value that is not there.
    if (depth > 0 && (isComment || this.#commentIndent >= 0)) return undefined;
    this.#end = at;
    return scalarNode(null, '', this.#placeOf(at, at));
  }

  #inline(start: number, parent: number): ValueNode | undefined {
    switch (this.#text.charCodeAt(start)) {
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE:
        return this.#quoted(start, parent);
      case OPEN:
        return this.#list(start);
      case PIPE:
      case GREATER:
        return this.#block(start, parent);
      default:
        return this.#plain(start, parent);
    }
  }

  /** Goes to the next line, when nothing but a comment follows a value. */
  #endLine(valueEnd: number): boolean {
    const text = this.#text;
    let at = valueEnd;
    while (text.charCodeAt(at) === SPACE) at++;
    const first = text.charCodeAt(at);
    this.#end = valueEnd;
    if (first === HASH && at > valueEnd) {
      const lineEnd = text.indexOf('\n', at);
      this.#end = this.#trimmedEnd(at, lineEnd);
      at = lineEnd;
    } else if (first === CR) at++;
    else if (first !== LF) return false;
    this.#toLine(at + 1);
    return true;
  }

  #quoted(start: number, parent: number): ValueNode | undefined {
    const close = this.#closeOf(start);
    if (close < 0 || !this.#isIndented(start, close, parent)) return undefined;
    const value = unquote(this.#text.slice(start, close + 1));
    if (value === undefined || !this.#endLine(close + 1)) return undefined;
    return { kind: 'scalar', value, text: value, place: this.#placeOf(start, close + 1) };
  }

  /** Where the quotation mark is that closes a quoted value; -1 when none does. */
  #closeOf(start: number): number {
    const text = this.#text;
    const quote = text.charCodeAt(start);
    const escaping = quote === DOUBLE_QUOTE ? BACKSLASH : SINGLE_QUOTE;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === escaping && (escaping === BACKSLASH || text.charCodeAt(at + 1) === quote)) at++;
      else if (code === quote) return at;
    }
    return -1;
  }

  /** Whether all lines of a quoted value but the first are indented enough. */
  #isIndented(start: number, end: number, parent: number): boolean {
    const text = this.#text;
    for (
      let lineEnd = text.indexOf('\n', start);
      lineEnd >= 0 && lineEnd < end;
      lineEnd = text.indexOf('\n', lineEnd + 1)
    ) {
      let at = lineEnd + 1;
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (at - lineEnd - 1 > parent || first === LF || first === CR) continue;
      // The full reader takes an escaped quotation mark at the end of the line for the closing one.
      const last = text.charCodeAt(text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 2 : lineEnd - 1);
      this.atMargin = last !== text.charCodeAt(start);
      return false;
    }
    return true;
  }

  #plain(start: number, parent: number): ValueNode | undefined {
    const text = this.#text;
    const first = text.charCodeAt(start);
    const isNegative = first === DASH && !isBlank(text.charCodeAt(start + 1));
    if (first <= SPACE || (INDICATORS.has(first) && !isNegative)) return undefined;
    let end = this.#plainEnd(start);
    if (end < 0) return undefined;
    let source = text.slice(start, end);
    let next = this.#continuation(end, parent);
    const isFolded = next > 0;
    if (isFolded) {
      const lines = [source];
      while (next > 0) {
        for (let at = text.indexOf('\n', end) + 1; at < next; at = text.indexOf('\n', at) + 1) {
          const lineEnd = text.indexOf('\n', at);
          if (lineEnd < next) lines.push('');
          else break;
        }
        end = this.#plainEnd(next);
        if (end < 0) return undefined;
        lines.push(text.slice(next, end));
        next = this.#continuation(end, parent);
      }
      source = foldLines(lines);
    }
    if (!this.#endLine(end)) return undefined;
    const placeEnd = this.#trimmedEnd(start, end);
    if (this.#end === end) this.#end = placeEnd;
    const place = this.#placeOf(start, placeEnd);
    return isFolded ? { kind: 'scalar', value: source, text: source, place } : coreScalar(source, place);
  }

  /** Where a line of a plain value ends; -1 where it holds what may be a key, and at a tab. */
  #plainEnd(start: number): number {
    const text = this.#text;
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
  #continuation(end: number, parent: number): number {
    const text = this.#text;
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

  /** A list on one line, of plain and quoted values. */
  #list(start: number): ValueNode | undefined {
    const text = this.#text;
    const items: ValueNode[] = [];
    for (let at = start + 1; ; at++) {
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (first !== CLOSE) {
        const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
        const end = isQuoted ? this.#closeOf(at) + 1 : this.#flowEnd(at);
        if (end <= 0) return undefined;
        const item = isQuoted ? this.#quotedItem(at, end) : this.#plainItem(at, end);
        if (!item) return undefined;
        items.push(item);
        at = end;
        while (text.charCodeAt(at) === SPACE) at++;
      }
      if (text.charCodeAt(at) === CLOSE) {
        if (!this.#endLine(at + 1)) return undefined;
        return { kind: 'sequence', items, place: this.#placeOf(start, at + 1) };
      }
      if (text.charCodeAt(at) !== COMMA) return undefined;
    }
  }

  #quotedItem(start: number, end: number): ValueNode | undefined {
    const source = this.#text.slice(start, end);
    const value = source.includes('\n') ? undefined : unquote(source);
    return value === undefined ? undefined : { kind: 'scalar', value, text: value, place: this.#placeOf(start, end) };
  }

  #plainItem(start: number, end: number): ValueNode {
    return coreScalar(this.#text.slice(start, end), this.#placeOf(start, this.#trimmedEnd(start, end)));
  }

  /** Where a plain item of a list on one line ends; -1 where it is something else. */
  #flowEnd(start: number): number {
    const text = this.#text;
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

  /** Text in a block: `|` keeps its lines, `>` folds them. */
  #block(start: number, parent: number): ValueNode | undefined {
    const text = this.#text;
    const isStripped = text.charCodeAt(start + 1) === DASH;
    let at = start + (isStripped ? 2 : 1);
    while (text.charCodeAt(at) === SPACE) at++;
    if (text.charCodeAt(at) === CR) at++;
    if (text.charCodeAt(at) !== LF) return undefined;

    const lines: string[] = [];
    let indent = -1;
    let end = 0;
    let lineStart = at + 1;
    let blank = 0;
    while (lineStart < text.length) {
      at = lineStart;
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (first === TAB) return undefined;
      let lineEnd = text.indexOf('\n', at);
      const next = lineEnd + 1;
      if (text.charCodeAt(lineEnd - 1) === CR) lineEnd--;
      if (at >= lineEnd) {
        // Spaces on an empty line may be text.
        if (at > lineStart) return undefined;
        blank++;
      } else {
        if (indent < 0) indent = at - lineStart;
        if (at - lineStart < indent || indent <= parent) break;
        // Lines that are indented more keep their line ends in a folded text.
        if (at - lineStart > indent && text.charCodeAt(start) === GREATER) return undefined;
        for (; blank > 0; blank--) lines.push('');
        lines.push(text.slice(lineStart + indent, lineEnd));
        end = lineEnd;
      }
      lineStart = next;
    }
    if (lines.length === 0) return undefined;
    const value = text.charCodeAt(start) === GREATER ? foldBlock(lines) : lines.join('\n');
    this.#end = this.#trimmedEnd(start, end);
    const place = this.#placeOf(start, this.#end);
    this.#toLine(lineStart);
    const content = isStripped ? value : `${value}\n`;
    return { kind: 'scalar', value: content, text: content, place };
  }

  /** The end of a stretch without the white space at its end, of whatever kind. */
  #trimmedEnd(start: number, end: number): number {
    const last = this.#text.charCodeAt(end - 1);
    return last > SPACE && last < 0x7f ? end : start + this.#text.slice(start, end).trimEnd().length;
  }
}

/** Line ends stand for spaces; every empty line stands for one. */
function foldBlock(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  return '\n'.repeat(first) + foldLines(lines.slice(first));
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}
