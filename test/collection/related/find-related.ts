import { LinkResolver } from '../../../src/collection/links/link-resolver.ts';
import { parseFile } from '../../../src/collection/parse/parse-file.ts';
import type { RelatedArticle, RelatedOptions } from '../../../src/collection/related/related-article.ts';
import { RelatedFinder } from '../../../src/collection/related/related-finder.ts';
import type { ArticleFields } from '../../../src/model/article.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { summaryOf } from '../summary-of.ts';

/** Finds related articles among sources, by path, and remembers which bodies it has read for that. */
export class RelatedAmong {
  readonly read: string[] = [];
  readonly #finder: RelatedFinder<ArticleFields>;
  readonly #links: LinkResolver<ArticleFields>;

  /** @param sources In the collection's order; those that are `gone` cannot be read any more. */
  constructor(sources: Readonly<Record<string, string>>, gone: readonly string[] = []) {
    const articles = Object.entries(sources).map(([path, source]) => summaryOf(path, source));
    const links = new LinkResolver({ directory: '/site/posts', articles });
    this.#links = links;
    this.#finder = new RelatedFinder({
      articles,
      find: (slug) => links.find(slug),
      resolve: (href, from) => links.resolve(href, from),
      read: async (article) => {
        this.read.push(article.path);
        const file = parseFile({ path: article.path, hash: '', bytes: Buffer.from(sources[article.path] ?? '') }, {});
        if (gone.includes(article.path) || !('blocks' in file)) throw new BroadsheetError([]);
        return { ...article, blocks: file.blocks };
      },
    });
  }

  async find(path: string, options?: RelatedOptions): Promise<RelatedArticle<ArticleFields>[]> {
    const article = this.#links.find(path);
    if (!article) throw new Error(`There is no ${path} among the sources.`);
    return await this.#finder.find(article, options);
  }

  /** Their paths alone. */
  async paths(path: string, options?: RelatedOptions): Promise<string[]> {
    return (await this.find(path, options)).map(({ article }) => article.path);
  }
}

/** An article with this frontmatter. */
export function post(fields: Readonly<Record<string, unknown>>, body = 'Text.'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Articles that have nothing in common with others, so that a collection is large enough for a value to be too common. */
export function fillers(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `filler-${index}.md`,
      post({ title: `Filler${index}` }, `The filler${index}`),
    ]),
  );
}
