import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Collection } from '../../collection/collection.ts';
import type { Article } from '../../model/article.ts';
import type { RelatedLink, RelatedLinks } from '../../model/block.ts';
import type { Place } from '../../model/place.ts';
import { formatMessage } from '../../strings/format-message.ts';
import type { Strings } from '../../strings/strings.ts';
import { mapLinks } from './map-links.ts';
import { mediaFile, mediaReference } from './media.ts';
import type { Site } from './site.ts';

/** An article as a site has it: its links lead to pages, its images to copies, and it has its related articles. */
export interface SiteArticle {
  readonly article: Article<unknown>;
  /** Paths of the files, within the collection's folder, that the site needs a copy of. */
  readonly media: ReadonlySet<string>;
  /** Those that it would, were they there. */
  readonly absent: ReadonlySet<string>;
}

/** Makes an article one of a site. */
export function toSiteArticle(
  summary: ArticleSummary<unknown>,
  article: Article<unknown>,
  related: readonly ArticleSummary<unknown>[],
  { collection, site, strings }: { collection: Collection<unknown>; site: Site; strings: Strings },
): SiteArticle {
  const media = new Set<string>();
  const absent = new Set<string>();
  const copied = (address: string): string => {
    const file = mediaReference(address, summary.path, collection.directory);
    if (!file) return address;
    (file.isThere ? media : absent).add(file.path);
    return file.isThere ? site.href(mediaFile(file.path)) : address;
  };
  const mapped = mapLinks(withRelated(article, related, site, strings), {
    link: (href) => {
      const target = collection.resolveLink(href, summary.path);
      return target ? site.pageHref(target) + (/[?#].*$/s.exec(href)?.[0] ?? '') : copied(href);
    },
    image: copied,
  });
  return { article: mapped, media, absent };
}

/** A link as the lists of a site have it. */
export function toRelatedLink(summary: ArticleSummary<unknown>, site: Site): Omit<RelatedLink, 'place'> {
  const { title, slug, excerpt, readingMinutes, fields } = summary;
  const description = fields.description ?? excerpt;
  return {
    href: site.pageHref(summary),
    title,
    slug,
    ...(description && { description }),
    ...(fields.published && { published: fields.published }),
    ...(readingMinutes > 0 && { readingMinutes }),
  };
}

const NOWHERE: Place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** An article with more related links: those that it has not, after its own. */
function withRelated(
  article: Article<unknown>,
  related: readonly ArticleSummary<unknown>[],
  site: Site,
  strings: Strings,
): Article<unknown> {
  if (related.length === 0) return article;
  const links = related.map((summary) => ({ ...toRelatedLink(summary, site), place: NOWHERE }));
  const own = article.blocks.findLast((block): block is RelatedLinks => block.type === 'related-links');
  if (own) {
    const more = { ...own, links: [...own.links, ...links] };
    return { ...article, blocks: article.blocks.map((block) => (block === own ? more : block)) };
  }
  const text = String(formatMessage(strings.relatedArticles, strings.lang));
  const heading = { id: 'related-articles', depth: 2, text, place: NOWHERE };
  return { ...article, blocks: [...article.blocks, { type: 'related-links', heading, links, place: NOWHERE }] };
}
