import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { RelatedLink } from '../../model/block.ts';
import type { Site } from './site.ts';

/** `index.json`: what a page that lists articles needs. */
export function printIndex(articles: readonly ArticleSummary<unknown>[], site: Site): string {
  const entries = articles.map((article) => {
    const { slug, title, excerpt, readingMinutes, words, fields } = article;
    const { description, published, updated, category, tags, authors, image, lang, featured } = fields;
    return {
      slug,
      title,
      url: site.pageHref(article),
      src: site.href(site.articleFile(article, 'json')),
      description: description ?? excerpt,
      published,
      updated,
      category,
      tags,
      authors,
      image,
      lang,
      featured,
      words,
      readingMinutes,
    };
  });
  return printLines(
    'articles',
    entries.map((entry) => JSON.stringify(entry)),
    ['[', ']'],
  );
}

/** `related.json`: what `<broadsheet-related-links src for>` loads. */
export function printRelated(related: ReadonlyMap<string, readonly Omit<RelatedLink, 'place'>[]>): string {
  const entries = Array.from(related, ([slug, links]) => `${JSON.stringify(slug)}:${JSON.stringify(links)}`);
  return printLines('related', entries, ['{', '}']);
}

/** JSON with an entry a line: a change of one is a change of one line. */
function printLines(name: string, entries: readonly string[], [open, close]: readonly [string, string]): string {
  return `{"format":1,"${name}":${open}\n${entries.join(',\n')}\n${close}}\n`;
}
