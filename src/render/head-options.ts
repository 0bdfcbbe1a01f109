/** What a page's head needs to know beside the article. */
export interface HeadOptions {
  /** Address of the site, such as `https://example.com` or `https://example.com/blog/`. */
  readonly site: string | URL;
  /** The site's name, said as `og:site_name` and as publisher. */
  readonly siteName?: string;
  /** The site's account on Twitter, with `@`. */
  readonly twitterSite?: string;
  /** The article's address when the frontmatter gives no canonical one. Default: its slug, below `site`. */
  readonly url?: string;
  /** Gives the address of the hero image, as for `RenderOptions`. */
  readonly resolveUrl?: (url: string) => string;
}
