import type { ArticleSummary, CollectedArticle } from '../collection/article-summary.ts';

/** An article as `articles` of a content module has it: what a list shows, and nothing that only a build needs. */
export type ContentSummary<Data, Slug extends string = string> = Omit<
  ArticleSummary<Data>,
  'origin' | 'problems' | 'links' | 'relatedLinks' | 'revision' | 'slug'
> & { readonly slug: Slug };

/** An article as `load` of a content module gives it. */
export type ContentArticle<Data, Slug extends string = string> = Omit<CollectedArticle<Data>, 'slug'> & {
  readonly slug: Slug;
};
