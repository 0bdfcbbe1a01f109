import type { Article } from '../../model/article.ts';
import { dedent } from './dedent.ts';
import { type FetchOptions, fetchSource, type SourceKind } from './fetch-source.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readArticleJson } from './read-article.ts';

/** An article, and what its links are relative to when that is not the page. */
export interface LoadedArticle {
  readonly article: Article<unknown>;
  readonly base?: string;
}

/**
 * Loads the article that an address leads to.
 *
 * @throws BroadsheetError when there is none to be had; whatever `fetch` throws when aborted.
 */
export async function loadArticle(src: string, options: FetchOptions): Promise<LoadedArticle> {
  const { text, kind, url } = await fetchSource(src, options);
  const path = /^https?:/.test(url) ? new URL(url).pathname : undefined;
  return { article: kind === 'json' ? readArticleJson(text) : await parseMarkdown(text, path), base: url };
}

/**
 * Reads the article that a script element holds. Markdown may be indented along with the page around it.
 *
 * @throws BroadsheetError when there is none to be had.
 */
export async function readEmbedded(text: string, kind: SourceKind): Promise<LoadedArticle> {
  return { article: kind === 'json' ? readArticleJson(text) : await parseMarkdown(dedent(text)) };
}
