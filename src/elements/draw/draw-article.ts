import type { Article } from '../../model/article.ts';
import { toDom } from '../../render/to-dom.ts';
import { drawWithFreeIds } from './draw-with-free-ids.ts';

/**
 * Draws an article for a place in a page.
 *
 * @param base What its links and images are relative to; the page itself when left out.
 * @param host The element it is drawn for.
 * @throws BroadsheetError (`article-invalid`) when it cannot be drawn.
 */
export function drawArticle(article: Article<unknown>, base: string | undefined, host: Element): HTMLElement {
  const options = {
    document: host.ownerDocument,
    ...(base !== undefined && { resolveUrl: (url: string) => resolveUrl(url, base) }),
  };
  return drawWithFreeIds(host, article.slug, (idPrefix) => toDom(article, { ...options, idPrefix }));
}

function resolveUrl(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
