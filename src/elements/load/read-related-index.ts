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
  const links = index.related[slug];
  const fault = arrayOf(relatedLink)(links);
  if (fault !== undefined) throw invalid(`In the index, “${slug}${fault}” is missing or of the wrong kind.`);
  // Checked above.
  return links as readonly RelatedLink[];
}

function invalid(message: string, actual?: string): BroadsheetError {
  const hint = 'Build the index with the same version of Broadsheet.';
  return new BroadsheetError([problem('article-invalid', { message, hint, ...(actual !== undefined && { actual }) })]);
}
