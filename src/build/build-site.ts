import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleSummary } from '../collection/article-summary.ts';
import type { Collection } from '../collection/collection.ts';
import { contentHash } from '../collection/files/content-hash.ts';
import type { RelatedArticle } from '../collection/related/related-article.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { toText } from '../render/to-text.ts';
import { loadStrings } from '../strings/load-strings.ts';
import type { BuildOptions, BuildReport } from './build-options.ts';
import { OutputFolder } from './folder/output-folder.ts';
import { type FeedItem, printFeeds } from './outputs/feeds.ts';
import { printIndex, printRelated } from './outputs/indexes.ts';
import { printLlmsTxt } from './outputs/llms-txt.ts';
import { MEDIA, mediaFile } from './outputs/media.ts';
import { packageFiles, packageVersion } from './outputs/package-files.ts';
import { printFragment, printHome, printPage, printRedirect } from './outputs/page.ts';
import { SearchIndex } from './outputs/search-index.ts';
import { Site } from './outputs/site.ts';
import { toRelatedLink, toSiteArticle } from './outputs/site-article.ts';
import { SITE_STYLES } from './outputs/site-styles.ts';
import { printSitemap } from './outputs/sitemap.ts';
import { planSite } from './site-plan.ts';

const LISTS = ['related.json', 'search.json', 'index.json', 'feed.xml', 'atom.xml', 'feed.json', 'llms.txt'];

/** The page that lists all articles, unless one of them is to stand there (`permalink: /`). */
const HOME = 'index.html';

/** See `buildCollection`. */
export async function buildSite(collection: Collection<unknown>, options: BuildOptions): Promise<BuildReport> {
  const { related: least = 3, feedLength = 20, drafts = false, allowErrors = false, onProgress, signal } = options;
  const site = new Site(options);
  const shown = collection.articles.filter(({ fields }) => drafts || !fields.draft);
  const sitemap = printSitemap(shown, site).keys();
  const shipped = packageFiles();
  const hasHome = shown.some((article) => site.pageFile(article) === HOME);
  const own = [...shipped.keys(), 'site.css', ...LISTS, ...(hasHome ? [] : [HOME]), ...sitemap];
  const plan = planSite(shown, site, own, collection.problems);
  const known = [...collection.problems, ...plan.problems];
  const nothing = { articles: plan.articles.length, written: [], removed: [], unchanged: 0 };
  if (!allowErrors && known.some(isError)) return { ...nothing, problems: known, published: false };

  const folder = new OutputFolder(options.out);
  const text = JSON.stringify([packageVersion(), collection.revision, settingsOf(options)]);
  if (folder.isMadeOf(text) && isMediaAsBefore(folder, collection.directory)) {
    return { ...nothing, unchanged: folder.record.files.size, problems: known, published: true };
  }
  folder.plan(plan.files);
  for (const [path, read] of shipped) folder.put(path, read());
  folder.put('site.css', SITE_STYLES);

  const built: ArticleSummary<unknown>[] = [];
  const found: Problem[] = [];
  const search = new SearchIndex(plan.articles, site);
  const related = new Map<string, readonly ReturnType<typeof toRelatedLink>[]>();
  const feed: FeedItem[] = [];
  const media = new Set<string>();
  const absent = new Set<string>();
  for (const [index, summary] of plan.articles.entries()) {
    signal?.throwIfAborted();
    try {
      const chosen = await chooseRelated(collection, summary, least, options.relatedBy);
      const more = chosen.filter(({ reasons }) => reasons[0]?.by !== 'author').map(({ article }) => article);
      const strings = await loadStrings(summary.fields.lang ?? site.lang);
      const body = await collection.load(summary.path);
      const its = toSiteArticle(summary, body, more, { collection, site, strings });
      folder.put(site.articleFile(summary, 'json'), `${JSON.stringify(its.article)}\n`);
      folder.put(site.articleFile(summary, 'html'), printFragment(its.article, site, strings));
      folder.put(site.pageFile(summary), printPage(its.article, summary, site, strings));
      built.push(summary);
      for (const path of its.media) media.add(path);
      for (const path of its.absent) absent.add(path);
      // Of several with one slug, the first has it.
      if (!related.has(summary.slug))
        related.set(
          summary.slug,
          chosen.map(({ article }) => toRelatedLink(article, site)),
        );
      const isNews = feed.length < feedLength && summary.fields.published !== undefined;
      if (isNews) feed.push({ summary, article: its.article });
      search.add(summary, search.hasTexts ? toText(body) : '');
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      found.push(...error.problems);
      // It was there when the folder was loaded. What is published so far is as it was, or as it is.
      if (!allowErrors)
        return { ...nothing, written: folder.written, problems: [...known, ...found], published: false };
    }
    onProgress?.(index + 1, plan.articles.length);
  }
  folder.plan(Array.from(media, mediaFile));
  for (const path of media) folder.put(mediaFile(path), readFileSync(join(collection.directory, path)));
  for (const [path, article] of plan.redirects) {
    if (built.includes(article)) folder.put(path, printRedirect(article, site));
  }

  // Lists come last: what they lead to is there.
  folder.put('related.json', printRelated(related));
  folder.put('search.json', search.print());
  folder.put('index.json', printIndex(built, site));
  for (const [path, text] of printFeeds(feed, site)) folder.put(path, text);
  for (const [path, text] of printSitemap(built, site)) folder.put(path, text);
  folder.put('llms.txt', printLlmsTxt(built, site));
  if (!hasHome) folder.put(HOME, printHome(built, site));
  const isWhole = found.length === 0 && folder.problems.length === 0;
  folder.close(isWhole ? { text, absent: [...absent].sort() } : undefined);
  const { written, removed, unchanged } = folder;
  const problems = [...known, ...found, ...folder.problems];
  return { articles: built.length, written, removed, unchanged, problems, published: true };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** What the author of an article links to, all of it, and as many more as are wanted. */
async function chooseRelated(
  collection: Collection<unknown>,
  { path, relatedLinks }: ArticleSummary<unknown>,
  least: number,
  by: BuildOptions['relatedBy'] = {},
): Promise<readonly RelatedArticle<unknown>[]> {
  const limit = Math.max(least, relatedLinks.length + (by.pinned?.length ?? 0));
  const chosen = limit > 0 ? await collection.related(path, { ...by, limit }) : [];
  return chosen.filter(({ reasons }, index) => index < least || reasons[0]?.by === 'author');
}

/** Of the options, what the files depend on. */
function settingsOf({ out: _, onProgress, signal, site, ...rest }: BuildOptions): object {
  return { site: String(site), ...rest };
}

/** Whether the files that articles refer to are what was copied of them, and those that were not there still are not. */
function isMediaAsBefore({ record }: OutputFolder, directory: string): boolean {
  const { files, absent = [] } = record;
  if (absent.some((path) => existsSync(join(directory, path)))) return false;
  for (const [path, { hash }] of files) {
    if (!path.startsWith(MEDIA)) continue;
    const source = join(directory, path.slice(MEDIA.length));
    if (!existsSync(source) || contentHash(readFileSync(source)) !== hash) return false;
  }
  return true;
}
