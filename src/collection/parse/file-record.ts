import type { ArticleFields } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import type { ArticleSummary } from '../article-summary.ts';

/** An article before any schema: `data` is left out, being the fields, or what a schema makes of the frontmatter. */
export type BareSummary = Omit<ArticleSummary<ArticleFields>, 'data'>;

/** An article without its body, or why there is none. */
export type Entry = { readonly summary: BareSummary } | { readonly problems: readonly Problem[] };

/**
 * What a file says before any schema, as texts: strings pass from thread to thread, and into the cache, for less than
 * objects do.
 */
export interface FileRecord {
  readonly path: string;
  /** Of its content. */
  readonly hash: string;
  /** JSON of an `Entry`. */
  readonly entry: string;
  /** JSON of the frontmatter as its author wrote it. */
  readonly raw: string;
}
