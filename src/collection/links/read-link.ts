/** A link that may lead to an article, as the path it names. */
export interface LinkPath {
  /** Decoded, without query and hash; `root` paths from the site's folder on, without their leading slash. */
  readonly path: string;
  /** `root`: from the root of the site. `relative`: from the file, or from its page. */
  readonly from: 'root' | 'relative';
}

/**
 * Reads the path that a link leads to within the site.
 *
 * A site may be in a folder (`https://example.org/blog/`): `/blog/hello/` is a page of it, and `/hello/` is one of
 * another site, as it is for a browser. The path of a Markdown file is none of the web, and so of the site all the same.
 *
 * @param href As written. What holds template tags (`{{ … }}`, `{% … %}`) says nothing before they are filled in.
 * @param site Address of the site, as `siteOf` gives it.
 * @returns Nothing for other sites, what is outside of the site's folder, other schemes, and anchors of the page itself.
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
  const within = withoutBase(path, site) ?? (isFilePath(path) ? path : undefined);
  return within === undefined ? undefined : { path: within.slice(1), from: 'root' };
}

/** Whether a path is that of a Markdown file. */
export function isFilePath(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

/** Whether a link holds template tags. */
export function isTemplate(href: string): boolean {
  return /\{[{%<]|%7B(?:%7B|%25|%3C)/i.test(href);
}

/** The address of a site, that of its folder with a slash at the end; nothing when it is none of the web. */
export function siteOf(site: string | URL | undefined): URL | undefined {
  const url = site !== undefined && URL.canParse(String(site)) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The path of an address of the site: `http` and `https`, with and without `www.`, are the same. */
function pathWithin(address: string, site: URL): string | undefined {
  if (!URL.canParse(address, site)) return undefined;
  const url = new URL(address, site);
  if (!/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(site)) return undefined;
  return withoutBase(decodePath(url.pathname), site)?.slice(1);
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** A path of the host from the site's folder on, with its leading slash; nothing for one outside of that. */
export function withoutBase(path: string, site: URL | undefined): string | undefined {
  const base = site ? decodePath(site.pathname).replace(/\/+$/, '') : '';
  if (path === base) return '/';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
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
