import type { Place } from '../../../model/place.ts';
import { MappingBuilder } from '../formats/mapping-builder.ts';
import { MAX_DEPTH, type MappingNode, scalarNode, type ValueNode } from '../mapping-node.ts';

/** A mapping made of a plain object, which has no source: its places are numbers that lead back to paths. */
export interface PathMapping {
  readonly mapping: MappingNode;
  /** The path of the node with this place. */
  readonly pathOf: (place: Place | undefined) => readonly PropertyKey[];
}

/**
 * Makes a mapping of frontmatter that another program has read.
 *
 * Dates that its YAML reader made objects of become text again: midnight UTC is what a date without a time turns into.
 *
 * @returns `undefined` for what is no object, and for what is nested too deep.
 */
export function mappingFromJson(value: unknown): PathMapping | undefined {
  const paths: (readonly PropertyKey[])[] = [];
  const number = (path: readonly PropertyKey[]): Place => {
    const point = { line: 1, column: 1, offset: paths.push(path) - 1 };
    return { start: point, end: point };
  };
  const convert = (part: unknown, path: readonly PropertyKey[]): ValueNode => {
    if (path.length > MAX_DEPTH) throw new TooDeep();
    const place = number(path);
    if (Array.isArray(part)) {
      return { kind: 'sequence', items: part.map((item, index) => convert(item, [...path, index])), place };
    }
    if (part instanceof Date && !Number.isNaN(part.getTime())) {
      const text = part.toISOString().replace(/T00:00:00\.000Z$/, '');
      return scalarNode(text, text, place);
    }
    if (typeof part !== 'object' || part === null) return scalarNode(part ?? null, String(part), place);
    const mapping = new MappingBuilder(place);
    for (const [key, property] of Object.entries(part)) {
      const keyPath = [...path, key];
      if (property !== undefined) mapping.add({ key, keyPlace: number(keyPath), value: convert(property, keyPath) });
    }
    return mapping;
  };
  try {
    const mapping = convert(value, []);
    const pathOf = (place: Place | undefined) => paths[place?.start.offset ?? 0] ?? [];
    return mapping.kind === 'mapping' ? { mapping, pathOf } : undefined;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}
