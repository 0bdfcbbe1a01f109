import type { Element } from 'hast';
import { element } from '../element.ts';

/** Draws the frame around related links: room for a word while they are loaded, which printed ones are not. */
export function relatedLinksFrame(): Element[] {
  return [element('p', { part: ['status'], role: 'status' }), element('slot', {})];
}
