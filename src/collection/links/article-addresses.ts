import { slug as slugify } from 'github-slugger';
import type { ArticleSummary } from '../article-summary.ts';
import { pagePath } from './page-path.ts';
import { filePage, pathKey, segmentsOf } from './path-key.ts';
import { decodePath, siteOf, withoutBase } from './read-link.ts';

/** What is known of where the pages of a collection are. */
export interface AddressOptions {
  readonly site?: string | URL;
  readonly permalink?: string;
}

/**
 * An article that is called by a name, and what a path of the site may say of it. That is made ready once: where many
 * articles have one name, each link to that is compared with all of them.
 */
interface Named<Data> {
  readonly article: ArticleSummary<Data>;
  readonly surroundings: Surroundings;
}

/** What the articles of one folder and category have in common. */
interface Surroundings {
  /** How many folders they are in. */
  readonly depth: number;
  /** Those that tell them from others: no dates, and not their category. */
  readonly folders: readonly string[];
  /** As a segment of a path. */
  readonly category: string;
}

/** By what the articles of one collection are linked to. What an article is called now goes before its aliases. */
export class ArticleAddresses<Data> {
  readonly #articles: readonly ArticleSummary<Data>[];
  readonly #byFile = new Map<string, ArticleSummary<Data>>();
  readonly #bySlug = new Map<string, ArticleSummary<Data>>();
  readonly #byPage = new Map<string, ArticleSummary<Data>>();
  readonly #byCanonical = new Map<string, ArticleSummary<Data>>();
  readonly #byAlias = new Map<string, ArticleSummary<Data>>();
  readonly #pageFolders = new Set<string>();
  /** These two are made when a link first asks for them. */
  #byPlace: ReadonlyMap<string, ArticleSummary<Data>> | undefined;
  #byName: ReadonlyMap<string, readonly Named<Data>[]> | undefined;
  readonly #hasPermalink: boolean;

  constructor(articles: readonly ArticleSummary<Data>[], { site, permalink }: AddressOptions = {}) {
    this.#articles = articles;
    this.#hasPermalink = permalink !== undefined;
    const base = siteOf(site);
    for (const article of articles) {
      addFirst(this.#byFile, article.path.normalize('NFC'), article);
      addFirst(this.#bySlug, article.slug.normalize('NFC'), article);
      const { canonical, aliases, permalink: own } = article.fields;
      const page = permalink === undefined ? own : pagePath(article, permalink);
      if (page !== undefined) {
        const key = pathKey(decodePath(page));
        addFirst(this.#byPage, key, article);
        this.#pageFolders.add(folderOf(key));
      }
      if (canonical !== undefined) {
        const url = URL.canParse(canonical, base) ? new URL(canonical, base) : undefined;
        if (url) addFirst(this.#byCanonical, addressKey(url), article);
        else addFirst(this.#byCanonical, pathKey(decodePath(canonical)), article);
      }
      for (const alias of aliases) addFirst(this.#byAlias, aliasKey(alias, base), article);
    }
  }

  /** The article of a file, by its path within the folder. */
  file(path: string): ArticleSummary<Data> | undefined {
    return this.#byFile.get(path);
  }

  /** The article whose page stands at this path within the folder, when pages stand as files do. */
  place(path: string): ArticleSummary<Data> | undefined {
    this.#byPlace ??= articlesByPlace(this.#articles);
    return this.#byPlace.get(placeKey(pathKey(path)));
  }

  slug(slug: string): ArticleSummary<Data> | undefined {
    return this.#bySlug.get(slug);
  }

  /** Whether pages of articles stand beside that of a path of the site. */
  hasPagesBeside(path: string): boolean {
    return this.#pageFolders.has(folderOf(pathKey(path)));
  }

  slugs(): Iterable<string> {
    return this.#bySlug.keys();
  }

  get hasCanonical(): boolean {
    return this.#byCanonical.size > 0;
  }

  canonical(url: URL): ArticleSummary<Data> | undefined {
    return this.#byCanonical.get(addressKey(url));
  }

  alias(path: string): ArticleSummary<Data> | undefined {
    return this.#byAlias.get(aliasKey(path));
  }

  /** The article whose page has this path of the site, or had it once. */
  page(path: string, site?: URL): ArticleSummary<Data> | undefined {
    const key = pathKey(path);
    const now =
      this.#byPage.get(key) ??
      this.#byCanonical.get(key) ??
      (site && this.hasCanonical && this.#byCanonical.get(addressKey(new URL(`./${path}`, site))));
    if (now) return now;
    const known = this.#byAlias.get(key);
    if (this.#hasPermalink || (known && key.includes('/'))) return known;
    return this.#like(key) ?? known;
  }

  /**
   * The article that a path of the site most likely means, where nobody has said how paths are made: one of this name,
   * whose folders do not contradict the path.
   */
  #like(key: string): ArticleSummary<Data> | undefined {
    const path = key.split('/');
    const name = path.pop() ?? '';
    const [, ...date] = /(?:^|\/)(\d{4})[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(key) ?? [];
    const day = date.join('-');
    const written = path.map((segment) => segment.toLowerCase()).filter((segment) => !/^\d+$/.test(segment));
    let best: { article: ArticleSummary<Data>; rank: readonly number[] } | undefined;
    this.#byName ??= articlesByName(this.#articles);
    for (const { article, surroundings } of this.#byName.get(name) ?? []) {
      const { depth, folders, category } = surroundings;
      const own = written.includes(category) ? written.filter((segment) => segment !== category) : written;
      const shared = sharedFolders(own, folders);
      if (shared === undefined) continue;
      const isOfDate = day !== '' && article.fields.published?.startsWith(day);
      const rank = [isOfDate ? 1 : 0, shared, shared - depth];
      if (!best || isAbove(rank, best.rank)) best = { article, rank };
    }
    return best?.article;
  }
}

/** Folders of lists, not of articles: `/tags/rust/` is no article "rust". */
const LISTS: ReadonlySet<string> = new Set(
  'archive archives author authors categories category page series tag tags topic topics'.split(' '),
);

/** Whether a segment of a path is one of lists: no article is below it. */
export function isList(segment: string): boolean {
  return LISTS.has(segment.toLowerCase());
}

/** Articles by where their pages stand when pages stand as files do; of several, the first. */
function articlesByPlace<Data>(articles: readonly ArticleSummary<Data>[]): Map<string, ArticleSummary<Data>> {
  const places = new Map<string, ArticleSummary<Data>>();
  for (const article of articles) {
    const { place, folder } = standing(article);
    for (const name of namesOf(article.slug, place.slice(folder.length))) {
      addFirst(places, placeKey(folder + name), article);
    }
    addFirst(places, placeKey(place), article);
  }
  return places;
}

function articlesByName<Data>(articles: readonly ArticleSummary<Data>[]): Map<string, Named<Data>[]> {
  const names = new Map<string, Named<Data>[]>();
  const known = new Map<string, Surroundings>();
  for (const article of articles) {
    const { place, folder } = standing(article);
    const { category = '' } = article.fields;
    const key = `${folder}\0${category}`;
    const surroundings = known.get(key) ?? toSurroundings(folder, category);
    known.set(key, surroundings);
    for (const name of namesOf(article.slug, place.slice(folder.length))) push(names, name, { article, surroundings });
  }
  return names;
}

/** Where the page of an article stands as its file does, and the folder of that with a slash at its end. */
function standing({ path }: ArticleSummary<unknown>): { readonly place: string; readonly folder: string } {
  const place = filePage(path.normalize('NFC'));
  return { place, folder: place.slice(0, place.lastIndexOf('/') + 1) };
}

function toSurroundings(folder: string, ofArticles: string): Surroundings {
  const within = folder === '' ? [] : folder.slice(0, -1).split('/');
  const category = slugify(ofArticles);
  const folders = within
    .map((folder) => folder.replace(/^_/, '').toLowerCase())
    .filter((folder) => folder !== 'posts' && folder !== category && !/^\d+$/.test(folder));
  return { depth: within.length, folders, category };
}

/** How many folders a path of the site and an article have in common; nothing when the path is not the article's. */
function sharedFolders(written: readonly string[], folders: readonly string[]): number | undefined {
  const [short, long] = written.length < folders.length ? [written, folders] : [folders, written];
  // One has to be the end of the other: the site may have put the folder somewhere, or left out its outer folders.
  if (!short.every((segment, index) => segment === long[long.length - short.length + index])) return undefined;
  if (short === folders && written.length > folders.length) {
    const mount = written.slice(0, written.length - folders.length);
    if (mount.length > 1 || (folders.length === 0 && isList(mount.at(-1) ?? ''))) return undefined;
  }
  return short.length;
}

/** Whether the first number that differs is larger. */
function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index >= 0 && (one[index] ?? 0) > (other[index] ?? 0);
}

/** What an article's page may be named: its slug, and its file without extension, with and without a leading date. */
function namesOf(slug: string, file: string): Set<string> {
  const names = new Set([slug.normalize('NFC'), file, file.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]*/, '')]);
  names.delete('');
  return names;
}

function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('/'), 0));
}

/** Generators mark folders and files with an underscore that their pages do not have (`_docs/history.md`). */
function placeKey(path: string): string {
  return segmentsOf(path)
    .map((segment) => segment.replace(/^_(?=.)/, ''))
    .join('/');
}

/** An alias may be a path or a whole address, with and without the folder that the site is in. */
function aliasKey(alias: string, site?: URL): string {
  const path = /^https?:/i.test(alias) && URL.canParse(alias) ? new URL(alias).pathname : alias;
  const decoded = decodePath(path.replace(/[?#].*$/s, ''));
  return pathKey(withoutBase(decoded, site) ?? decoded);
}

function addressKey({ host, pathname }: URL): string {
  return `//${host.replace(/^www\./, '')}/${pathKey(decodePath(pathname))}`;
}

function addFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
