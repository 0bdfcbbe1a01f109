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
  return { article: kind === 'json' ? readArticleJson(text) : await parseMarkdown(text, pathOf(url)), base: url };
}

/** An address's path as its author wrote it, from which slug and title may be taken; an encoded slash stays one. */
function pathOf(url: string): string | undefined {
  if (!/^https?:/.test(url)) return undefined;
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname.replace(/%2f/gi, '%252F'));
  } catch {
    return pathname;
  }
}

/**
 * Reads the article that a script element holds. Markdown may be indented along with the page around it.
 *
 * @throws BroadsheetError when there is none to be had.
 */
export async function readEmbedded(text: string, kind: SourceKind): Promise<LoadedArticle> {
  return { article: kind === 'json' ? readArticleJson(text) : await parseMarkdown(dedent(text)) };
}
