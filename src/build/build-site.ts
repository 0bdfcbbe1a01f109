import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleSummary } from '../collection/article-summary.ts';
import type { Collection } from '../collection/collection.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { toText } from '../render/to-text.ts';
import { loadStrings } from '../strings/load-strings.ts';
import type { BuildOptions, BuildReport } from './build-options.ts';
import { OutputFolder } from './folder/output-folder.ts';
import { type FeedItem, printFeeds } from './outputs/feeds.ts';
import { printIndex, printRelated } from './outputs/indexes.ts';
import { printLlmsTxt } from './outputs/llms-txt.ts';
import { packageFiles, packageVersion } from './outputs/package-files.ts';
import { printFragment, printHome, printPage, printRedirect } from './outputs/page.ts';
import { SearchIndex } from './outputs/search-index.ts';
import { Site } from './outputs/site.ts';
import { mediaFile, toRelatedLink, toSiteArticle } from './outputs/site-article.ts';
import { SITE_STYLES } from './outputs/site-styles.ts';
import { printSitemap } from './outputs/sitemap.ts';

/** See `buildCollection`. */
export async function buildSite(collection: Collection<unknown>, options: BuildOptions): Promise<BuildReport> {
  const { related: least = 3, feedLength = 20, drafts = false, allowErrors = false, onProgress, signal } = options;
  const site = new Site(options);
  const found: Problem[] = [];
  const articles = uniquePages(
    collection.articles.filter(({ fields }) => drafts || !fields.draft),
    site,
  );
  const report = { articles: articles.length, written: [], removed: [], unchanged: 0 };
  if (!allowErrors && collection.problems.some(isError)) {
    return { ...report, problems: collection.problems, published: false };
  }
  const folder = new OutputFolder(options.out);
  const whole = revisionOf(collection, options);
  if (folder.isMadeOf(whole)) {
    return { ...report, unchanged: folder.size, problems: collection.problems, published: true };
  }

  for (const [path, read] of packageFiles()) folder.put(path, read());
  folder.put('site.css', SITE_STYLES);

  const search = new SearchIndex(articles, site);
  const links = new Map<string, readonly ReturnType<typeof toRelatedLink>[]>();
  const feed: FeedItem[] = [];
  const images = new Set<string>();
  let done = 0;
  for (const summary of articles) {
    signal?.throwIfAborted();
    const chosen = await collection.related(summary.path, { limit: Math.max(least, 1) });
    // Of several with one slug, the first has it.
    if (!links.has(summary.slug)) {
      links.set(
        summary.slug,
        chosen.map(({ article }) => toRelatedLink(article, site)),
      );
    }
    const own = chosen.filter(({ reasons }) => reasons[0]?.by === 'author').length;
    const more = chosen.slice(own, Math.max(own, least)).map(({ article }) => article);
    try {
      const strings = await loadStrings(summary.fields.lang ?? site.lang);
      const body = await collection.load(summary.path);
      const built = toSiteArticle(summary, body, more, { collection, site, strings });
      folder.put(site.articleFile(summary, 'json'), `${JSON.stringify(built.article)}\n`);
      folder.put(site.articleFile(summary, 'html'), printFragment(built.article, strings));
      folder.put(site.pageFile(summary), printPage(built.article, summary, site, strings));
      for (const image of built.images) images.add(image);
      if (feed.length < feedLength && summary.fields.published !== undefined)
        feed.push({ summary, article: built.article });
      search.add(summary, search.hasTexts ? toText(body) : '');
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      found.push(...error.problems);
    }
    onProgress?.(++done, articles.length);
  }
  for (const image of images) folder.put(mediaFile(image), readFileSync(join(collection.directory, image)));
  for (const [path, article] of redirects(articles, site)) folder.put(path, printRedirect(article, site));

  // Lists come last: what they lead to is there.
  folder.put('related.json', printRelated(links));
  folder.put('search.json', search.print());
  folder.put('index.json', printIndex(articles, site));
  for (const [path, text] of printFeeds(feed, site)) folder.put(path, text);
  for (const [path, text] of printSitemap(articles, site)) folder.put(path, text);
  folder.put('llms.txt', printLlmsTxt(articles, site));
  folder.put('index.html', printHome(articles, site));
  const problems = [...collection.problems, ...found, ...folder.problems];
  folder.close(found.length + folder.problems.length > 0 ? undefined : whole);
  const { written, removed, unchanged } = folder;
  return { articles: articles.length, written, removed, unchanged, problems, published: true };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Of articles that would have one page, the first has it; the collection says so as a problem. */
function uniquePages(articles: readonly ArticleSummary<unknown>[], site: Site): ArticleSummary<unknown>[] {
  const taken = new Set<string>();
  return articles.filter((article) => {
    // Where a file system does not tell capitals apart, neither can a site.
    const page = site.pageFile(article).toLowerCase();
    if (taken.has(page)) return false;
    taken.add(page);
    return true;
  });
}

/** Pages at the earlier addresses of articles, by file; no page of an article gives way to one. */
function redirects(
  articles: readonly ArticleSummary<unknown>[],
  site: Site,
): ReadonlyMap<string, ArticleSummary<unknown>> {
  const pages = new Set(articles.map((article) => site.pageFile(article)));
  const files = new Map<string, ArticleSummary<unknown>>();
  for (const article of articles) {
    for (const alias of article.fields.aliases) {
      const file = site.aliasFile(alias);
      if (file !== undefined && !pages.has(file) && !files.has(file)) files.set(file, article);
    }
  }
  return files;
}

/** All that a site is made of, as a text. */
function revisionOf({ articles }: Collection<unknown>, options: BuildOptions): string {
  const { out: _, onProgress, signal, site, ...rest } = options;
  const files = articles.map(({ path, revision }) => [path, revision]);
  return JSON.stringify([packageVersion(), String(site), rest, files]);
}
