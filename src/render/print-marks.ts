import type { Guarded } from './guard.ts';

/**
 * Turns the marks of the source (`dataChecked`) into the state of the checkboxes (`checked`), in place.
 *
 * Only for what is printed: a framework that is given `checked` takes the box over from the reader.
 */
export function printMarks(nodes: readonly Guarded[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'input') {
      const { dataChecked, ...properties } = node.properties;
      node.properties = { ...properties, ...(dataChecked === 'true' && { checked: true }) };
    }
    printMarks(node.children);
  }
}
