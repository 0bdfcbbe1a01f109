import { type AnyNode, parse } from '@humanwhocodes/momoa';
import type { Problem } from '../../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../../limits/limits.ts';
import { scalarNode, type ValueNode } from '../mapping-node.ts';
import { duplicateKey, type PlaceOf, type ReadBlock, unreadable } from './block-reader.ts';
import { MappingBuilder } from './mapping-builder.ts';
import { findTooDeep } from './nesting.ts';
import { deepestOf, frontmatterTooDeep } from './over-limit.ts';

const TOKENS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[[\]{}]/g;

/** Reads JSON as RFC 8259 has it. A key that is there twice is a problem, and the first one counts. */
export function readJson(text: string, placeOf: PlaceOf, limits: Limits = DEFAULT_LIMITS): ReadBlock {
  const tooDeep = findTooDeep(text, TOKENS, deepestOf(limits));
  if (tooDeep !== undefined) return { problems: [frontmatterTooDeep(limits, placeOf(tooDeep, tooDeep + 1))] };
  const problems: Problem[] = [];
  const place = ({ loc }: AnyNode) => placeOf(loc.start.offset, loc.end.offset);

  const convert = (node: AnyNode): ValueNode => {
    if (node.type === 'Array') {
      return { kind: 'sequence', items: node.elements.map((element) => convert(element.value)), place: place(node) };
    }
    if (node.type === 'Object') {
      const mapping = new MappingBuilder(place(node));
      for (const { name, value } of node.members) {
        const key = name.type === 'String' ? name.value : name.name;
        const entry = { key, keyPlace: place(name), value: convert(value) };
        const earlier = mapping.add(entry);
        if (earlier) problems.push(duplicateKey(entry, earlier));
      }
      return mapping;
    }
    const source = text.slice(node.loc.start.offset, node.loc.end.offset);
    return scalarNode('value' in node ? node.value : null, source, place(node));
  };

  try {
    return { root: convert(parse(text).body), problems };
  } catch (cause) {
    const { message, offset } = asSyntaxError(cause);
    return {
      problems: [unreadable('JSON', message.replace(/\s*\(\d+:\d+\)$/, ''), placeOf(offset, offset + 1))],
    };
  }
}

function asSyntaxError(cause: unknown): { message: string; offset: number } {
  if (cause instanceof Error && 'offset' in cause && typeof cause.offset === 'number') {
    return { message: cause.message, offset: cause.offset };
  }
  throw cause;
}
