import type { Article } from '../../model/article.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';
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
  try {
    return drawWithFreeIds(host, article.slug, (idPrefix) => toDom(article, { ...options, idPrefix }));
  } catch (error) {
    const details = { message: 'The article could not be drawn.', hint: 'Build it again with `parseArticle`.' };
    throw new BroadsheetError([problem('article-invalid', details)], { cause: error });
  }
}

function resolveUrl(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
