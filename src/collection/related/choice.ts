import type { ArticleSummary } from '../article-summary.ts';
import type { RelatedArticle } from './related-article.ts';

/** The articles that are chosen for one, in order: never itself, never one twice, no drafts for the public. */
export class Choice<Data> {
  readonly chosen: RelatedArticle<Data>[] = [];
  readonly article: ArticleSummary<Data>;
  readonly limit: number;
  readonly #isExcluded: (article: ArticleSummary<Data>) => boolean;
  /** Several articles of one slug are alternates of each other, such as a page for each version of a product. */
  readonly #slugs: Set<string>;

  constructor(article: ArticleSummary<Data>, limit: number, isExcluded: (article: ArticleSummary<Data>) => boolean) {
    this.article = article;
    this.limit = limit;
    this.#isExcluded = isExcluded;
    this.#slugs = new Set([article.slug]);
  }

  /** How many more may be chosen. */
  get open(): number {
    return Math.max(0, this.limit - this.chosen.length);
  }

  allows(article: ArticleSummary<Data>): boolean {
    if (article.fields.draft && !this.article.fields.draft) return false;
    return !this.#slugs.has(article.slug) && !this.#isExcluded(article);
  }

  /** Adds an article, if it may be chosen and there is room. */
  add(related: RelatedArticle<Data>): void {
    if (this.open === 0 || !this.allows(related.article)) return;
    this.#slugs.add(related.article.slug);
    this.chosen.push(related);
  }
}
