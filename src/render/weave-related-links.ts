import type { Element, ElementContent } from 'hast';
import type { RelatedLink, RelatedLinks } from '../model/block.ts';
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
  const { href, title, description, descriptionContent, dead } = link;
  const said = descriptionContent ?? (description !== undefined && [text(description)]);
  const more = said && element('p', {}, weaveProse(said, weaving));
  const meta = weaveMeta(link, weaving);
  const named = dead ? weaveDead(title, weaving) : weaving.link(href, [text(title)]);
  return element('li', {}, [...named, more, meta.length > 0 && element('p', { className: ['broadsheet-meta'] }, meta)]);
}

/** A link that leads nowhere any more is none. */
function weaveDead(title: string, { strings }: Weaving): ElementContent[] {
  const words = formatMessage(strings.deadLink, strings.lang);
  return [element('s', {}, [text(title)]), text(' '), element('small', {}, [words])];
}

/** Date and reading time, as an article's own header has them. */
function weaveMeta(
  { published, readingMinutes: count = 0 }: RelatedLink,
  { strings }: Weaving,
): (ElementContent | string)[] {
  const words = published === undefined ? undefined : displayDate(published, strings.lang);
  const date = words !== undefined && published !== undefined && element('time', { dateTime: published }, [words]);
  const time = count > 0 && element('bdi', {}, [formatMessage(strings.readingTime, strings.lang, { count })]);
  return date && time ? [date, ' · ', time] : [date, time].filter((part) => part !== false);
}
