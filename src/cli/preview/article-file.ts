import type { Article } from '../../model/article.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Problem } from '../../model/problem.ts';
import { parseArticle } from '../../parse/parse-article.ts';

/** One Markdown file of a previewed folder. */
export interface ArticleFile {
  /** Path within the folder, with forward slashes: `guides/first-steps.md`. */
  readonly path: string;
  readonly source: string;
  /** Left out when the source could not be made an article; the problems say why. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** Parses a file of a previewed folder; what is wrong with it is in its problems. */
export function toArticleFile(path: string, source: string): ArticleFile {
  try {
    const article = parseArticle(source, { path });
    return { path, source, article, problems: article.problems };
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    return { path, source, problems: error.problems };
  }
}
