import type { Element } from 'hast';
import type { CallToAction } from '../model/block.ts';
import { element } from './element.ts';
import { weaveProse } from './weave-prose.ts';
import type { Weaving } from './weaving.ts';

/** Draws a call to action: a paragraph that is one link; without the link when its URL is not allowed. */
export function weaveCallToAction({ href, content }: CallToAction, weaving: Weaving): Element {
  const link = weaving.link(href, weaveProse(content, weaving));
  return element('p', { className: ['broadsheet-call-to-action'] }, link);
}
