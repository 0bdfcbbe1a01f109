import type { Element, ElementContent } from 'hast';
import { PHRASING } from '../model/phrasing.ts';
import { element } from './element.ts';
import { isBlank, isElement } from './text-of.ts';

/** A checkbox that carries the source's mark. Its state is the reader's, so browsers are told not to restore it. */
export function checkbox(checked: boolean, disabled?: true): Element {
  return element('input', { type: 'checkbox', autoComplete: ['off'], dataChecked: String(checked), disabled });
}

/**
 * Labels a task's checkbox with the text that the task begins with, blocks left outside.
 *
 * @param content What the item holds, woven.
 * @param name The task's text, for a box that no label can stand around.
 */
export function labelTask(box: Element, content: readonly ElementContent[], name: string): ElementContent[] {
  const shown = content.slice(content.findIndex((node) => !isBlank(node)));
  const [first, ...others] = shown;
  if (isElement(first, 'p') && !first.children.every(isBlank)) {
    return [{ ...first, children: labelTask(box, first.children, name) }, ...others];
  }
  const block = shown.findIndex((node) => node.type !== 'text' && !(isElement(node) && PHRASING.has(node.tagName)));
  const words = block === -1 ? shown : shown.slice(0, block);
  if (!words.every(isBlank)) return [element('label', {}, [box, ' ', ...words]), ...shown.slice(words.length)];
  // A task that begins with a block has no text that a label may hold.
  return [element('input', { ...box.properties, ariaLabel: name || undefined }), ...content];
}
