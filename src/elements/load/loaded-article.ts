import type { Article } from '../../model/article.ts';

/** What is to be drawn, not looked at so far, and what its links are relative to when that is not the page. */
export interface LoadedArticle {
  readonly article: Article<unknown>;
  readonly base?: string;
}
