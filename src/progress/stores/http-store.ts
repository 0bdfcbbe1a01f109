import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { compareGenerations } from '../generation.ts';
import { EMPTY_LOG, type ProgressLog } from '../log.ts';
import { addEntries, mergeLogs } from '../merge-logs.ts';
import { keyText, type ProgressKey } from '../progress-key.ts';
import { browserStore } from './browser-store.ts';
import { type Answer, type HttpRequestOptions, httpRequests, PassingError } from './http-requests.ts';
import { memoryStore } from './memory-store.ts';
import type { ProgressStore } from './progress-store.ts';
import { problemsOf, storeError } from './store-error.ts';
import { whenBack } from './when-back.ts';

// The protocol, in full with what a server has to do: content/decisions/progress-over-http.md. The log is named in the
// query: scope, checklist, and subject if there is one.
//
//   GET     → 200 {"generation": "0", "entries": […]}, with an ETag; 304 for If-None-Match
//   GET     with a scope alone → 200 {"keys": [{"checklist": "…"}]}
//   POST    {"entries": […]} → 204. Entries that it has already, or of an earlier generation, change nothing
//   DELETE  &generation=1-k3v9 → 204. Drops what is of earlier generations
//
// There is no list of what is still to be sent. Everything that was done here is in a local copy of the log; what is in
// it and not on the server is sent, whenever there is an occasion. So nothing gets lost between the two, whichever of
// them is closed, cut off or set back, and whatever arrives twice.

export interface HttpStoreOptions extends HttpRequestOptions {
  /**
   * Where the local copy is kept. Default: `browserStore()` where there is IndexedDB, else `memoryStore()`.
   *
   * It is filed under the server's address. If several people use one browser, give each an address of their own, such
   * as `/progress?reader=7`, or a local store of their own; else what one ticked offline is sent as another's.
   */
  readonly local?: ProgressStore;
  /** Milliseconds between two looks for changes of others, while the page is visible. Default 30 000. */
  readonly interval?: number;
  /**
   * Milliseconds before a request is made again: half of it, and up to as much more by chance, so that not everybody
   * comes at once. It doubles each time, up to five minutes. Default 1000.
   */
  readonly pause?: number;
}

/** What is known of one log. */
interface Line {
  readonly key: ProgressKey;
  readonly localKey: ProgressKey;
  /** All that is known: what was done here, and what the server had. */
  log: ProgressLog;
  /** What the server is known to have. */
  server?: ProgressLog;
  etag?: string;
  /** The local copy, once it is read. */
  copy?: Promise<void>;
  /** Under way until the server has everything. */
  sync?: Promise<void>;
  /** Something is to be sent, or to be fetched, that the exchange under way may have missed. */
  stale: boolean;
  /** To be fetched at the next exchange. */
  fetch: boolean;
  /** Ends the wait between two attempts. */
  wake?: () => void;
  readonly watchers: Set<Watcher>;
  /** How many wait for something to be on the server. */
  writers: number;
  /** Are told, once, how the attempt under way turns out. */
  readonly impatient: Set<(failure?: unknown) => void>;
}

interface Watcher {
  readonly onChange: (log: ProgressLog) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Entries in one request. */
const BATCH = 200;
/** Milliseconds that reading waits for the server before it goes by the local copy. */
const PATIENCE = 3000;
/** The longest pause by chance, in milliseconds. */
const MAX_PAUSE = 300_000;

/**
 * Makes a store at a site's own server, with a copy in the browser for the time without a network.
 *
 * What is appended is in the copy at once, and the promise resolves when the server has it. A server that cannot be
 * reached is asked again and again, ever more rarely; one that refuses (400, 403, 404, 413) makes it reject, and is
 * asked again at the next occasion. Reading goes by the copy when there is no answer, and tells those who watch.
 *
 * @param url Where the server answers; in a page or a worker it may be relative.
 */
export function httpStore(url: string | URL, options: HttpStoreOptions = {}): ProgressStore {
  const address = new URL(url, globalThis.document?.baseURI ?? globalThis.location?.href);
  const requests = httpRequests(address, options);
  const { local = defaultStore(), interval = 30_000, pause = 1000 } = options;
  const lines = new Map<string, Line>();

  const localScope = (scope: string): string => `${address.href} ${scope}`;

  function lineOf(key: ProgressKey): Line {
    const name = keyText(key);
    let line = lines.get(name);
    if (!line) {
      const localKey = { ...key, scope: localScope(key.scope) };
      line = {
        key,
        localKey,
        log: EMPTY_LOG,
        stale: false,
        fetch: false,
        writers: 0,
        watchers: new Set(),
        impatient: new Set(),
      };
      lines.set(name, line);
    }
    return line;
  }

  function take(line: Line, log: ProgressLog): void {
    const merged = mergeLogs(line.log, log);
    if (merged === line.log) return;
    line.log = merged;
    for (const { onChange } of line.watchers) onChange(merged);
  }

  function tell(line: Line, found: readonly Problem[]): void {
    for (const { onProblem } of line.watchers) found.forEach(onProblem);
  }

  /** The copy is a help: without it everything goes on, only not beyond the page. */
  async function locally(line: Line, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => tell(line, problemsOf(error)));
  }

  function readCopy(line: Line): Promise<void> {
    line.copy ??= locally(line, async () => take(line, await local.read(line.localKey)));
    return line.copy;
  }

  /** Fetches if it is to, and sends what the server does not have. */
  async function exchange(line: Line): Promise<void> {
    await readCopy(line);
    if (line.fetch || !line.server) {
      line.fetch = false;
      const answer = await requests.get(line.key, line.etag).catch((error: unknown) => {
        line.fetch = true;
        throw error;
      });
      if (answer) await takeAnswer(line, answer);
    }
    if (compareGenerations(line.log.generation, (line.server ?? EMPTY_LOG).generation) > 0) {
      const { generation } = line.log;
      delete line.etag;
      await requests.delete(line.key, generation);
      line.server = { generation, entries: [] };
    }
    const known = new Set(line.server?.entries.map(({ id }) => id));
    const missing = line.log.entries.filter(({ id }) => !known.has(id));
    for (let start = 0; start < missing.length; start += BATCH) {
      const batch = missing.slice(start, start + BATCH);
      delete line.etag;
      await requests.post(line.key, batch);
      line.server = addEntries(line.server ?? EMPTY_LOG, batch);
    }
  }

  async function takeAnswer(line: Line, { log, etag, rejected }: Answer): Promise<void> {
    line.server = log;
    if (etag === undefined) delete line.etag;
    else line.etag = etag;
    if (rejected > 0) {
      const message = `${rejected} of the entries that the server has cannot be read, and were left out.`;
      tell(line, [problem('progress-unreadable', { message })]);
    }
    const before = line.log;
    take(line, log);
    if (line.log === before) return;
    await locally(line, async () => {
      if (log.generation !== before.generation) await local.erase(line.localKey, log.generation);
      await local.append(line.localKey, log.entries);
    });
  }

  /** Goes on until the server has everything, or nobody cares any more; rejects when it refuses. */
  async function exchangeUntilDone(line: Line): Promise<void> {
    let attempt = 0;
    let failure: unknown;
    try {
      for (;;) {
        line.stale = false;
        try {
          await exchange(line);
          if (!line.stale) return;
          attempt = 0;
        } catch (error) {
          if (!(error instanceof PassingError)) throw error;
          if (attempt === 0) tell(line, [error.problem]);
          const unanswered = new BroadsheetError([error.problem], { cause: error.cause });
          if (line.watchers.size === 0 && line.writers === 0) throw unanswered;
          answer(line, unanswered);
          const chance = Math.random() * Math.min(MAX_PAUSE, pause * 2 ** attempt++);
          await rest(line, error.wait, pause / 2 + chance);
        }
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // At once, so that nobody joins who came too late to be a part of it.
      delete line.sync;
      answer(line, failure);
    }
  }

  function sync(line: Line): Promise<void> {
    line.stale = true;
    line.sync ??= exchangeUntilDone(line);
    return line.sync;
  }

  async function deliver(line: Line): Promise<void> {
    line.writers++;
    try {
      await sync(line);
    } finally {
      line.writers--;
    }
  }

  function fetchAgain(line: Line): Promise<void> {
    line.fetch = true;
    line.wake?.();
    return sync(line);
  }

  return {
    async read(key) {
      const line = lineOf(key);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const failure = await new Promise<unknown>((resolve) => {
        line.impatient.add(resolve);
        timer = setTimeout(() => resolve(slow()), PATIENCE);
        fetchAgain(line).catch((error: unknown) => tell(line, problemsOf(error)));
      });
      clearTimeout(timer);
      // Those who watch are told what is wrong, and what the server has as soon as it answers. Nobody else would know.
      if (failure !== undefined && line.watchers.size === 0) throw failure;
      return line.log;
    },

    async list(scope) {
      // What waits to be sent is only in the copy.
      const [there, here] = await Promise.all([
        requests.list(scope).catch((error: unknown) => {
          throw error instanceof PassingError ? new BroadsheetError([error.problem], { cause: error.cause }) : error;
        }),
        local.list(localScope(scope)).catch(() => []),
      ]);
      const keys = [...there, ...here.map((key) => ({ ...key, scope }))];
      return [...new Map(keys.map((key) => [keyText(key), key])).values()];
    },

    async append(key, entries) {
      const line = lineOf(key);
      take(line, addEntries(line.log, entries));
      await locally(line, () => local.append(line.localKey, entries));
      await deliver(line);
    },

    watch(key, onChange, onProblem = () => {}) {
      const line = lineOf(key);
      const watcher = { onChange, onProblem };
      line.watchers.add(watcher);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        clearTimeout(timer);
        fetchAgain(line).then(plan, (error: unknown) => {
          // It refuses: until the page is looked at again, there is no use in asking.
          if (line.watchers.has(watcher)) problemsOf(error).forEach(onProblem);
        });
      };
      const plan = () => {
        clearTimeout(timer);
        if (line.watchers.has(watcher)) timer = setTimeout(() => (isHidden() ? plan() : look()), interval);
      };
      plan();
      const stopCopy = local.watch(line.localKey, (log) => take(line, log), onProblem);
      const stopWaiting = whenBack(look);
      return () => {
        line.watchers.delete(watcher);
        clearTimeout(timer);
        stopCopy();
        stopWaiting();
      };
    },

    async erase(key, generation) {
      const line = lineOf(key);
      take(line, { generation, entries: [] });
      await locally(line, () => local.erase(line.localKey, generation));
      await deliver(line);
    },
  };
}

function answer(line: Line, failure: unknown): void {
  for (const resolve of line.impatient) resolve(failure);
  line.impatient.clear();
}

/** Waits as long as the server wishes, then on; a reason to hurry ends only the second wait. */
async function rest(line: Line, wished: number, pause: number): Promise<void> {
  if (wished > 0) await new Promise((resolve) => setTimeout(resolve, wished));
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pause);
    line.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  delete line.wake;
}

function slow(): BroadsheetError {
  const message = 'The server that keeps what is ticked is slow to answer.';
  return storeError('progress-unavailable', { message, hint: 'Wait, or check the connection.' });
}

function defaultStore(): ProgressStore {
  try {
    return typeof indexedDB === 'undefined' ? memoryStore() : browserStore();
  } catch {
    // Even to look for it may be forbidden.
    return memoryStore();
  }
}

function isHidden(): boolean {
  return globalThis.document?.visibilityState === 'hidden';
}
