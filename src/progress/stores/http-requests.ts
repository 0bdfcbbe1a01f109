import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { Entry } from '../entry.ts';
import type { ProgressLog } from '../log.ts';
import { type ProgressKey, readKey } from '../progress-key.ts';
import { readLog } from '../read-log.ts';
import { storeError } from './store-error.ts';
import { withTimeLimit } from './time-limit.ts';

const SERVER = 'The server that keeps what is ticked';
const NO_KEYS = {
  message: `${SERVER} does not tell what logs a scope has.`,
  hint: 'Let it answer `{"keys": […]}` where the query names a scope and no checklist.',
};

type HeaderValues = Readonly<Record<string, string>>;

/** How a server is asked. */
export interface HttpRequestOptions {
  /** Sent with every request, such as an authorization; a function is asked anew each time. */
  readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>);
  /** Whether cookies go along. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Milliseconds after which a request without an answer is given up, and made again later. Default 10 000. */
  readonly timeLimit?: number;
  /** Makes the requests. Default: the runtime’s own `fetch`. */
  readonly fetch?: typeof fetch;
}

/** What a server had, and by what name it knows that state. */
export interface Answer {
  readonly log: ProgressLog;
  /** How many entries it had that are none. */
  readonly rejected: number;
  readonly etag?: string;
}

/** No answer, or one that may be another a little later. */
export class PassingError extends Error {
  readonly problem: Problem;
  /** Milliseconds that the server wants to be left alone. */
  readonly wait: number;

  constructor(message: string, wait = 0, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem('progress-unavailable', { message, hint: 'Nothing is lost: it is tried again.' });
    this.wait = wait;
  }
}

/** The requests of the protocol. Each throws a PassingError when it is worth asking again, else a BroadsheetError. */
export interface HttpRequests {
  /** @returns Nothing when the log is still the one of that ETag. */
  get(key: ProgressKey, etag?: string): Promise<Answer | undefined>;
  /** The keys of a scope. */
  list(scope: string): Promise<readonly ProgressKey[]>;
  post(key: ProgressKey, entries: readonly Entry[]): Promise<void>;
  delete(key: ProgressKey, generation: string): Promise<void>;
}

/** The longest wait that a server can ask for: one hour. */
const MAX_WAIT = 3_600_000;
/** Of a request that goes on after the page is closed: browsers allow 64 kilobytes, all of them together. */
const MAX_KEEPALIVE = 8000;

export function httpRequests(url: URL, options: HttpRequestOptions): HttpRequests {
  const { headers, credentials = 'same-origin', timeLimit = 10_000 } = options;

  async function send<T>(address: URL, request: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const answer = async (): Promise<T> => {
      const response = await (options.fetch ?? fetch)(address, {
        ...request,
        credentials,
        headers: {
          accept: 'application/json',
          ...(typeof headers === 'function' ? await headers() : headers),
          ...request.headers,
        },
        signal: controller.signal,
      });
      if (!response.ok && response.status !== 304) throw refusal(response);
      // A sign-in page, or that of a railway’s network: whoever wrote it has kept nothing.
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (isPage) throw new PassingError(`${SERVER} answers with a web page.`);
      return await read(response);
    };
    try {
      return await withTimeLimit(answer(), timeLimit, () => new Error(`no answer within ${timeLimit / 1000} seconds`));
    } catch (error) {
      controller.abort();
      if (error instanceof BroadsheetError || error instanceof PassingError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new PassingError(`${SERVER} could not be reached: ${reason}.`, 0, { cause: error });
    }
  }

  return {
    get(key, etag) {
      const headers = { ...(etag !== undefined && { 'if-none-match': etag }) };
      return send(addressOf(url, key), { method: 'GET', cache: 'no-store', headers }, async (response) => {
        if (response.status === 304) return undefined;
        const reading = readLog(parseJson(await response.text()));
        const now = response.headers.get('etag');
        return { ...reading, ...(now !== null && { etag: now }) };
      });
    },
    list(scope) {
      const address = new URL(url);
      address.searchParams.set('scope', scope);
      return send(address, { method: 'GET', cache: 'no-store' }, async (response) => {
        const value = parseJson(await response.text());
        const { keys } = (value ?? {}) as { readonly keys?: unknown };
        if (!Array.isArray(keys)) throw storeError('progress-unreadable', NO_KEYS);
        return keys.flatMap((key) => readKey({ ...key, scope }) ?? []);
      });
    },
    post(key, entries) {
      const body = JSON.stringify({ entries });
      const headers = { 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body, keepalive: body.length <= MAX_KEEPALIVE };
      return send(addressOf(url, key), request, drain);
    },
    delete(key, generation) {
      const address = addressOf(url, key);
      address.searchParams.set('generation', generation);
      return send(address, { method: 'DELETE', keepalive: true }, drain);
    },
  };
}

function addressOf(url: URL, { scope, checklist, subject }: ProgressKey): URL {
  const address = new URL(url);
  address.searchParams.set('scope', scope);
  address.searchParams.set('checklist', checklist);
  if (subject !== undefined) address.searchParams.set('subject', subject);
  return address;
}

/** An answer that is not read to its end keeps the connection. */
async function drain(response: Response): Promise<void> {
  await response.text();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const details = { message: `${SERVER} answers with something that is no JSON.`, actual: text.slice(0, 80) };
    throw storeError('progress-unreadable', details, error);
  }
}

function refusal({ status, statusText, headers }: Response): Error {
  const message = `${SERVER} answers ${`${status} ${statusText}`.trim()}.`;
  if (status === 413 || status === 507) {
    return storeError('progress-full', { message, hint: 'Make room on the server, or let it accept more.' });
  }
  if (status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505)) {
    return new PassingError(message, waitOf(headers.get('retry-after')));
  }
  return storeError('progress-unavailable', { message, hint: 'Check its address, and who may use it.' });
}

/** `Retry-After` is a number of seconds, or a date. */
function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const wait = /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Math.min(Math.max(wait || 0, 0), MAX_WAIT);
}
