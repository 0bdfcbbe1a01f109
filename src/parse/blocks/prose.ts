import type { ElementContent, RootContent } from 'hast';
import type { Prose } from '../../model/block.ts';
import type { Place } from '../../model/place.ts';

/** Sanitised content as a Prose block, without positions and without white space at its ends. */
export function toProse(content: readonly RootContent[], place: Place): Prose {
  return { type: 'prose', content: { type: 'root', children: withoutPositions(trimmed(content)) }, place };
}

/** A copy of nodes without their positions, as an article stores them. */
export function withoutPositions(nodes: readonly RootContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') kept.push({ type: 'text', value: node.value });
    else if (node.type === 'element') {
      // Properties have no positions: the copy shares them.
      const { type, tagName, properties, children } = node;
      kept.push({ type, tagName, properties, children: withoutPositions(children) });
    }
  }
  return kept;
}

/** Whether a node is only white space between others. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Elements that say more than their text does. */
const MORE: ReadonlySet<string> = new Set('a audio img picture video'.split(' '));

/** Whether nothing is lost of a node when only its text is kept, but for emphasis and the like. */
export function isTextAlone(node: RootContent): boolean {
  return node.type !== 'element' || (!MORE.has(node.tagName) && node.children.every(isTextAlone));
}

/** Nodes without white space at either end, that within their first and last text included. */
export function trimmed(nodes: readonly RootContent[]): RootContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlankAt(nodes, start)) start++;
  while (end > start && isBlankAt(nodes, end - 1)) end--;
  const kept = nodes.slice(start, end);
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

function isBlankAt(nodes: readonly RootContent[], index: number): boolean {
  const node = nodes[index];
  return node !== undefined && isBlank(node);
}
