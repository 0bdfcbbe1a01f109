import type { ArticleSummary } from '../article-summary.ts';

/** An article that goes with another, and why. */
export interface RelatedArticle<Data> {
  readonly article: ArticleSummary<Data>;
  /**
   * From 0 to 1, in thousandths: 1 for what was pinned or what the author links to, else the sum of its reasons' parts.
   * It is the mean of how alike the fields are, each weighted, over the fields that the article in question has.
   */
  readonly score: number;
  /** Why it was chosen, the weightiest first. */
  readonly reasons: readonly RelatedReason[];
}

export interface RelatedReason {
  /**
   * `pinned`: the page asked for it. `author`: it is among the article's own related links. `text`: their words are
   * alike. Else a field.
   */
  readonly by: 'author' | 'pinned' | RelatedFieldName;
  /**
   * What they share, the most telling first: tags and category as the article in question spells them, words in lower
   * case without accents. Empty for a date, an author's link and a pin.
   */
  readonly shared: readonly string[];
  /** Its part of the score; 1 for an author's link and a pin. */
  readonly score: number;
}

export type RelatedFieldName = 'tags' | 'category' | 'date' | 'headings' | 'text';

/** How much a field counts when articles are compared. */
export interface RelatedField {
  /** From 0 (not at all) up; only the relation to other weights matters. */
  readonly weight: number;
  /**
   * Values that more than this part of all articles have (0 to 1) say nothing, be they tags or words; those of five or
   * fewer articles always do, and so do all in a collection of ten or fewer. Default: 0.5 for tags and category, 0.1 for
   * headings and text. It has no meaning for dates.
   */
  readonly cardinality?: number;
}

export interface RelatedOptions {
  /** How many at most. Default: 5. */
  readonly limit?: number;
  /** What is less alike is left out, from 0 to 1. Default: 0.1. */
  readonly threshold?: number;
  /**
   * The fields to compare. Without it: tags 4, category 1, date 0.5, headings 2 and text 4; the text is left out where
   * the tags alone tell which articles to choose. With it: the fields that it names, and no others.
   *
   * - `tags`: upper and lower case and accents make no difference. Rare ones say more.
   * - `category`: of the frontmatter, or else the folder that the article is in.
   * - `date`: of publication, or else of the last change. A year apart is half as near as the same day.
   * - `headings`: the words of title and headings.
   * - `text`: the most telling words of the body. The first call that needs them reads all bodies.
   */
  readonly fields?: Readonly<Partial<Record<RelatedFieldName, RelatedField>>>;
  /** Slugs or paths of those that come first, in this order. A draft among them waits until it is published. */
  readonly pinned?: readonly string[];
  /** Slugs or paths of those that are never chosen, not even where the author links to them. */
  readonly excluded?: readonly string[];
}
