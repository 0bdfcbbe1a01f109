import type { Element, ElementContent, Properties } from 'hast';

/** Builds a hast element; strings among the children become text. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Children each on a line of its own, so that printed HTML reads well. */
export function onLines(children: readonly ElementContent[]): (ElementContent | string)[] {
  return children.flatMap((child): (ElementContent | string)[] => ['\n', child]).concat('\n');
}
