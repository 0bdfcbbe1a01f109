import { Feed } from 'feed';
import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Article } from '../../model/article.ts';
import { toHtml } from '../../render/to-html.ts';
import type { Site } from './site.ts';

/** An article with its body, as the feeds give it. */
export interface FeedItem {
  readonly summary: ArticleSummary<unknown>;
  readonly article: Article<unknown>;
}

/** How a kind of feed takes text. */
interface FeedKind {
  /** Titles and descriptions. */
  readonly text: (text: string) => string;
  /** Names of categories. */
  readonly name: (text: string) => string;
}

/** Stands for `<` in an attribute, which the writer of XML leaves as it is: no text has this character. */
const LESS = '\ufdd0';

/** Titles are HTML to readers of RSS and Atom. */
const RSS: FeedKind = { text: (text) => escapeText(plain(text)), name: plain };
const ATOM: FeedKind = { text: RSS.text, name: (text) => plain(text).replaceAll('<', LESS) };
const JSON_FEED: FeedKind = { text: plain, name: plain };

/** The feeds of a site, by file: RSS 2.0, Atom 1.0 and JSON Feed. The same for the same articles. */
export function printFeeds(items: readonly FeedItem[], site: Site): ReadonlyMap<string, string> {
  return new Map([
    ['feed.xml', toFeed(items, site, RSS).rss2()],
    ['atom.xml', toFeed(items, site, ATOM).atom1().replaceAll(LESS, '&lt;')],
    ['feed.json', `${toFeed(items, site, JSON_FEED).json1()}\n`],
  ]);
}

function toFeed(items: readonly FeedItem[], site: Site, kind: FeedKind): Feed {
  const dated = items.filter(({ summary }) => dateOf(summary) !== undefined);
  const [newest] = dated.map(({ summary }) => lastDate(summary)).sort((a, b) => b.getTime() - a.getTime());
  const feed = new Feed({
    title: site.title,
    ...(site.description !== undefined && { description: site.description }),
    id: site.url.href,
    link: site.url.href,
    language: site.lang,
    generator: 'Broadsheet',
    // Not the time of the build, so that two builds of the same are the same.
    updated: newest ?? new Date(0),
    feedLinks: {
      rss: site.address(site.href('feed.xml')),
      atom: site.address(site.href('atom.xml')),
      json: site.address(site.href('feed.json')),
    },
  });
  for (const { summary, article } of dated) {
    const link = site.address(site.pageHref(summary));
    const { fields, excerpt, title } = summary;
    const description = fields.description ?? excerpt;
    feed.addItem({
      title: kind.text(title),
      id: link,
      link,
      date: lastDate(summary),
      published: dateOf(summary) ?? lastDate(summary),
      ...(description !== undefined && { description: kind.text(description) }),
      // The writer of XML knows how to end a section of text only once.
      content: printContent(article, site).replaceAll(']]>', ']]&gt;').replace(FORBIDDEN, '\ufffd'),
      // Where there is none, the JSON feed wants no list either.
      ...(fields.authors.length > 0 && {
        author: fields.authors.map(({ name, url }) => ({
          name: plain(name),
          ...(url !== undefined && URL.canParse(url, link) && { link: new URL(url, link).href }),
        })),
      }),
      category: [...(fields.category === undefined ? [] : [fields.category]), ...fields.tags].map((label) => ({
        name: kind.name(label),
        term: kind.name(label),
      })),
    });
  }
  return feed;
}

/** Feed readers know no address but a whole one. */
function printContent(article: Article<unknown>, site: Site): string {
  const whole = (url: string) => (URL.canParse(url, site.url) ? new URL(url, site.url).href : url);
  return toHtml(article, { header: false, resolveUrl: whole, site: site.url });
}

function lastDate(summary: ArticleSummary<unknown>): Date {
  return toDate(summary.fields.updated) ?? dateOf(summary) ?? new Date(0);
}

function dateOf({ fields }: ArticleSummary<unknown>): Date | undefined {
  return toDate(fields.published);
}

/** A date without a zone is taken for one of UTC: a build gives the same wherever it runs. */
function toDate(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const hasZone = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const date = new Date(text.includes('T') && !hasZone ? `${text}Z` : text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Characters that XML has not, or that are none. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without those, and without what would end a section of text. */
function plain(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replaceAll(']]>', ']] >');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
