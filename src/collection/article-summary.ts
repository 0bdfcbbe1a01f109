import type { Article, ArticleFields } from '../model/article.ts';

/** All of an article but its body: what a page that lists articles needs. */
export interface ArticleSummary<Data = ArticleFields> extends Omit<Article<Data>, 'blocks'> {
  /** Path of its file within the folder, with forward slashes: `guides/first-steps.md`. */
  readonly path: string;
  /** Another when the content of its file is. */
  readonly revision: string;
  /** What its text, its related links and its calls to action lead to, as written, each once and in order. */
  readonly links: readonly string[];
  /** Those of them that are its related links. */
  readonly relatedLinks: readonly string[];
}

/** An article of a collection, with its body. */
export interface CollectedArticle<Data = ArticleFields> extends Article<Data> {
  /** Path of its file within the folder, with forward slashes. */
  readonly path: string;
}
