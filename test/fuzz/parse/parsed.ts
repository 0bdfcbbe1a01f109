import type { Article } from '../../../src/model/article.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

/** A source and what came of it: an article, or why there is none. */
export interface Parsed {
  readonly source: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Parses a source.
 *
 * @throws Whatever is thrown that is no BroadsheetError.
 */
export function parse(source: string, read: (source: string) => Article = parseArticle): Parsed {
  try {
    const article = read(source);
    return { source, article, problems: article.problems };
  } catch (error) {
    if (error instanceof BroadsheetError) return { source, problems: error.problems };
    throw error;
  }
}
