import type { Nodes, Paragraph, Text } from 'mdast';
import { isComponentTag } from '../foreign-syntax.ts';
import { closeFormatting } from './close-formatting.ts';
import { isComment } from './divide.ts';

const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Makes text of component tags and closes what tasks left open, in place; tells whether there is HTML left to read, other than comments. */
export function settleHtml(nodes: readonly Nodes[]): boolean {
  if (!nodes.some(({ type }) => type === 'html')) return false;
  let hasHtml = false;
  for (const parent of nodes) {
    if (!('children' in parent)) continue;
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== 'html' || isComment(node)) continue;
      if (isComponentTag(node.value)) {
        const position = node.position && { position: node.position };
        const text: Text = { type: 'text', value: node.value, ...position };
        const paragraph: Paragraph = { type: 'paragraph', children: [text], ...position };
        parent.children[index] = FLOW_PARENTS.has(parent.type) ? paragraph : text;
      } else {
        hasHtml = true;
      }
    }
  }
  if (hasHtml) closeFormatting(nodes);
  return hasHtml;
}
