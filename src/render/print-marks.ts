import type { ElementContent } from 'hast';

/**
 * Turns the marks of the source (`dataChecked`) into the state of the checkboxes (`checked`), in place.
 *
 * A list with a cadence has no box checked: a mark has no date, so nobody knows whether it is of this period. What the
 * source says stands beside.
 *
 * Only for what is printed: a framework that is given `checked` takes the box over from the reader.
 */
export function printMarks(nodes: readonly ElementContent[], isDue = false): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'input') {
      const { dataChecked, ...properties } = node.properties;
      const isMarked = dataChecked === 'true';
      node.properties = { ...properties, checked: isMarked && !isDue, ...(isMarked && isDue && { dataChecked }) };
    }
    printMarks(node.children, isDue || 'cadence' in node.properties);
  }
}
