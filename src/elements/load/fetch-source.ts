import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';

/** What a source turned out to be. */
export type SourceKind = 'markdown' | 'json';

/** A source as a server gave it. */
export interface FetchedSource {
  readonly text: string;
  readonly kind: SourceKind;
  /** Where it came from in the end, redirects followed: what its own links are relative to. */
  readonly url: string;
}

/** How a source is asked for. */
export interface FetchOptions {
  /** What a relative address is relative to. */
  readonly base: string;
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
}

/**
 * Fetches an article or an index.
 *
 * @throws BroadsheetError (`load-failed`) when there is no usable answer; whatever `fetch` throws when aborted.
 */
export async function fetchSource(src: string, { base, credentials, signal }: FetchOptions): Promise<FetchedSource> {
  if (!URL.canParse(src, base)) {
    throw failed(`“${src}” is no address.`, 'Give `src` the address of a Markdown or JSON file.');
  }
  const url = new URL(src, base).href;
  try {
    const response = await fetch(url, { credentials, signal });
    const address = response.url || url;
    if (!response.ok) {
      const status = `${response.status} ${response.statusText}`.trim();
      throw failed(`“${url}” answered ${status}.`, 'Check the address and the server.', String(response.status));
    }
    const kind = kindOf(response.headers.get('content-type') ?? '', address);
    if (!kind) {
      const type = response.headers.get('content-type') ?? '';
      throw failed(`“${url}” is “${type}”, neither Markdown nor JSON.`, 'Serve it as `text/markdown` or JSON.', type);
    }
    return { text: await response.text(), kind, url: address };
  } catch (error) {
    if (signal.aborted || error instanceof BroadsheetError) throw error;
    const hint = 'Check the connection; a file on another site must allow this one to read it (CORS).';
    throw failed(`“${url}” could not be reached.`, hint, undefined, error);
  }
}

function failed(message: string, hint: string, actual?: string, cause?: unknown): BroadsheetError {
  const found = problem('load-failed', { message, hint, ...(actual !== undefined && { actual }) });
  return new BroadsheetError([found], { cause });
}

/** By Content-Type; where that says no more than “text”, by the address's extension. A web page or medium is neither. */
function kindOf(contentType: string, url: string): SourceKind | undefined {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^(?:application|text)\/(?:.+\+)?json$/.test(type)) return 'json';
  if (/^text\/(?:x-)?markdown$/.test(type)) return 'markdown';
  if (/^(?:text\/html|application\/xhtml\+xml|(?:image|audio|video|font)\/.*)$/.test(type)) return undefined;
  return /\.json(?:[?#]|$)/i.test(url) ? 'json' : 'markdown';
}
