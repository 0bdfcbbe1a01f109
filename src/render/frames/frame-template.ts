import type { Element, ElementContent } from 'hast';

/** Holds a frame as HTML parsers make a shadow root of it: the first child of the element that it surrounds. */
export function frameTemplate(frame: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'template',
    properties: { shadowRootMode: 'open' },
    children: [],
    content: { type: 'root', children: [...frame] },
  };
}
