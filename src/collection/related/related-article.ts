import type { ArticleSummary } from '../article-summary.ts';

/** An article that goes with another, and why. */
export interface RelatedArticle<Data> {
  readonly article: ArticleSummary<Data>;
  /** From 0 to 1; 1 for what the author links to. */
  readonly score: number;
  /** Why it was chosen, the weightiest first. */
  readonly reasons: readonly RelatedReason[];
}

export interface RelatedReason {
  /** `author`: the article links to it. `pinned`: the page asked for it. `text`: their words are alike. Else a field. */
  readonly by: 'author' | 'pinned' | 'tags' | 'category' | 'date' | 'headings' | 'text';
  /** What they share, such as tags or words. */
  readonly shared: readonly string[];
  /** Its part of the score. */
  readonly score: number;
}

/** How much a field counts when articles are compared. */
export interface RelatedField {
  /** From 0 (not at all) up; only the relation to other weights matters. */
  readonly weight: number;
  /** Values that more than this part of all articles have (0 to 1) say nothing. Default: 0.5. */
  readonly cardinality?: number;
}

export interface RelatedOptions {
  /** How many at most. Default: 5. */
  readonly limit?: number;
  /** What is less alike is left out, from 0 to 1. Default: 0.1. */
  readonly threshold?: number;
  readonly fields?: Readonly<Partial<Record<'tags' | 'category' | 'date' | 'headings' | 'text', RelatedField>>>;
  /** Slugs that come first, in this order. */
  readonly pinned?: readonly string[];
  /** Slugs that are never chosen. */
  readonly excluded?: readonly string[];
}
