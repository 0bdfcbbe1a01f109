import type { Article } from '../../model/article.ts';
import { toDom } from '../../render/to-dom.ts';
import type { KnownStrings } from '../../strings/known-strings.ts';
import { drawWithFreeIds } from './draw-with-free-ids.ts';

export interface DrawArticleOptions {
  /** What its links and images are relative to; the page itself when there is none. */
  readonly base: string | undefined;
  /** The element it is drawn for. */
  readonly host: Element;
  readonly strings: KnownStrings;
}

const BLOCKS = /^(?:prose|checklist|related-links|call-to-action)$/;

/**
 * Draws an article for a place in a page.
 *
 * It may come from anywhere. What it says of itself is looked at, so that nothing is left out unseen; of the rest, the
 * printer draws what its allow-list has, and fails where a part is missing.
 *
 * @throws Whatever comes of drawing what is no article.
 */
export function drawArticle(article: Article<unknown>, { base, host, strings }: DrawArticleOptions): HTMLElement {
  const { format, title, slug, blocks } = article;
  if (format !== 1 || typeof title !== 'string' || !blocks.every(({ type }) => BLOCKS.test(type)))
    throw new TypeError();
  const options = {
    document: host.ownerDocument,
    strings,
    site: window.origin,
    ...(base !== undefined && { resolveUrl: (url: string) => resolveUrl(url, base) }),
  };
  return drawWithFreeIds(host, slug, (idPrefix) => toDom(article, { ...options, idPrefix }));
}

function resolveUrl(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
