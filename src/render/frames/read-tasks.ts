import type { Element } from 'hast';
import { isElement } from '../text-of.ts';
import { findElements } from './find-elements.ts';

/** The outermost lists below an element; a list within an item is nested, or prose. */
export function outermostLists(root: Element): Element[] {
  return root.children.flatMap((child) =>
    isElement(child, 'ul', 'ol') ? [child] : isElement(child) ? outermostLists(child) : [],
  );
}

/** The checkboxes of a printed checklist, one a task: the same that the element in the page takes for its tasks. */
export function readTasks(checklist: Element): Element[] {
  return outermostLists(checklist).flatMap(tasksOf);
}

function tasksOf(list: Element): Element[] {
  const items = list.children.filter((child) => isElement(child, 'li'));
  return items.flatMap((item) => {
    const box = ownBox(item);
    const nested = item.children.filter((child) => isElement(child, 'ul', 'ol'));
    return [...(box ? [box] : []), ...nested.flatMap(tasksOf)];
  });
}

/** The box that ticks an item itself, not one of an item within it. */
function ownBox(item: Element): Element | undefined {
  return findElements(
    item.children,
    ({ tagName }) => tagName === 'input',
    ({ tagName }) => tagName === 'li',
  )[0];
}
