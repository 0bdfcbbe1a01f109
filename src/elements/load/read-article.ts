import type { Article } from '../../model/article.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Checklist } from '../../model/checklist.ts';
import { problem } from '../../model/problem.ts';
import { arrayOf, type Check, is, isArray, isNumber, isRecord, isString, oneOf, optional, shape } from './shape.ts';

/** Lists nested deeper than this are not drawn; the parser lets none through. */
const MAX_LISTS = 60;

const prose = shape({ content: shape({ children: isArray }) });

function itemList(depth: number): Check {
  // Made when it is asked for: a list is seldom nested at all.
  const nested: Check = (value) => (depth < MAX_LISTS ? itemList(depth + 1)(value) : '');
  const item = shape({
    id: isString,
    text: isString,
    checked: is((value) => value === null || typeof value === 'boolean'),
    children: arrayOf(oneOf({ prose, 'item-list': nested })),
  });
  return shape({ start: optional(isNumber), items: arrayOf(item) });
}

/** A link of related links, as an article or an index has it. */
export const relatedLink = shape({
  href: isString,
  title: isString,
  description: optional(isString),
  descriptionContent: optional(isArray),
  published: optional(isString),
  readingMinutes: optional(isNumber),
  dead: optional(is((value) => value === true)),
});

const checklist = shape({
  id: isString,
  label: optional(isString),
  labelContent: optional(isArray),
  cadence: optional(isString),
  section: optional(isString),
  list: itemList(1),
});

const block = oneOf({
  prose,
  checklist,
  'related-links': shape({
    heading: shape({ id: isString, depth: isNumber, text: isString }),
    links: arrayOf(relatedLink),
  }),
  'call-to-action': shape({ href: isString, text: isString, content: isArray }),
});

const article = shape({
  slug: isString,
  title: isString,
  excerpt: optional(isString),
  fields: shape({
    seoTitle: optional(isString),
    description: optional(isString),
    authors: arrayOf(shape({ name: isString, url: optional(isString) })),
    tags: arrayOf(isString),
    aliases: arrayOf(isString),
    category: optional(isString),
    published: optional(isString),
    updated: optional(isString),
    lang: optional(isString),
    image: optional(shape({ src: isString, alt: optional(isString) })),
  }),
  blocks: arrayOf(block),
  outline: isArray,
  readingMinutes: isNumber,
  problems: isArray,
});

/**
 * Reads an article from data that may come from anywhere: what is drawn is there and of the right kind.
 *
 * The nodes of its prose are not looked at: the printer draws only what its allow-list has.
 *
 * @throws BroadsheetError (`article-invalid`) when it is of another format, or no article.
 */
export function readArticle(value: unknown): Article<unknown> {
  if (isRecord(value) && 'format' in value && value.format !== 1) {
    throw invalid(
      `The article is of format ${JSON.stringify(value.format)}; this version of Broadsheet reads format 1.`,
      'Load a newer version of Broadsheet, or build the article again.',
      JSON.stringify(value.format),
    );
  }
  const fault = isRecord(value) && value.format === 1 ? article(value) : '.format';
  if (fault !== undefined) {
    throw invalid(
      `This is no article: “${fault}” is missing or of the wrong kind.`,
      'Give it what `parseArticle` made.',
    );
  }
  // Checked above.
  return value as Article<unknown>;
}

/**
 * Reads a checklist in the same way.
 *
 * @throws BroadsheetError (`article-invalid`) when it is none.
 */
export function readChecklist(value: unknown): Checklist {
  const fault = checklist(value);
  if (fault !== undefined) {
    throw invalid(
      `This is no checklist: “${fault}” is missing or of the wrong kind.`,
      'Give it a block of an article that `parseArticle` made.',
    );
  }
  // Checked above.
  return value as Checklist;
}

/** Why a text is no JSON (`article-invalid`). */
export function notJson(cause: unknown): BroadsheetError {
  return invalid('The file is no valid JSON.', 'Build it again, and check that it is served whole.', undefined, cause);
}

export function invalid(message: string, hint: string, actual?: string, cause?: unknown): BroadsheetError {
  const found = problem('article-invalid', { message, hint, ...(actual !== undefined && { actual }) });
  return new BroadsheetError([found], { cause });
}
