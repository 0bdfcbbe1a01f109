import type { Article } from '../../model/article.ts';
import { dedent } from './dedent.ts';
import { answerFault } from './load-faults.ts';
import { readText } from './read-text.ts';

// The one crossing from elements to the parser: a page that is given no Markdown never downloads it.

/**
 * Parses the Markdown that a server answered with.
 *
 * @param address Where it came from: slug and title may be taken from it.
 * @throws BroadsheetError when the answer is an error or something else, or when it gives no article.
 */
export async function parseResponse(response: Response, address: string): Promise<Article> {
  const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? '';
  if (!response.ok || /^(?:text\/html|application\/xhtml\+xml|(?:image|audio|video|font)\/.*)$/i.test(type)) {
    throw answerFault(response, address);
  }
  return parse(await readText(response, address), pathOf(address));
}

/** Parses the Markdown of a script element, which may be indented along with the page around it. */
export async function parseEmbedded(text: string): Promise<Article> {
  return parse(dedent(text));
}

async function parse(source: string, path?: string): Promise<Article> {
  const { parseOnDemand } = await import('../../parse/parse-on-demand.ts');
  return parseOnDemand(source, path === undefined ? {} : { path });
}

/** An address's path as its author wrote it; an encoded slash stays one. */
function pathOf(address: string): string | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname.replace(/%2f/gi, '%252F'));
  } catch {
    return pathname;
  }
}
