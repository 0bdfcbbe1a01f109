import type { Article } from '../../model/article.ts';

/** What is to be drawn, not looked at so far, and what its links are relative to when that is not the page. */
export interface LoadedArticle {
  readonly article: Article<unknown>;
  readonly base?: string;
}

/** How a source is asked for. */
export interface FetchOptions {
  /** What a relative address is relative to. */
  readonly base: string;
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
}

const parser = () => import('./parse-markdown.ts');

/**
 * Loads the article that an address leads to. Whatever is not JSON is left to the file that knows Markdown.
 *
 * @throws BroadsheetError when the answer is of no use; whatever else goes wrong on the way, as it is.
 */
export async function loadArticle(src: string, { base, ...init }: FetchOptions): Promise<LoadedArticle> {
  const url = new URL(src, base).href;
  const response = await fetch(url, init);
  // Redirects followed: what the article's own links are relative to.
  const address = response.url || url;
  const article: Article<unknown> =
    response.ok && isJson(response, address)
      ? JSON.parse(await response.text())
      : await (await parser()).parseResponse(response, address);
  return { article, base: address };
}

/** By Content-Type; where that says no more than “text”, by the address's extension. */
function isJson({ headers }: Response, address: string): boolean {
  const type = headers.get('content-type') ?? '';
  return (
    /\bjson\b/i.test(type) ||
    (/\.json(?:[?#]|$)/i.test(address) && !/markdown|html|^(?:image|audio|video|font)/i.test(type))
  );
}

/**
 * Reads the article that a script element holds.
 *
 * @throws BroadsheetError when Markdown gives none; SyntaxError when JSON is none.
 */
export async function readScript({ type, text }: HTMLScriptElement): Promise<LoadedArticle> {
  return {
    article: /json/i.test(type) ? JSON.parse(text) : await (await parser()).parseEmbedded(text),
  };
}
