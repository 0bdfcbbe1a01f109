import type { Element, RootContent } from 'hast';
import { isElement } from '../text-of.ts';

/**
 * The elements below nodes that a test holds for, in the order of the page.
 *
 * @param skip Elements that are passed over with all they hold.
 */
export function findElements(
  nodes: readonly RootContent[],
  test: (element: Element) => boolean,
  skip: (element: Element) => boolean = () => false,
): Element[] {
  return nodes
    .filter((node) => isElement(node))
    .filter((element) => !skip(element))
    .flatMap((element) => [...(test(element) ? [element] : []), ...findElements(element.children, test, skip)]);
}
