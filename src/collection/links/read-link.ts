/** A link that may lead to an article, as the path it names. */
export interface LinkPath {
  /** Decoded, without query and hash; `root` paths without their leading slash. */
  readonly path: string;
  /** `root`: from the root of the site. `relative`: from the file, or from its page. */
  readonly from: 'root' | 'relative';
}

/**
 * Reads the path that a link leads to within the site.
 *
 * @param href As written. What holds template tags (`{{ … }}`, `{% … %}`) says nothing before they are filled in.
 * @param site Address of the site, as `siteOf` gives it.
 * @returns Nothing for other sites, other schemes, and anchors of the page itself.
 */
export function readLink(href: string, site?: URL): LinkPath | undefined {
  const written = href.trim();
  if (isTemplate(written) || /^[?#]/.test(written) || written === '') return undefined;
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(written)) {
    const path = site && pathWithin(written, site);
    return path === undefined ? undefined : { path, from: 'root' };
  }
  const path = decodePath(written.replace(/[?#].*$/s, ''));
  // Zola's way to name a file from the root of all content.
  if (path.startsWith('@/')) return { path: path.slice(2), from: 'root' };
  if (!path.startsWith('/')) return { path, from: 'relative' };
  return { path: withoutBase(path, site).slice(1), from: 'root' };
}

/** Whether a link holds template tags. */
export function isTemplate(href: string): boolean {
  return /\{[{%<]|%7B(?:%7B|%25|%3C)/i.test(href);
}

/** The address of a site; nothing when it is none of the web. */
export function siteOf(site: string | URL | undefined): URL | undefined {
  const url = site !== undefined && URL.canParse(String(site)) ? new URL(site) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Whether two addresses are of one site: `http` and `https`, with and without `www.`, are the same. */
function pathWithin(address: string, site: URL): string | undefined {
  if (!URL.canParse(address, site)) return undefined;
  const url = new URL(address, site);
  if (!/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(site)) return undefined;
  return withoutBase(decodePath(url.pathname), site).slice(1);
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** A path from the site's folder on, where the site has one (`https://example.org/blog/`). */
function withoutBase(path: string, site: URL | undefined): string {
  const base = site ? decodePath(site.pathname).replace(/\/+$/, '') : '';
  return base !== '' && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || '/' : path;
}

/** A path whose segments are decoded, in the form that composed letters have when typed; a bad code stands for itself. */
export function decodePath(path: string): string {
  if (/^[\x20-\x24\x26-\x7e]*$/.test(path)) return path;
  return path
    .split('/')
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    })
    .join('/')
    .normalize('NFC');
}
