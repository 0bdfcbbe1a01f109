import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';

/** Whether each task of the Markdown is checked, by the offset its list item starts at. */
export function tasksByOffset(nodes: readonly Nodes[]): ReadonlyMap<number | undefined, boolean> {
  const tasks = new Map<number | undefined, boolean>();
  for (const node of nodes) {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean' || !node.position) continue;
    tasks.set(node.position.start.offset, node.checked);
  }
  return tasks;
}

/** A task's list item without the checkbox that conversion put first, and the space after it. */
export function withoutCheckbox(item: Element): Element {
  const index = item.children.findIndex((child) => child.type === 'element');
  const first = item.children[index];
  if (first?.type !== 'element') return item;
  const before = item.children.slice(0, index);
  const after = item.children.slice(index + 1);
  if (first.tagName === 'input') return { ...item, children: [...before, ...withoutSpace(after)] };
  return first.tagName === 'p' ? { ...item, children: [...before, withoutCheckbox(first), ...after] } : item;
}

function withoutSpace(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^ /, '') }, ...rest] : [...children];
}
