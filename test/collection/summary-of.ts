import type { ArticleSummary } from '../../src/collection/article-summary.ts';
import { linksOf, relatedLinksOf } from '../../src/collection/parse/links-of.ts';
import type { ArticleFields } from '../../src/model/article.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

/** The summary of a source, as a collection has it. */
export function summaryOf(path: string, source = 'Text.\n'): ArticleSummary<ArticleFields> {
  const { blocks, ...article } = parseArticle(source, { path });
  return { ...article, path, revision: '', links: linksOf(blocks), relatedLinks: relatedLinksOf(blocks) };
}
