import type { ArticleSummary } from '../article-summary.ts';
import { type AddressOptions, ArticleAddresses } from './article-addresses.ts';
import { pagePath } from './page-path.ts';
import { filePage, segmentsOf } from './path-key.ts';
import { isFilePath, type LinkPath, readLink, siteOf } from './read-link.ts';

/** A folder of articles whose links are resolved. */
export interface LinkedFolder<Data> extends AddressOptions {
  /** Absolute path. */
  readonly directory: string;
  readonly articles: readonly ArticleSummary<Data>[];
}

/** A folder's articles, as links lead to them. */
export class LinkResolver<Data> {
  readonly articles: readonly ArticleSummary<Data>[];
  readonly addresses: ArticleAddresses<Data>;
  /** Absolute path, with forward slashes. */
  readonly directory: string;
  /** The last segment of that. */
  readonly name: string;
  readonly permalink: string | undefined;
  /** The path of the folder that the site is in, without its last slash: `/blog`, or nothing. */
  readonly base: string;
  readonly #site: URL | undefined;
  readonly #resolved = new Map<string, ArticleSummary<Data> | undefined>();
  readonly #read = new Map<string, LinkPath | undefined>();
  readonly #root: readonly string[];

  constructor({ directory, articles, site, permalink }: LinkedFolder<Data>) {
    this.directory = directory.replaceAll('\\', '/').replace(/\/+$/, '').normalize('NFC');
    this.#root = segmentsOf(this.directory);
    this.articles = articles;
    this.name = this.directory.split('/').at(-1) ?? '';
    this.permalink = permalink;
    this.#site = siteOf(site);
    this.base = this.#site?.pathname.slice(0, -1) ?? '';
    this.addresses = new ArticleAddresses(articles, {
      ...(site !== undefined && { site }),
      ...(permalink !== undefined && { permalink }),
    });
  }

  /** The article of a path within the folder, of a slug, or of an alias. */
  find(name: string): ArticleSummary<Data> | undefined {
    const known = name.normalize('NFC');
    return this.addresses.file(known) ?? this.addresses.slug(known) ?? this.addresses.alias(known);
  }

  /**
   * The same, where there has to be one.
   *
   * @throws RangeError when there is none.
   */
  get(name: string): ArticleSummary<Data> {
    const article = this.find(name);
    if (!article) throw new RangeError(`There is no article “${name}” in ${this.directory}.`);
    return article;
  }

  slugs(): Iterable<string> {
    return this.addresses.slugs();
  }

  /** The path that a link leads to within the site. */
  read(href: string): LinkPath | undefined {
    // As with `resolve`: many articles link to the same paths of the site.
    if (!href.startsWith('/')) return readLink(href, this.#site);
    if (!this.#read.has(href)) this.#read.set(href, readLink(href, this.#site));
    return this.#read.get(href);
  }

  /**
   * The article that a link leads to.
   *
   * @param from The article that it is written in.
   * @param home The folder that this article is in, where that is another.
   */
  resolve(
    href: string,
    from: ArticleSummary<unknown>,
    home: LinkResolver<unknown> = this,
  ): ArticleSummary<Data> | undefined {
    // Wherever a path of the site is written it leads to the same, and many articles link to the same.
    if (!href.startsWith('/') || home !== this) return this.#resolve(href, from, home);
    if (!this.#resolved.has(href)) this.#resolved.set(href, this.#resolve(href, from, home));
    return this.#resolved.get(href);
  }

  #resolve(href: string, from: ArticleSummary<unknown>, home: LinkResolver<unknown>): ArticleSummary<Data> | undefined {
    const link = home.read(href);
    if (!link) return this.#canonical(href);
    if (link.from === 'root') return this.#page(link.path) ?? this.#canonical(href);
    return this.#relative(link.path, from, home);
  }

  #canonical(href: string): ArticleSummary<Data> | undefined {
    if (!this.addresses.hasCanonical || !/^(?:https?:|\/)/i.test(href) || !URL.canParse(href, this.#site))
      return undefined;
    return this.addresses.canonical(new URL(href, this.#site));
  }

  #page(path: string): ArticleSummary<Data> | undefined {
    if (isFilePath(path)) return this.#file(path);
    return this.addresses.page(path, this.#site);
  }

  /** A file by its path from the folder, or from the folder that it is in: `/docs/x.md` is `x.md` of `docs`. */
  #file(path: string): ArticleSummary<Data> | undefined {
    const segments = segmentsOf(path);
    const [first, ...rest] = segments;
    const name = this.directory.split('/').at(-1);
    return (
      this.addresses.file(segments.join('/')) ?? (first === name ? this.addresses.file(rest.join('/')) : undefined)
    );
  }

  #relative(
    path: string,
    from: ArticleSummary<unknown>,
    home: LinkResolver<unknown>,
  ): ArticleSummary<Data> | undefined {
    const besideFile = this.within(from.path.split('/').slice(0, -1).join('/'), path, home);
    if (isFilePath(path)) {
      const file = besideFile === undefined ? undefined : this.addresses.file(besideFile);
      return file ?? (path.startsWith('.') ? undefined : this.#file(path));
    }
    if (home.permalink !== undefined) {
      const page = pagePath(from, home.permalink);
      const folder = page.slice(0, page.lastIndexOf('/') + 1);
      const found = this.addresses.page(segmentsOf(folder + path).join('/'), this.#site);
      if (found) return found;
    }
    // A page of its own folder, or one beside others: only a slash at the end tells that the page is a folder.
    const belowPage = this.within(filePage(from.path), path, home);
    const tries = path.endsWith('/') ? [belowPage, besideFile] : [besideFile, belowPage];
    for (const each of tries) {
      const found = each === undefined ? undefined : this.addresses.place(each);
      if (found) return found;
    }
    if (path.startsWith('.')) return undefined;
    return segmentsOf(path).length > 1
      ? this.addresses.alias(path)
      : (this.addresses.slug(path.replace(/\/$|\.html?$/i, '')) ?? this.addresses.alias(path));
  }

  /** A relative path, from a folder of `home`, as a path within this folder; nothing when it leads out of it. */
  within(folder: string, path: string, home: LinkResolver<unknown> = this): string | undefined {
    const way = segmentsOf(`${folder}/${path}`);
    if (home.directory === this.directory && way[0] !== '..') return way.join('/').normalize('NFC');
    const full = segmentsOf(`${home.directory}/${way.join('/')}`.normalize('NFC'));
    return this.#root.every((segment, index) => segment === full[index])
      ? full.slice(this.#root.length).join('/')
      : undefined;
  }
}
