import type { Element, ElementContent } from 'hast';
import type { RelatedLink, RelatedLinks } from '../model/block.ts';
import { english } from '../strings/english.ts';
import { formatMessage } from '../strings/format-message.ts';
import { displayDate } from './display-date.ts';
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
  const { title, description, descriptionContent, dead } = link;
  const href = weaving.url('href', link.href);
  const children: (ElementContent | string)[] = dead
    ? [element('s', {}, [text(title)]), ' ', element('small', {}, [formatMessage(english.deadLink, 'en')])]
    : [href === undefined ? text(title) : element('a', { href }, [text(title)])];
  if (descriptionContent) children.push(element('p', {}, weaveProse(descriptionContent, weaving)));
  else if (description !== undefined) children.push(element('p', {}, [text(description)]));
  const meta = weaveMeta(link);
  if (meta.length > 0) children.push(element('p', { className: ['broadsheet-meta'] }, meta));
  return element('li', {}, children);
}

/** Date and reading time, as an article's own header has them. */
function weaveMeta({ published, readingMinutes: count = 0 }: RelatedLink): (ElementContent | string)[] {
  const words = published === undefined ? undefined : displayDate(published);
  const date =
    words === undefined || published === undefined ? [] : [element('time', { dateTime: published }, [words])];
  const time = count > 0 ? [element('bdi', {}, [formatMessage(english.readingTime, 'en', { count })])] : [];
  return date.length && time.length ? [...date, ' · ', ...time] : [...date, ...time];
}
