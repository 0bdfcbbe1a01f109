// What other sites are told of a page by the articles in it: nothing. An article may be a stranger's, and the address of
// the page that shows it may hold what only its reader should know. This is the one place that says so; the weaver puts
// it on every link and image that it draws.

/** What stands in the `rel` of a link to another site, unless a page says otherwise. */
const OUTWARD_REL = 'noopener noreferrer';

/** The properties of every image: wherever it is, it may be answered from elsewhere. */
export const IMAGE_PROPERTIES = { referrerPolicy: 'no-referrer' } as const;

/** What a page says of links to other sites. */
export interface OutwardOptions {
  /**
   * Address of the site: links within it, written out in full, are no links to another one. Default: every absolute
   * address is another site's.
   */
  readonly site?: string | URL;
  /**
   * The `rel` of links to other sites. Default `noopener noreferrer`. For articles of strangers that search engines
   * read, `ugc nofollow noopener noreferrer`.
   */
  readonly outwardRel?: string;
}

/**
 * The `rel` of a link: what is said of it, and what a link to another site gets.
 *
 * @param said Nothing of it can take away what a link to another site gets.
 */
export function relOf(
  href: unknown,
  said: readonly string[],
  { site, outwardRel = OUTWARD_REL }: OutwardOptions,
): string[] | undefined {
  const added = typeof href === 'string' && leadsOut(href, site) ? outwardRel.split(/\s+/) : [];
  const rel = new Set([...said, ...added].filter(Boolean));
  return rel.size > 0 ? [...rel] : undefined;
}

/** Whether an address is one of the web's, and not within a site. */
export function leadsOut(href: string, site?: string | URL): boolean {
  // As browsers read it: without tabs and ends of lines, and a backslash is a slash.
  const bare = href.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');
  if (!/^(?:https?:|[\\/]{2})/i.test(bare)) return false;
  return site === undefined || !URL.canParse(bare, site) || new URL(bare, site).origin !== new URL(site).origin;
}
