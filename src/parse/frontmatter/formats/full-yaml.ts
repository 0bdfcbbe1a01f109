import {
  type Alias,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  visit,
} from 'yaml';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../../limits/limits.ts';
import { type MappingNode, scalarNode, type ValueNode } from '../mapping-node.ts';
import { duplicateKey, type PlaceOf, type ReadBlock, unreadable } from './block-reader.ts';
import { composeYaml } from './compose-yaml.ts';
import { MappingBuilder } from './mapping-builder.ts';
import { aliasesTooMany, deepestOf, frontmatterTooDeep } from './over-limit.ts';
import { joinMarginQuotes } from './yaml-margin-quotes.ts';
import { parseTokens, walkTokens } from './yaml-tokens.ts';

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
export function readFullYaml(text: string, placeOf: PlaceOf, limits: Limits = DEFAULT_LIMITS): ReadBlock {
  const first = compose(text, placeOf, limits);
  if (first.root) return first;
  const joined = joinMarginQuotes(text);
  const second = joined === text ? first : compose(joined, placeOf, limits);
  return second.root ? second : first;
}

function compose(text: string, placeOf: PlaceOf, limits: Limits): ReadBlock {
  const fail = (reason: string, start: number, end: number, hint?: string): ReadBlock => {
    // What is missing at the end is reported after the last line end, where the closing fence is.
    const from = Math.min(start, Math.max(0, text.trimEnd().length - 1));
    return {
      problems: [unreadable('YAML', reason, placeOf(from, Math.max(from + 1, Math.min(end, text.length))), hint)],
    };
  };
  const deepest = deepestOf(limits);
  const tooDeep = (start: number): ReadBlock => ({ problems: [frontmatterTooDeep(limits, placeOf(start, start + 1))] });
  const tokens = parseTokens(text, deepest);
  if (typeof tokens === 'number') return tooDeep(tokens);
  // Checked before composing, which is recursive; see `findTooDeep`.
  let aliases = 0;
  for (const { token, depth } of walkTokens(tokens)) {
    if (depth > deepest && isCollectionToken(token)) return tooDeep(token.offset);
    if (token.type !== 'alias') continue;
    aliases++;
    if (aliases > limits.aliases) {
      const place = placeOf(token.offset, token.offset + token.source.length);
      return { problems: [tooManyAliases(limits, place)] };
    }
  }
  const [, more] = tokens.filter(({ type }) => type === 'document');
  const ofFirst = more ? tokens.slice(0, tokens.indexOf(more)) : tokens;
  const { document, error } = composeYaml(ofFirst, text.length);
  if (error) {
    const { reason = error.message, hint } = MISTAKES[error.code] ?? {};
    const quote = error.code === 'MISSING_CHAR' ? openQuote(tokens, error.pos[0]) : undefined;
    if (quote === undefined) return fail(reason, ...error.pos, hint);
    return fail('a quote is not closed', quote, quote + 1, 'Close it with the quotation mark that opens it.');
  }
  if (more) return fail('a second document begins', more.offset, more.offset + 1);
  if (!document?.contents) return { root: new MappingBuilder(placeOf(0, text.length)), problems: [] };

  const conversion = new Conversion(text, placeOf, document, limits);
  try {
    const root = conversion.convert(document.contents, 0);
    return { root, problems: conversion.problems };
  } catch (cause) {
    if (cause instanceof OverLimit) return { problems: [cause.problem] };
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

/** What is well-formed, and more than is read. */
class OverLimit extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function tooManyAliases({ aliases }: Limits, place: Place): Problem {
  return aliasesTooMany(`are more than ${aliases}, those within what others stand for counted each time`, place);
}

class Conversion {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  readonly #limits: Limits;
  readonly #anchors: ReadonlyMap<string, readonly Node[]>;
  /** What the aliases stand for that are being converted. */
  readonly #open = new Set<Node>();
  #aliases = 0;
  /** UTF-16 units of source that aliases stand for: those of a list or mapping include all that is in it. */
  #repeated = 0;

  constructor(text: string, placeOf: PlaceOf, document: Document.Parsed, limits: Limits) {
    this.#text = text;
    this.#placeOf = placeOf;
    this.#limits = limits;
    this.#anchors = anchorsOf(document);
  }

  convert(node: Node, depth: number): ValueNode {
    if (isAlias(node)) {
      const target = this.#resolve(node);
      this.#open.add(target);
      const value = this.convert(target, depth);
      this.#open.delete(target);
      return { ...value, place: this.#place(node) };
    }
    const place = this.#place(node);
    if (isMap(node)) return this.#mapping(node.items, place, depth);
    if (isCollection(node)) {
      this.#checkDepth(depth, place);
      const items = node.items.map((item) => this.#item(item, depth));
      return { kind: 'sequence', items, place };
    }
    const [start, end] = node.range ?? [0, 0];
    return scalarNode(isScalar(node) ? node.value : null, this.#text.slice(start, end), place);
  }

  /** An item of a list; in a flow list `[a: b]` it may be a pair, which is a mapping of its own. */
  #item(item: unknown, depth: number): ValueNode {
    if (isPair(item)) return this.#mapping([item], this.#place(item.key as Node), depth + 1);
    return this.convert(item as Node, depth + 1);
  }

  #mapping(pairs: readonly Pair[], place: Place, depth: number): MappingNode {
    this.#checkDepth(depth, place);
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

  #resolve(alias: Alias): Node {
    this.#aliases++;
    if (this.#aliases > this.#limits.aliases) throw new OverLimit(tooManyAliases(this.#limits, this.#place(alias)));
    // An anchor holds until the next one of its name.
    const target = this.#anchors.get(alias.source)?.findLast((node) => startOf(node) < startOf(alias));
    if (!target) throw new Unreadable(`the alias \`*${alias.source}\` has no anchor`, alias);
    if (this.#open.has(target)) {
      throw new Unreadable(`the alias \`*${alias.source}\` stands within what it stands for`, alias);
    }
    const [start, end] = target.range ?? [0, 0];
    this.#repeated += end - start;
    const most = this.#limits.frontmatterLength;
    if (this.#repeated > most) {
      throw new OverLimit(aliasesTooMany(`stand for more than ${most} characters`, this.#place(alias)));
    }
    return target;
  }

  /** @param depth How many lists and mappings one stands in. */
  #checkDepth(depth: number, place: Place): void {
    if (depth >= deepestOf(this.#limits)) throw new OverLimit(frontmatterTooDeep(this.#limits, place));
  }

  /** Without the line ends that the parser counts to a block. */
  #place(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    return this.#placeOf(start, start + this.#text.slice(start, end).trimEnd().length);
  }
}

/** Nodes with an anchor, by its name, in the order of the source. */
function anchorsOf(document: Document.Parsed): ReadonlyMap<string, readonly Node[]> {
  const anchors = new Map<string, Node[]>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor === undefined) return;
      const named = anchors.get(node.anchor);
      if (named) named.push(node);
      else anchors.set(node.anchor, [node]);
    },
  });
  return anchors;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function isCollectionToken({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

function mappingsOf(value: ValueNode): readonly MappingNode[] {
  if (value.kind === 'mapping') return [value];
  if (value.kind === 'sequence') return value.items.filter((item) => item.kind === 'mapping');
  return [];
}
