import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';

// What frontmatter says, whatever format it is written in, with the place of every key and value.

export type ValueNode = MappingNode | SequenceNode | ScalarNode;

export interface MappingNode {
  readonly kind: 'mapping';
  /** In the order of the source; no key twice. */
  readonly entries: readonly MappingEntry[];
  readonly place: Place;
}

export interface MappingEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: ValueNode;
  /** It stands in another mapping, which this one takes in by a merge key of YAML. */
  readonly inherited?: true;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly ValueNode[];
  readonly place: Place;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** A string's value; otherwise what the source says, so that `1.10` is not `1.1` where text is wanted. */
  readonly text: string;
  readonly place: Place;
}

/** Collections nested deeper than this are refused whatever the limits are: parsers and readers are recursive. */
export const MAX_DEPTH = 100;

/**
 * A scalar that is JSON.
 *
 * `NaN`, infinities and integers that a double cannot hold become their source text, `-0` becomes `0`.
 */
export function scalarNode(value: unknown, text: string, place: Place): ScalarNode {
  const plain = jsonScalar(value, text);
  return { kind: 'scalar', value: plain, text: typeof plain === 'string' ? plain : text, place };
}

function jsonScalar(value: unknown, text: string): ScalarNode['value'] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return text;
  if (!Number.isSafeInteger(value) && /^[+-]?[\d_]+$/.test(text)) return text;
  return value === 0 ? 0 : value;
}

/** The value of the entry with this key. */
export function entryOf(mapping: MappingNode, key: string): MappingEntry | undefined {
  return mapping.entries.find((entry) => entry.key === key);
}

/** The frontmatter as plain JSON; a key such as `__proto__` is an ordinary property. */
export function toJson(node: MappingNode): JsonObject;
export function toJson(node: ValueNode): Json;
export function toJson(node: ValueNode): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map((item) => toJson(item));
    case 'mapping':
      // Object.fromEntries defines properties, it does not assign them: no prototype is swapped.
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, toJson(value)]));
  }
}

/**
 * The node a path leads to, or the nearest one above it.
 *
 * @returns The node, and the part of the path that is not there: empty when all of it is.
 */
export function nodeAt(
  mapping: MappingNode,
  path: readonly PropertyKey[],
): { node: ValueNode; missing: readonly PropertyKey[] } {
  let node: ValueNode = mapping;
  for (const [index, key] of path.entries()) {
    const child = childOf(node, key);
    if (!child) return { node, missing: path.slice(index) };
    node = child;
  }
  return { node, missing: [] };
}

function childOf(node: ValueNode, key: PropertyKey): ValueNode | undefined {
  if (node.kind === 'mapping') return entryOf(node, String(key))?.value;
  if (node.kind === 'sequence') return node.items[Number(key)];
  return undefined;
}
