import type { Article } from '../../model/article.ts';

// The one crossing from elements to the parser: a page that is given no Markdown never downloads it.

/**
 * Parses Markdown, downloading the parser on first use.
 *
 * @param path Name of the source, for the slug and for problems.
 * @throws BroadsheetError when there is no article to be had from it.
 */
export async function parseMarkdown(source: string, path?: string): Promise<Article> {
  const { parseArticle } = await import('../../parse/parse-article.ts');
  return parseArticle(source, path === undefined ? {} : { path });
}
