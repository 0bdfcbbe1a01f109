import type { ArticleFields } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { ArticleSummary, CollectedArticle } from './article-summary.ts';
import type { RelatedArticle, RelatedOptions } from './related/related-article.ts';

/**
 * The articles of a folder, and what connects them. Bodies are read when they are asked for.
 *
 * Wherever a slug is taken, a path within the folder will do: slugs may repeat, paths do not.
 */
export interface Collection<Data = ArticleFields> {
  /** Absolute path of the folder. */
  readonly directory: string;
  /** Newest first; those without a date come last, by path. Drafts are among them. */
  readonly articles: readonly ArticleSummary<Data>[];
  /** Another when an article is, or what they are parsed by: its options, plugins and versions. */
  readonly revision: string;
  /** What is wrong with the folder and its files, by path and place. */
  readonly problems: readonly Problem[];
  /** The article of a slug, of an alias, or of a path; of several with one slug, the first of `articles`. */
  find(slug: string): ArticleSummary<Data> | undefined;
  /**
   * One article whole.
   *
   * @throws RangeError when there is none of this slug.
   * @throws BroadsheetError when its file has gone or cannot be read any more.
   */
  load(slug: string): Promise<CollectedArticle<Data>>;
  /** All articles whole, in the order of `articles`, one at a time. */
  all(): AsyncIterable<CollectedArticle<Data>>;
  /**
   * Articles that a reader of one may want to read next, best first: those that are pinned, then those among the
   * author's related links, then those that have most in common with it. Never itself, never a draft unless it is one
   * itself, never two of one slug, and none in another language unless nothing else is found.
   *
   * @throws RangeError when there is none of this slug, or of a pinned one.
   * @throws BroadsheetError when its file has gone or cannot be read any more.
   */
  related(slug: string, options?: RelatedOptions): Promise<readonly RelatedArticle<Data>[]>;
  /** The articles that link to one, in the order of `articles`. */
  backlinks(slug: string): readonly ArticleSummary<Data>[];
  /**
   * The article that a link leads to: a path to its file, a path or address of its page, or one of its aliases.
   *
   * @param href As written.
   * @param from Slug or path of the article that it is written in.
   */
  resolveLink(href: string, from: string): ArticleSummary<Data> | undefined;
}
