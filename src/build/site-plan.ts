import type { ArticleSummary } from '../collection/article-summary.ts';
import { fileKey } from '../collection/links/page-path.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Site } from './outputs/site.ts';

/** What stands where in a site, found out before anything is written. */
export interface SitePlan {
  /** The articles that have a page. */
  readonly articles: readonly ArticleSummary<unknown>[];
  /** Pages at the earlier addresses of articles, by file. */
  readonly redirects: ReadonlyMap<string, ArticleSummary<unknown>>;
  /** All files but copies of images. */
  readonly files: readonly string[];
  /** Of articles and earlier addresses that have no page, because something else is in its place. */
  readonly problems: readonly Problem[];
}

/** Names of files that are taken; where a file system does not tell capitals apart, neither does a site. */
class Names {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** Takes names together, if all of them are free: no file is a folder, too. */
  take(names: readonly string[]): boolean {
    const wanted = names.map(fileKey);
    if (wanted.some((name) => this.#isTaken(name))) return false;
    for (const name of wanted) {
      this.#files.add(name);
      for (const folder of foldersOf(name)) this.#folders.add(folder);
    }
    return true;
  }

  #isTaken(name: string): boolean {
    if (this.#files.has(name) || this.#folders.has(name)) return true;
    return foldersOf(name).some((folder) => this.#files.has(folder));
  }
}

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Plans a site: what it has of its own goes before pages, pages before earlier addresses, and the articles in their
 * order.
 *
 * @param own Files that every site has.
 * @param told What the collection says already: of two articles with one page, that they have.
 */
export function planSite(
  articles: readonly ArticleSummary<unknown>[],
  site: Site,
  own: readonly string[],
  told: readonly Problem[],
): SitePlan {
  const names = new Names();
  const files = [...own];
  const problems: Problem[] = [];
  const isTold = new Set(
    told.flatMap(({ code, file }) => (code === 'slug-duplicate' && file !== undefined ? file : [])),
  );
  names.take(own);

  const built: ArticleSummary<unknown>[] = [];
  for (const article of articles) {
    const its = [site.pageFile(article), site.articleFile(article, 'json'), site.articleFile(article, 'html')];
    if (names.take(its)) {
      built.push(article);
      files.push(...its);
    } else if (!isTold.has(article.path)) problems.push(taken(article, its[0] ?? '', 'slug'));
  }

  const redirects = new Map<string, ArticleSummary<unknown>>();
  for (const article of built) {
    for (const alias of article.fields.aliases) {
      const file = site.aliasFile(alias);
      if (file === undefined || fileKey(file) === fileKey(site.pageFile(article))) continue;
      if (names.take([file])) {
        redirects.set(file, article);
        files.push(file);
      } else problems.push(taken(article, file, 'aliases'));
    }
  }
  return { articles: built, redirects, files, problems };
}

function taken({ path, origin }: ArticleSummary<unknown>, file: string, field: 'slug' | 'aliases'): Problem {
  const place = (field === 'slug' ? (origin.permalink ?? origin.slug) : origin.aliases)?.place;
  const what = field === 'slug' ? 'The page of the article' : 'The page at an earlier address';
  return problem('page-taken', {
    message: `${what} would be “${file}”, where the site has something else.`,
    hint: field === 'slug' ? 'Give the article another `slug`.' : 'Take the address out of `aliases`.',
    file: path,
    ...(place && { place }),
    actual: file,
  });
}
