import type { Place } from '../../../model/place.ts';
import { type MappingEntry, type MappingNode, scalarNode, type ValueNode } from '../mapping-node.ts';
import type { PlaceOf } from './block-reader.ts';
import { coreScalar } from './core-scalar.ts';
import { foldLines, unquote } from './flow-scalar.ts';
import {
  CLOSE,
  COMMA,
  CR,
  closingQuote,
  DASH,
  DOUBLE_QUOTE,
  endOfKey,
  endOfPlainItem,
  endOfPlainLine,
  GREATER,
  HASH,
  INDICATORS,
  isBlank,
  isDash,
  LF,
  nextPlainLine,
  OPEN,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  trimmedEnd,
} from './plain-ends.ts';

// Nearly all frontmatter is written in a small part of YAML: `key: value`, lists, a mapping within a mapping, comments,
// text in quotes or in a block. That part is read here line by line, at a tenth of the cost of a parser that knows all
// of YAML.
//
// The invariant: what is read here is, with every place, what the full reader makes of it. So this one never reports
// anything. It declines at the first thing that it does not know or that might be a mistake, and the full reader starts
// anew.

/** Collections nested deeper are left to the full reader, which counts them. */
const MAX_PLAIN_DEPTH = 10;

/** A quoted value goes on at the margin: the full reader fails at it, and reads the text with its lines joined. */
export const MARGIN_QUOTE = 'margin quote';

/**
 * Reads a mapping in the plain part of YAML.
 *
 * Linear in the length of the text.
 *
 * @param text Every line ends in `\n` or `\r\n`.
 * @param deepest Levels of lists and mappings that may be read; of deeper ones the full reader tells.
 * @returns The mapping that the full reader makes of the text too; `MARGIN_QUOTE` where it fails at a quoted value that
 * goes on at the margin; `undefined` when the text is for the full reader to judge.
 */
export function readPlainYaml(
  text: string,
  placeOf: PlaceOf,
  deepest = MAX_PLAIN_DEPTH,
): MappingNode | typeof MARGIN_QUOTE | undefined {
  if (!text.endsWith('\n')) return undefined;
  const reader = new PlainReader(text, placeOf, Math.min(deepest - 1, MAX_PLAIN_DEPTH));
  return reader.read() ?? (reader.atMargin ? MARGIN_QUOTE : undefined);
}

class PlainReader {
  /** Whether it declined at a quoted value that goes on at the margin. */
  atMargin = false;
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  /** How many collections another may stand in. */
  readonly #deepest: number;
  /** Where the next line begins that is neither blank nor a comment, behind its indentation; the text's end after the last. */
  #at = 0;
  /** The indentation of that line; -1 after the last. */
  #indent = -1;
  /** How far the comments above that line are indented at most; -1 when there are none. */
  #commentIndent = -1;
  /** Where the value read last ends, with the comment behind it. */
  #end = 0;

  constructor(text: string, placeOf: PlaceOf, deepest: number) {
    this.#text = text;
    this.#placeOf = placeOf;
    this.#deepest = deepest;
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
    const colon = endOfKey(this.#text, start);
    if (colon < 0) return undefined;
    const keyEnd = trimmedEnd(this.#text, start, colon);
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
    } while (this.#indent === indent && isDash(this.#text, this.#at));
    return this.#isClosed(indent, true) ? { kind: 'sequence', items, place: this.#placeFrom(start) } : undefined;
  }

  #item(indent: number, depth: number): ValueNode | undefined {
    const dash = this.#at;
    let at = dash + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    if (endOfKey(this.#text, at) < 0) return this.#value(dash + 1, indent, indent + 1, depth);
    if (depth >= this.#deepest) return undefined;
    this.#at = at;
    this.#indent = indent + at - dash;
    return this.#mapping(this.#indent, depth + 1);
  }

  /** The place of a collection that begins at an offset and ends with the value read last. */
  #placeFrom(start: number): Place {
    return this.#placeOf(start, trimmedEnd(this.#text, start, this.#end));
  }

  /** Whether the line that ended a collection belongs to one around it, and the comments above it to none. */
  #isClosed(indent: number, isList = false): boolean {
    if (indent === 0 && !isList) return true;
    return this.#commentIndent <= 0 && (this.#indent < indent || (isList && this.#indent === indent));
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
    if (isDash(this.#text, this.#at) && this.#indent >= listIndent) {
      return depth >= this.#deepest ? undefined : this.#sequence(this.#indent, depth + 1);
    }
    if (this.#indent > parent) {
      // A value behind a comment may be taken for a key.
      if (endOfKey(this.#text, this.#at) < 0)
        return this.#commentIndent < 0 ? this.#inline(this.#at, parent) : undefined;
      return depth >= this.#deepest ? undefined : this.#mapping(this.#indent, depth + 1);
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
      this.#end = trimmedEnd(this.#text, at, lineEnd);
      at = lineEnd;
    } else if (first === CR) at++;
    else if (first !== LF) return false;
    this.#toLine(at + 1);
    return true;
  }

  #quoted(start: number, parent: number): ValueNode | undefined {
    const close = closingQuote(this.#text, start);
    if (close < 0 || !this.#isIndented(start, close, parent)) return undefined;
    const value = unquote(this.#text.slice(start, close + 1));
    if (value === undefined || !this.#endLine(close + 1)) return undefined;
    return { kind: 'scalar', value, text: value, place: this.#placeOf(start, close + 1) };
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
    let end = endOfPlainLine(this.#text, start);
    if (end < 0) return undefined;
    let source = text.slice(start, end);
    let next = nextPlainLine(this.#text, end, parent);
    const isFolded = next > 0;
    if (isFolded) {
      const lines = [source];
      while (next > 0) {
        for (let at = text.indexOf('\n', end) + 1; at < next; at = text.indexOf('\n', at) + 1) {
          const lineEnd = text.indexOf('\n', at);
          if (lineEnd < next) lines.push('');
          else break;
        }
        end = endOfPlainLine(this.#text, next);
        if (end < 0) return undefined;
        lines.push(text.slice(next, end));
        next = nextPlainLine(this.#text, end, parent);
      }
      source = foldLines(lines);
    }
    if (!this.#endLine(end)) return undefined;
    const placeEnd = trimmedEnd(this.#text, start, end);
    if (this.#end === end) this.#end = placeEnd;
    const place = this.#placeOf(start, placeEnd);
    return isFolded ? { kind: 'scalar', value: source, text: source, place } : coreScalar(source, place);
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
        const end = isQuoted ? closingQuote(this.#text, at) + 1 : endOfPlainItem(this.#text, at);
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
    return coreScalar(this.#text.slice(start, end), this.#placeOf(start, trimmedEnd(this.#text, start, end)));
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
    this.#end = trimmedEnd(this.#text, start, end);
    const place = this.#placeOf(start, this.#end);
    this.#toLine(lineStart);
    const content = isStripped ? value : `${value}\n`;
    return { kind: 'scalar', value: content, text: content, place };
  }
}

/** Line ends stand for spaces; every empty line stands for one. */
function foldBlock(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  return '\n'.repeat(first) + foldLines(lines.slice(first));
}
