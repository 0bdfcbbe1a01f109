import type { ArticleFields } from '../../model/article.ts';

/** Any site: only paths are looked at. */
const SITE = 'https://site.invalid/';

/** Where a reader's ticks of an article are kept, whichever page shows it. */
export interface ArticleScope {
  /** Its canonical path. */
  readonly scope?: string;
  /** Its earlier paths, with spaces between: URLs hold none. */
  readonly aliases?: string;
}

/**
 * Reads from an article's fields under which paths it is and was known.
 *
 * @example
 * articleScope({ canonical: 'https://example.com/keys', aliases: ['/old keys'] }); // { scope: '/keys', aliases: '/old%20keys' }
 */
export function articleScope({ canonical, aliases }: Pick<ArticleFields, 'canonical' | 'aliases'>): ArticleScope {
  const scope = canonical === undefined ? undefined : pathOf(canonical, SITE);
  const earlier = new Set(aliases.map((alias) => pathOf(alias, `${SITE.slice(0, -1)}${scope ?? '/'}`)));
  const paths = [...earlier].filter((path) => path !== undefined && path !== scope);
  return { ...(scope !== undefined && { scope }), ...(paths.length > 0 && { aliases: paths.join(' ') }) };
}

/** The path of a URL, as browsers write it; nothing when it is no address of a web page. */
function pathOf(url: unknown, base: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url, base)) return undefined;
  const { protocol, pathname } = new URL(url, base);
  return /^https?:$/.test(protocol) ? pathname : undefined;
}
