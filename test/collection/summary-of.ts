import type { ArticleSummary } from '../../src/collection/article-summary.ts';
import { parseFile } from '../../src/collection/parse/parse-file.ts';
import type { ArticleFields } from '../../src/model/article.ts';

/** The summary of a source, as a collection has it. */
export function summaryOf(path: string, source = 'Text.\n'): ArticleSummary<ArticleFields> {
  const file = parseFile(path, source, {});
  if (!('summary' in file)) throw new Error(file.problems.map(({ message }) => message).join('\n'));
  return { ...file.summary, data: file.summary.fields };
}
