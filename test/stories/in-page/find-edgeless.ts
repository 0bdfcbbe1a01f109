import { nameOf, readTree } from './read-tree.ts';

/**
 * Finds controls that cannot be told from the page in forced colours: there, backgrounds are gone, so that only a border
 * or the browser's own drawing shows where a control is.
 */
export function findEdgeless(root: Element): string[] {
  return [...readTree(root)]
    .filter((element) => element.matches('button, input, select, textarea, progress'))
    .filter((element) => {
      const { appearance, borderBlockStartStyle, borderBlockStartWidth, forcedColorAdjust } = getComputedStyle(element);
      const hasBorder = borderBlockStartStyle !== 'none' && Number.parseFloat(borderBlockStartWidth) > 0;
      return appearance === 'none' && !hasBorder && forcedColorAdjust === 'auto';
    })
    .map((element) => `no edge in forced colours: ${nameOf(element)}`);
}
