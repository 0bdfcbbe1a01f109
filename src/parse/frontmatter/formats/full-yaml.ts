import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
} from 'yaml';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { MAX_DEPTH, type MappingNode, scalarNode, type ValueNode } from '../mapping-node.ts';
import { duplicateKey, type PlaceOf, type ReadBlock, TOO_DEEP, unreadable } from './block-reader.ts';
import { MappingBuilder } from './mapping-builder.ts';
import { joinMarginQuotes } from './yaml-margin-quotes.ts';
import { parseTokens, walkTokens } from './yaml-tokens.ts';

/** Aliases that one block may resolve: a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 100;

/** The parser's codes of common mistakes: what to do, and where its own words are obscure, better ones. */
const MISTAKES: Readonly<Record<string, { reason?: string; hint: string }>> = {
  BAD_INDENT: { hint: 'Indent the line as those around it, or close the bracket above it.' },
  BAD_SCALAR_START: { hint: 'Put the value in quotes.' },
  BLOCK_AS_IMPLICIT_KEY: { reason: 'a value holds a colon', hint: 'Put the value in quotes.' },
  MULTILINE_IMPLICIT_KEY: { reason: 'a line has no colon', hint: 'Write `key: value`, or indent a line that goes on.' },
  TAB_AS_INDENT: { reason: 'a line is indented with a tab', hint: 'Indent with spaces.' },
  UNEXPECTED_TOKEN: { hint: 'Put the whole value in quotes.' },
};

/**
 * Reads YAML 1.2 (core schema: a date is text, and so is `yes`), with merge keys.
 *
 * Unknown tags are ignored; nothing is constructed.
 */
export function readFullYaml(text: string, placeOf: PlaceOf): ReadBlock {
  const first = compose(text, placeOf);
  if (first.root) return first;
  const joined = joinMarginQuotes(text);
  const second = joined === text ? first : compose(joined, placeOf);
  return second.root ? second : first;
}

function compose(text: string, placeOf: PlaceOf): ReadBlock {
  const fail = (reason: string, start: number, end: number, hint?: string): ReadBlock => {
    // What is missing at the end is reported after the last line end, where the closing fence is.
    const from = Math.min(start, Math.max(0, text.trimEnd().length - 1));
    return {
      problems: [unreadable('YAML', reason, placeOf(from, Math.max(from + 1, Math.min(end, text.length))), hint)],
    };
  };
  const tokens = parseTokens(text);
  if (typeof tokens === 'number') return fail(TOO_DEEP, tokens, tokens + 1);
  // Checked before composing, which is recursive; see `findTooDeep`.
  for (const { token, depth } of walkTokens(tokens)) {
    if (depth > MAX_DEPTH) return fail(TOO_DEEP, token.offset, token.offset + 1);
  }
  // `uniqueKeys` compares every key with every other.
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  const [document, more] = [...composer.compose(tokens, true, text.length)];
  const [error] = document?.errors ?? [];
  if (error) {
    const { reason = error.message, hint } = MISTAKES[error.code] ?? {};
    const quote = error.code === 'MISSING_CHAR' ? openQuote(tokens, error.pos[0]) : undefined;
    if (quote === undefined) return fail(reason, ...error.pos, hint);
    return fail('a quote is not closed', quote, quote + 1, 'Close it with the quotation mark that opens it.');
  }
  if (more) return fail('a second document begins', more.range[0], more.range[0] + 1);
  if (!document?.contents) return { root: new MappingBuilder(placeOf(0, text.length)), problems: [] };

  const conversion = new Conversion(text, placeOf, document);
  try {
    const root = conversion.convert(document.contents, 0);
    return { root, problems: conversion.problems };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    const [start, end] = cause.node.range ?? [0, 0];
    return fail(cause.message, start, end);
  }
}

/** Where the quoted value starts that the parser ended at an offset. */
function openQuote(tokens: readonly CST.Token[], end: number): number | undefined {
  for (const { token } of walkTokens(tokens)) {
    const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
    if (isQuoted && token.offset + token.source.length === end) return token.offset;
  }
  return undefined;
}

/** What no mapping can be made of, though the syntax is right. */
class Unreadable extends Error {
  readonly node: Node;

  constructor(message: string, node: Node) {
    super(message);
    this.node = node;
  }
}

class Conversion {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  readonly #document: Document.Parsed;
  #aliases = 0;

  constructor(text: string, placeOf: PlaceOf, document: Document.Parsed) {
    this.#text = text;
    this.#placeOf = placeOf;
    this.#document = document;
  }

  convert(node: Node, depth: number): ValueNode {
    if (isAlias(node)) return { ...this.convert(this.#resolve(node, depth), depth + 1), place: this.#place(node) };
    const place = this.#place(node);
    if (isMap(node)) return this.#mapping(node.items, place, depth);
    if (isCollection(node)) {
      const items = node.items.map((item) => this.#item(item, depth));
      return { kind: 'sequence', items, place };
    }
    const [start, end] = node.range ?? [0, 0];
    return scalarNode(isScalar(node) ? node.value : null, this.#text.slice(start, end), place);
  }

  /** An item of a list; in a flow list `[a: b]` it may be a pair, which is a mapping of its own. */
  #item(item: unknown, depth: number): ValueNode {
    if (isPair(item)) return this.#mapping([item], this.#place(item.key as Node), depth);
    return this.convert(item as Node, depth + 1);
  }

  #mapping(pairs: readonly Pair[], place: Place, depth: number): MappingNode {
    const mapping = new MappingBuilder(place);
    const merged: MappingNode[] = [];
    for (const pair of pairs) {
      // The composer gives every pair a key node, and leaves the value out only where there is nothing.
      const keyNode = pair.key as Node;
      const keyPlace = this.#place(keyNode);
      const value = pair.value ? this.convert(pair.value as Node, depth + 1) : scalarNode(null, '', keyPlace);
      if (isScalar(keyNode) && keyNode.value === '<<' && keyNode.type === 'PLAIN') {
        merged.push(...mappingsOf(value));
        continue;
      }
      const key = this.#key(keyNode, depth);
      const earlier = mapping.add({ key, keyPlace, value });
      if (earlier) this.problems.push(duplicateKey({ key, keyPlace }, earlier));
    }
    // Merged last, so that a key of the mapping itself wins wherever it stands.
    for (const { entries } of merged) for (const entry of entries) mapping.add({ ...entry, inherited: true });
    return mapping;
  }

  #key(node: Node, depth: number): string {
    const key = this.convert(node, depth + 1);
    if (key.kind === 'scalar') return key.text;
    const [start, end] = node.range ?? [0, 0];
    return this.#text.slice(start, end).trim();
  }

  #resolve(alias: Node & { source: string }, depth: number): Node {
    this.#aliases++;
    if (this.#aliases > MAX_ALIASES) throw new Unreadable(`it resolves more than ${MAX_ALIASES} aliases`, alias);
    if (depth > MAX_DEPTH) throw new Unreadable(TOO_DEEP, alias);
    const target = isAlias(alias) ? alias.resolve(this.#document) : undefined;
    if (!target) throw new Unreadable(`the alias \`*${alias.source}\` has no anchor`, alias);
    return target;
  }

  /** Without the line ends that the parser counts to a block. */
  #place(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    return this.#placeOf(start, start + this.#text.slice(start, end).trimEnd().length);
  }
}

function mappingsOf(value: ValueNode): readonly MappingNode[] {
  if (value.kind === 'mapping') return [value];
  if (value.kind === 'sequence') return value.items.filter((item) => item.kind === 'mapping');
  return [];
}
