import type { Element, ElementContent } from 'hast';
import type { Article, Author } from '../model/article.ts';
import { formatMessage } from '../strings/format-message.ts';
import { displayDate } from './display-date.ts';
import { element, onLines, text } from './element.ts';
import type { GuardedElement } from './guard.ts';
import { IMAGE_PROPERTIES } from './outward.ts';
import { weaveProse } from './weave-prose.ts';
import type { Weaving } from './weaving.ts';

/**
 * Draws what stands above the body: category, title, authors, dates, reading time and hero image, as far as given.
 *
 * @param heading A first heading that says the same as the title: its id is taken over, and its links and images.
 */
export function weaveHeader(article: Article<unknown>, weaving: Weaving, heading?: GuardedElement): Element {
  const { title, fields } = article;
  const id = heading?.properties.id;
  const said = heading && holdsMore(heading) ? weaveProse(heading.children, weaving) : [text(title)];
  const meta = weaveMeta(article, weaving).flatMap((part, index) => (index === 0 ? part : [' · ', ...part]));
  const image = fields.image && weaving.image(fields.image.src);
  const children = [
    !!fields.category && element('p', { className: ['broadsheet-category'] }, [text(fields.category)]),
    element(weaving.ranks.title, { id: id && weaving.id(String(id)) }, said),
    meta.length > 0 && element('p', { className: ['broadsheet-meta'] }, meta),
    image && element('figure', {}, [element('img', { ...IMAGE_PROPERTIES, ...image, alt: fields.image?.alt ?? '' })]),
  ];
  return element('header', { className: ['broadsheet-header'] }, onLines(children));
}

/** Whether a heading holds what its text does not say: a link, an image or other media. */
export function holdsMore({ children }: GuardedElement): boolean {
  return children.some((child) => child.type === 'element' && (MORE.has(child.tagName) || holdsMore(child)));
}

const MORE: ReadonlySet<string> = new Set('a audio img picture video'.split(' '));

/** The parts of the line below the title; what is no word of the article is isolated, whatever its direction. */
function weaveMeta({ fields, readingMinutes }: Article<unknown>, weaving: Weaving): (ElementContent | string)[][] {
  const { authors, published, updated, lang = weaving.strings.lang } = fields;
  const { strings } = weaving;
  const parts: (ElementContent | string)[][] = authors.map((author) => [weaveAuthor(author, weaving)]);
  if (published) parts.push([weaveDate(published, lang)]);
  if (updated && updated !== published) {
    const words = formatMessage(strings.updated, strings.lang).split(/(\{date\})/);
    const said = words.map((part) => (part === '{date}' ? weaveDate(updated, lang) : part));
    parts.push([element('bdi', {}, said.filter(Boolean))]);
  }
  if (readingMinutes > 0) {
    parts.push([element('bdi', {}, [formatMessage(strings.readingTime, strings.lang, { count: readingMinutes })])]);
  }
  return parts;
}

function weaveAuthor({ name, url }: Author, weaving: Weaving): Element {
  const href = weaving.url('href', url);
  return href === undefined
    ? element('span', {}, [text(name)])
    : element('a', { href, rel: weaving.rel(href, ['author']) }, [text(name)]);
}

function weaveDate(date: string, lang: string | undefined): ElementContent {
  const words = displayDate(date, lang);
  return words === undefined ? text(date) : element('time', { dateTime: date }, [words]);
}
