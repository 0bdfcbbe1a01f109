import type { ArticleSummary } from '../../collection/article-summary.ts';
import { fileOf, pageFile, pagePath, safePath } from '../../collection/links/page-path.ts';
import { decodePath } from '../../collection/links/read-link.ts';
import type { BuildOptions } from '../build-options.ts';

/** The site that is built: what it is called, and where its pages are. */
export class Site {
  /** Ends in a slash. */
  readonly url: URL;
  readonly title: string;
  readonly description: string | undefined;
  readonly lang: string;
  readonly #permalink: string;

  /** @throws TypeError when `site` is no absolute address of the web. */
  constructor({ site, title, description, lang = 'en', permalink = '/:slug/' }: BuildOptions) {
    const url = new URL(site);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(`“${site}” is no address of the web.`);
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    url.search = '';
    url.hash = '';
    this.url = url;
    this.title = title ?? url.host;
    this.description = description;
    this.lang = lang;
    this.#permalink = permalink;
  }

  /** The file of an article's page below the site's folder: `hello/index.html`. */
  pageFile(article: ArticleSummary<unknown>): string {
    return pageFile(pagePath(article, this.#permalink));
  }

  /** The address of an article's page, from the root of its host: `/blog/hello/`. */
  pageHref(article: ArticleSummary<unknown>): string {
    return this.href(this.#pagePath(article));
  }

  /** The file of a page that an article had earlier; nothing where that is no path of the site. */
  aliasFile(alias: string): string | undefined {
    if (!alias.includes('/') || !URL.canParse(alias, this.url)) return undefined;
    const url = new URL(alias, this.url);
    if (url.origin !== this.url.origin) return undefined;
    const isBelow = url.pathname.startsWith(this.url.pathname);
    const path = decodePath(isBelow ? url.pathname.slice(this.url.pathname.length) : url.pathname);
    return fileOf(path);
  }

  /** The file of an article as JSON, or as a fragment of HTML: named as its page is, which no two share. */
  articleFile(article: ArticleSummary<unknown>, kind: 'json' | 'html'): string {
    const page = this.pageFile(article).replace(/(?:\/index)?\.html?$/, '');
    return `articles/${page}.${kind}`;
  }

  /** The address of a file of the site, from the root of its host. */
  href(file: string): string {
    return this.url.pathname + file.split('/').map(encodeURIComponent).join('/');
  }

  /** The same with its host. */
  address(href: string): string {
    return new URL(href, this.url).href;
  }

  #pagePath(article: ArticleSummary<unknown>): string {
    const path = decodePath(pagePath(article, this.#permalink));
    const file = safePath(path);
    return file !== '' && path.endsWith('/') ? `${file}/` : file;
  }
}
