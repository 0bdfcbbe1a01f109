import { Composer, type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { duplicateKey, type PlaceOf, type ReadBlock, TOO_DEEP, unreadable } from './block-reader.ts';
import { MappingBuilder } from './mapping-builder.ts';
import { MAX_DEPTH, type MappingNode, scalarNode, type ValueNode } from './mapping-node.ts';
import { joinMarginQuotes } from './yaml-margin-quotes.ts';
import { parseTokens, walkTokens } from './yaml-tokens.ts';

/** Aliases that one block may resolve: a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 100;

const HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds a colon in quotes.',
  MISSING_CHAR: 'Close the quote or bracket on the line where it opens.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent the line further.',
};

/**
 * Reads YAML 1.2 (core schema: a date is text, and so is `yes`), with merge keys.
 *
 * Unknown tags are ignored; nothing is constructed.
 */
export function readYaml(text: string, placeOf: PlaceOf): ReadBlock {
  const first = compose(text, placeOf);
  if (first.root) return first;
  const joined = joinMarginQuotes(text);
  const second = joined === text ? first : compose(joined, placeOf);
  return second.root ? second : first;
}

function compose(text: string, placeOf: PlaceOf): ReadBlock {
  const fail = (reason: string, start: number, end: number, hint?: string): ReadBlock => ({
    problems: [unreadable('YAML', reason, placeOf(start, end), hint)],
  });
  const tokens = parseTokens(text);
  // Checked before composing, which is recursive; see `findTooDeep`.
  for (const { token, depth } of walkTokens(tokens)) {
    if (depth > MAX_DEPTH) return fail(TOO_DEEP, token.offset, token.offset + 1);
  }
  // `uniqueKeys` compares every key with every other.
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  const [document, more] = [...composer.compose(tokens, true, text.length)];
  const [error] = document?.errors ?? [];
  if (error) return fail(error.message, ...error.pos, HINTS[error.code]);
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

  #mapping(pairs: readonly Pair[], place: MappingNode['place'], depth: number): MappingNode {
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
    for (const { entries } of merged) for (const entry of entries) mapping.add(entry);
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

  #place(node: Node): ValueNode['place'] {
    const [start, end] = node.range ?? [0, 0];
    return this.#placeOf(start, end);
  }
}

function mappingsOf(value: ValueNode): readonly MappingNode[] {
  if (value.kind === 'mapping') return [value];
  if (value.kind === 'sequence') return value.items.filter((item) => item.kind === 'mapping');
  return [];
}
