import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../../limits/limits.ts';
import { isStackOverflow } from '../../limits/stack-overflow.ts';
import { type SequenceNode, scalarNode, type ValueNode } from '../mapping-node.ts';
import { type PlaceOf, type ReadBlock, unreadable } from './block-reader.ts';
import { MappingBuilder } from './mapping-builder.ts';
import { findTooDeep } from './nesting.ts';
import { deepestOf, frontmatterTooDeep } from './over-limit.ts';

const TOKENS =
  /"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*(?:""")?|'''[\s\S]*?(?:'''|$)|"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|'[^'\n]*'?|#[^\n]*|[[\]{}]/g;

type Key = AST.TOMLBare | AST.TOMLQuoted;

/**
 * Reads TOML 1.0.
 *
 * Native dates become ISO 8601 text as written: a local date has no time, a local time of day no zone.
 */
export function readToml(text: string, placeOf: PlaceOf, limits: Limits = DEFAULT_LIMITS): ReadBlock {
  const deepest = deepestOf(limits);
  const refuse = (index: number): ReadBlock => ({
    problems: [frontmatterTooDeep(limits, placeOf(index, index + 1))],
  });
  // The table that is the whole block has no bracket.
  const tooDeep = findTooDeep(text, TOKENS, deepest - 1);
  if (tooDeep !== undefined) return refuse(tooDeep);
  try {
    const [top] = parseTOML(text).body;
    const reader = new TomlReader(text, placeOf, deepest);
    const root = new MappingBuilder(placeOf(0, text.length));
    for (const node of top.body) {
      if (node.type === 'TOMLTable') reader.addTable(root, node);
      else reader.addPair(root, node, 0);
    }
    return { root, problems: [] };
  } catch (cause) {
    if (cause instanceof TooDeep) return refuse(cause.index);
    if (isStackOverflow(cause)) return { problems: [textTooLong(placeOf(0, text.length))] };
    if (!(cause instanceof ParseError)) throw cause;
    const [start, end] = wordAt(text, cause.index);
    return { problems: [unreadable('TOML', cause.message, placeOf(start, end), hintOf(cause))] };
  }
}

/** The parser spreads the characters of a text over the stack, which holds about 100,000: more than the limit lets in. */
function textTooLong(place: Place): Problem {
  return problem('frontmatter-too-large', {
    message: 'A text in the TOML of the frontmatter is longer than can be read, so none of it was.',
    hint: 'Move long text into the body, or write the block as YAML.',
    place,
  });
}

class TooDeep extends Error {
  readonly index: number;

  constructor([index]: AST.HasLocs['range']) {
    super('too deep');
    this.index = index;
  }
}

/** What the parser stumbled over: the character at an offset, or the word that ends there. */
function wordAt(text: string, index: number): [start: number, end: number] {
  if (/[^\s\]]/.test(text.charAt(index))) return [index, index + 1];
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  return [index - (/[^\s=,[]*$/.exec(before)?.[0].length ?? 0), index];
}

function hintOf({ message }: Error): string | undefined {
  if (message.startsWith('Defining a key multiple times')) return 'Remove one of the two.';
  if (message.startsWith('Unexpected character')) return 'Put text in quotes.';
  return undefined;
}

class TomlReader {
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  readonly #deepest: number;

  constructor(text: string, placeOf: PlaceOf, deepest: number) {
    this.#text = text;
    this.#placeOf = placeOf;
    this.#deepest = deepest;
  }

  /** `[a.b]` or `[[a.b]]`: `resolvedKey` names the tables on the way, and by number the items of lists of tables. */
  addTable(root: MappingBuilder, table: AST.TOMLTable): void {
    const place = this.#placeOf(...table.range);
    const path = table.resolvedKey;
    if (path.length >= this.#deepest) throw new TooDeep(table.range);
    let keys = 0;
    let parent: ValueNode = root;
    for (const [index, segment] of path.entries()) {
      const isList = typeof path[index + 1] === 'number';
      const create = (): ValueNode => (isList ? { kind: 'sequence', items: [], place } : new MappingBuilder(place));
      if (parent.kind === 'sequence') parent = itemAt(parent, Number(segment), create);
      else parent = this.#child(parent, table.key.keys[keys++], create);
    }
    for (const pair of table.body) this.addPair(parent, pair, path.length);
  }

  /** `a.b = value`. The parser has made sure that no key is there twice. */
  addPair(table: ValueNode, { key, value, range }: AST.TOMLKeyValue, depth: number): void {
    if (depth + key.keys.length > this.#deepest) throw new TooDeep(range);
    const place = this.#placeOf(...range);
    let parent = table;
    for (const [index, part] of key.keys.entries()) {
      const isLast = index === key.keys.length - 1;
      parent = this.#child(parent, part, () =>
        isLast ? this.#value(value, depth + key.keys.length) : new MappingBuilder(place),
      );
    }
  }

  #child(parent: ValueNode, part: Key | undefined, create: () => ValueNode): ValueNode {
    if (!part || !(parent instanceof MappingBuilder)) return parent;
    const key = part.type === 'TOMLBare' ? part.name : part.value;
    const earlier = parent.get(key);
    if (earlier) return earlier;
    const value = create();
    parent.add({ key, keyPlace: this.#placeOf(...part.range), value });
    return value;
  }

  #value(node: AST.TOMLContentNode, depth: number): ValueNode {
    if (depth >= this.#deepest && node.type !== 'TOMLValue') throw new TooDeep(node.range);
    const place = this.#placeOf(...node.range);
    switch (node.type) {
      case 'TOMLArray':
        return { kind: 'sequence', items: node.elements.map((item) => this.#value(item, depth + 1)), place };
      case 'TOMLInlineTable': {
        const table = new MappingBuilder(place);
        for (const pair of node.body) this.addPair(table, pair, depth);
        return table;
      }
      case 'TOMLValue': {
        const text = this.#text.slice(...node.range);
        return scalarNode('datetime' in node ? isoOf(node.datetime) : node.value, text, place);
      }
    }
  }
}

/** TOML allows a space for the `T`, and small letters. */
function isoOf(datetime: string): string {
  return datetime.replace(/[ t]/, 'T').replace(/z$/, 'Z');
}

function itemAt(sequence: SequenceNode, index: number, create: () => ValueNode): ValueNode {
  const items = sequence.items as ValueNode[];
  const item = items[index] ?? create();
  items[index] = item;
  return item;
}
