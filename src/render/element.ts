import type { Element, ElementContent, Properties, Text } from 'hast';

/** What may be missing: `condition && …` is either there or left out. */
type Optional<Part> = Part | false | undefined;

/**
 * Builds a hast element; strings among the children become text.
 *
 * What is `undefined` or `false`, property or child, is left out, so that a caller need not part what may be missing.
 */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Optional<Properties[string]>>>,
  children: readonly Optional<ElementContent | string>[] = [],
): Element {
  const given: Properties = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined && value !== false) given[name] = value;
  }
  const nodes: ElementContent[] = [];
  for (const child of children) if (child) nodes.push(typeof child === 'string' ? text(child) : child);
  return { type: 'element', tagName, properties: given, children: nodes };
}

/** A text node of what an article says is text: a file from anyone may hold something else there. */
export function text(value: string | undefined): Text {
  return { type: 'text', value: typeof value === 'string' ? value : '' };
}

/** Children each on a line of its own, so that printed HTML reads well. */
export function onLines(children: readonly Optional<ElementContent>[]): (ElementContent | string)[] {
  return children.flatMap((child) => (child ? ['\n', child] : [])).concat('\n');
}
