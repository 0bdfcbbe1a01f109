import type { Article } from '../../model/article.ts';
import type { LoadedArticle } from './loaded-article.ts';
import { readText } from './read-text.ts';

const parser = () => import('./parse-markdown.ts');

/**
 * Reads the article that a server answered with. Whatever is not JSON is left to the file that knows Markdown.
 *
 * @param url What was asked for.
 * @throws BroadsheetError when the answer is of no use; whatever else goes wrong on the way, as it is.
 */
export async function readAnswer(answer: Response, url: string): Promise<LoadedArticle> {
  // Redirects followed: what the article's own links are relative to.
  const base = answer.url || url;
  const article: Article<unknown> =
    answer.ok && isJson(answer, base)
      ? JSON.parse(await readText(answer, base))
      : await (await parser()).parseResponse(answer, base);
  return { article, base };
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
