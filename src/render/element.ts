import type { Element, ElementContent, Properties, Text } from 'hast';

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

/** A text node of what an article says is text: a file from anyone may hold something else there. */
export function text(value: string): Text {
  return { type: 'text', value: typeof value === 'string' ? value : '' };
}

/** Children each on a line of its own, so that printed HTML reads well. */
export function onLines(children: readonly ElementContent[]): (ElementContent | string)[] {
  return children.flatMap((child): (ElementContent | string)[] => ['\n', child]).concat('\n');
}
