import type { Article } from '../model/article.ts';
import type { HeadOptions } from './head-options.ts';

/**
 * The one address that an article is known by: its canonical one, else that of its page.
 *
 * @throws TypeError when `site` is no absolute address.
 */
export function articleAddress({ slug, fields }: Article<unknown>, { site, url }: HeadOptions): string {
  const base = new URL(site);
  const canonical = fields.canonical === undefined ? undefined : webAddress(fields.canonical, base);
  if (canonical !== undefined) return canonical;
  const given = url === undefined ? undefined : webAddress(url, base);
  if (given !== undefined) return given;
  const folder = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  // Half a character cannot be encoded.
  const path = slug
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return new URL(folder + path, base).href;
}

/** A URL made absolute; `undefined` when it is none of the web (`javascript:`, `data:`) or cannot be read. */
export function webAddress(url: string, base: string | URL): string | undefined {
  try {
    const absolute = new URL(url, base);
    return /^https?:$/.test(absolute.protocol) ? absolute.href : undefined;
  } catch {
    return undefined;
  }
}

/** The absolute address of the hero image. */
export function imageAddress(article: Article<unknown>, options: HeadOptions): string | undefined {
  const src = article.fields.image?.src;
  if (src === undefined) return undefined;
  return webAddress(options.resolveUrl?.(src) ?? src, articleAddress(article, options));
}
