import type { RelatedLink } from '../../model/block.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';
import { parseJson, relatedLink } from './read-article.ts';
import { arrayOf, isRecord } from './shape.ts';

/**
 * Reads what an index of related links holds for one article: `{ "format": 1, "related": { "<slug>": [links] } }`.
 *
 * @returns Its links; none when the index does not know it.
 * @throws BroadsheetError (`article-invalid`) when it is no such index.
 */
export function readRelatedIndex(text: string, slug: string): readonly RelatedLink[] {
  const index = parseJson(text);
  if (!isRecord(index) || index.format !== 1) {
    const format = isRecord(index) ? JSON.stringify(index.format) : undefined;
    throw invalid('The index of related links is not of format 1.', format);
  }
  if (!isRecord(index.related)) throw invalid('The index has no “related”.');
  if (!Object.hasOwn(index.related, slug)) return [];
  return readRelatedLinks(index.related[slug], `In the index, “${slug}`);
}

/**
 * Reads a list of related links from data that may come from anywhere.
 *
 * @param name What a problem calls the list, an opening quotation mark with it.
 * @throws BroadsheetError (`article-invalid`) when it is no such list.
 */
export function readRelatedLinks(value: unknown, name = '“links'): readonly RelatedLink[] {
  const fault = arrayOf(relatedLink)(value);
  if (fault !== undefined) throw invalid(`${name}${fault}” is missing or of the wrong kind.`);
  // Checked above.
  return value as readonly RelatedLink[];
}

function invalid(message: string, actual?: string): BroadsheetError {
  const hint = 'Make it with the same version of Broadsheet.';
  return new BroadsheetError([problem('article-invalid', { message, hint, ...(actual !== undefined && { actual }) })]);
}
