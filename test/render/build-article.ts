import type { ElementContent } from 'hast';
import type { Article, ArticleFields } from '../../src/model/article.ts';
import type { Block, CallToAction, Prose, RelatedLinks } from '../../src/model/block.ts';
import type { Checklist, ChecklistItem, ItemList } from '../../src/model/checklist.ts';
import type { Place } from '../../src/model/place.ts';
import { element } from '../../src/render/element.ts';

/** Where hand-built things stand: tests of drawing do not look at places. */
export const PLACE: Place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** An article with what a test is about, and nothing else. */
export function buildArticle(blocks: readonly Block[], fields: Partial<ArticleFields> = {}): Article {
  const title = fields.title ?? 'Keys and locks';
  const all: ArticleFields = {
    slug: 'keys-and-locks',
    authors: [],
    tags: [],
    featured: false,
    draft: false,
    aliases: [],
    extra: {},
    ...fields,
    title,
  };
  return {
    format: 1,
    slug: all.slug,
    title,
    fields: all,
    origin: {},
    data: all,
    blocks,
    outline: [],
    words: 700,
    readingMinutes: 3,
    problems: [],
  };
}

export function prose(...children: readonly (ElementContent | string)[]): Prose {
  return { type: 'prose', content: { type: 'root', children: element('div', {}, children).children }, place: PLACE };
}

export function heading(depth: number, text: string, id = text.toLowerCase().replaceAll(' ', '-')): ElementContent {
  return element(`h${depth}`, { id }, [text]);
}

export function paragraph(...children: readonly (ElementContent | string)[]): ElementContent {
  return element('p', {}, children);
}

export function items(...all: readonly ChecklistItem[]): ItemList {
  return { type: 'item-list', ordered: false, items: all };
}

/** An item of a tight list; what follows its text are blocks and nested lists. */
export function item(text: string, checked: boolean | null, ...more: readonly (Prose | ItemList)[]): ChecklistItem {
  return {
    id: `id-${text.toLowerCase().replaceAll(' ', '-')}`,
    text,
    checked,
    children: [prose(text), ...more],
    place: PLACE,
  };
}

export function checklist(parts: Partial<Checklist> = {}): Checklist {
  const list = items(item('Rotate keys', false), item('Test the backup', true));
  return { type: 'checklist', id: 'c0ffee', list, place: PLACE, ...parts };
}

export function relatedLinks(...links: RelatedLinks['links']): RelatedLinks {
  const heading = { id: 'related-articles', depth: 2, text: 'Related Articles', place: PLACE };
  return { type: 'related-links', heading, links, place: PLACE };
}

export function callToAction(href: string, ...content: readonly (ElementContent | string)[]): CallToAction {
  return {
    type: 'call-to-action',
    href,
    text: 'Book a call',
    content: element('p', {}, content).children,
    place: PLACE,
  };
}
