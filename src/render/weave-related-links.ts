import type { Element } from 'hast';
import type { RelatedLink, RelatedLinks } from '../model/block.ts';
import { element, onLines, text } from './element.ts';
import { weaveProse } from './weave-prose.ts';
import type { Weaving } from './weaving.ts';

/** Draws related links: a `<nav>` with its heading and a list. */
export function weaveRelatedLinks({ heading, links }: RelatedLinks, weaving: Weaving): Element {
  const id = weaving.id(heading.id);
  const title = element(weaving.ranks.next(heading.depth), { id }, [text(heading.text)]);
  const list = element('ul', {}, onLines(links.map((link) => weaveLink(link, weaving))));
  const nav = element('nav', { ariaLabelledBy: [id] }, onLines([title, list]));
  return element('broadsheet-related-links', {}, onLines([nav]));
}

function weaveLink({ href, title, description, descriptionContent }: RelatedLink, weaving: Weaving): Element {
  const said = descriptionContent ?? (description !== undefined && [text(description)]);
  const more = said && element('p', {}, weaveProse(said, weaving));
  return element('li', {}, [...weaving.link(href, [text(title)]), more]);
}
