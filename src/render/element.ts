import type { Element, ElementContent, Properties, Text } from 'hast';

/**
 * Builds a hast element; strings among the children become text.
 *
 * What is `undefined`, property or child, is left out, so that a caller need not ask twice for what may be missing.
 */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string | undefined)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    children: children
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/** A text node of what an article says is text: a file from anyone may hold something else there. */
export function text(value: string | undefined): Text {
  return { type: 'text', value: typeof value === 'string' ? value : '' };
}

/** Children each on a line of its own, so that printed HTML reads well. */
export function onLines(children: readonly (ElementContent | undefined)[]): (ElementContent | string)[] {
  return children.flatMap((child) => (child === undefined ? [] : ['\n', child])).concat('\n');
}
