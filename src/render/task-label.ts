import type { Element, ElementContent } from 'hast';
import { PHRASING } from '../model/phrasing.ts';
import { element } from './element.ts';
import { isBlank, isElement } from './text-of.ts';

/** A checkbox that carries the source's mark. Its state is the reader's, so browsers are told not to restore it. */
export function checkbox(checked: boolean): Element {
  return element('input', { type: 'checkbox', autoComplete: ['off'], dataChecked: String(checked) });
}

/**
 * Labels a task's checkbox with the text that the task begins with, blocks left outside.
 *
 * @param content What the item holds, woven.
 * @param name The task's text, for a box that no label can stand around.
 */
export function labelTask(box: Element, content: readonly ElementContent[], name: string): ElementContent[] {
  const start = content.findIndex((node) => !isBlank(node));
  const first = content[start];
  if (isElement(first, 'p') && !first.children.every(isBlank) && first.children.every(isPhrasing)) {
    const label = element('label', {}, [box, ' ', ...first.children]);
    return [{ ...first, children: [label] }, ...content.slice(start + 1)];
  }
  const end = content.findIndex((node, index) => index >= start && !isPhrasing(node));
  const phrasing = start === -1 ? [] : content.slice(start, end === -1 ? content.length : end);
  if (phrasing.length > 0) {
    return [element('label', {}, [box, ' ', ...phrasing]), ...(end === -1 ? [] : content.slice(end))];
  }
  // A task that begins with a block has no text that a label may hold.
  return [name === '' ? box : { ...box, properties: { ...box.properties, ariaLabel: name } }, ...content];
}

function isPhrasing(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && PHRASING.has(node.tagName));
}
