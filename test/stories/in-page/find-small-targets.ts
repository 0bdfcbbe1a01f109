import { nameOf, readTree } from './read-tree.ts';

/** The least width and height of a target, in CSS pixels: https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum */
const LEAST = 24;
const CONTROLS = 'a[href], button, input, select, summary, textarea';

/** Finds controls of frames, and checkboxes wherever they can be ticked, that are too small to be hit. */
export function findSmallTargets(root: Element): string[] {
  return [...readTree(root)]
    .filter((element) => element.matches(CONTROLS))
    .filter((element) => element.matches('[type="checkbox"]:enabled') || element.getRootNode() instanceof ShadowRoot)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < LEAST || box.height < LEAST)
    .map(({ element, box }) => `small: ${nameOf(element)} is ${box.width} × ${box.height}`);
}
