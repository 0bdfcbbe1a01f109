import type { Json, JsonObject } from '../../../model/json.ts';
import { type MappingNode, toJson, type ValueNode } from '../mapping-node.ts';

/**
 * What is left of the frontmatter when the nodes that fields were read from are taken out: nothing is lost.
 *
 * An object keeps the keys that were not read; a list of which anything was not read stays whole.
 */
export function unreadJson(mapping: MappingNode, read: ReadonlySet<ValueNode>): JsonObject {
  const left = mapping.entries.flatMap(({ key, value }): [string, Json][] => {
    const json = unreadValue(value, read);
    return json === undefined ? [] : [[key, json]];
  });
  return Object.fromEntries(left);
}

function unreadValue(node: ValueNode, read: ReadonlySet<ValueNode>): Json | undefined {
  if (read.has(node)) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') {
    const isRead = node.items.length > 0 && node.items.every((item) => unreadValue(item, read) === undefined);
    return isRead ? undefined : toJson(node);
  }
  const left = unreadJson(node, read);
  return Object.keys(left).length === 0 && node.entries.length > 0 ? undefined : left;
}
