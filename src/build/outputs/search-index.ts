import MiniSearch from 'minisearch';
import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Heading } from '../../model/heading.ts';
import type { Site } from './site.ts';

/** So many words of articles are searched in full; a larger site's index would be too much for a page to download. */
const MOST_WORDS = 500_000;

const OPTIONS = {
  idField: 'url',
  fields: ['title', 'headings', 'description', 'tags', 'text'],
  storeFields: ['title', 'description'],
};

/**
 * Gathers what `search.json` holds: an index that MiniSearch loads in a page.
 *
 * @example
 * const { options, index } = await (await fetch('/search.json')).json();
 * MiniSearch.loadJS(index, options).search('ink', { prefix: true, fuzzy: 0.2, boost: { title: 4 } });
 */
export class SearchIndex {
  readonly #index = new MiniSearch(OPTIONS);
  readonly #site: Site;
  /** Whether the whole text of articles is searched, or what stands in their summaries. */
  readonly hasTexts: boolean;

  constructor(articles: readonly ArticleSummary<unknown>[], site: Site) {
    this.#site = site;
    this.hasTexts = articles.reduce((sum, { words }) => sum + words, 0) <= MOST_WORDS;
  }

  /** @param text Of the article; empty where texts are not searched. */
  add(article: ArticleSummary<unknown>, text: string): void {
    const { title, excerpt, fields, outline } = article;
    this.#index.add({
      url: this.#site.pageHref(article),
      title,
      headings: headingTexts(outline).join('\n'),
      description: fields.description ?? excerpt ?? '',
      tags: [fields.category ?? '', ...fields.tags].join('\n'),
      text,
    });
  }

  print(): string {
    return `${JSON.stringify({ format: 1, options: OPTIONS, index: this.#index })}\n`;
  }
}

function headingTexts(outline: readonly Heading[]): string[] {
  return outline.flatMap(({ text, children }) => [text, ...headingTexts(children)]);
}
