import type { Element, ElementContent } from 'hast';
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

function weaveLink(link: RelatedLink, weaving: Weaving): Element {
  const { title, description, descriptionContent } = link;
  const href = weaving.url('href', link.href);
  const children: (ElementContent | string)[] = [
    href === undefined ? text(title) : element('a', { href }, [text(title)]),
  ];
  if (descriptionContent) children.push(element('p', {}, weaveProse(descriptionContent, weaving)));
  else if (description !== undefined) children.push(element('p', {}, [text(description)]));
  return element('li', {}, children);
}
