import { js2xml } from 'xml-js';
import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Site } from './site.ts';

/** So many addresses one file may hold, by the protocol. */
const MOST = 50_000;

/**
 * The sitemap of a site: one file, or an index and its parts.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function printSitemap(articles: readonly ArticleSummary<unknown>[], site: Site): ReadonlyMap<string, string> {
  const urls = [
    { loc: site.url.href },
    ...articles.map((article) => {
      const lastmod = lastChange(article);
      return { loc: site.address(site.pageHref(article)), ...(lastmod !== undefined && { lastmod }) };
    }),
  ];
  if (urls.length <= MOST) return new Map([['sitemap.xml', print('urlset', 'url', urls)]]);
  const files = new Map<string, string>();
  for (let start = 0; start < urls.length; start += MOST) {
    files.set(`sitemap-${1 + start / MOST}.xml`, print('urlset', 'url', urls.slice(start, start + MOST)));
  }
  const parts = Array.from(files.keys(), (file) => ({ loc: site.address(site.href(file)) }));
  return files.set('sitemap.xml', print('sitemapindex', 'sitemap', parts));
}

function print(root: string, name: string, entries: readonly object[]): string {
  const xml = {
    _declaration: { _attributes: { version: '1.0', encoding: 'UTF-8' } },
    [root]: { _attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [name]: entries },
  };
  return `${js2xml(xml, { compact: true, spaces: 1 })}\n`;
}

/** W3C's date and time has a zone or no time. */
function lastChange({ fields }: ArticleSummary<unknown>): string | undefined {
  const date = fields.updated ?? fields.published;
  return date !== undefined && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : date?.slice(0, 10);
}
