import type { Source } from '../files/read-source.ts';
import type { Parsed } from './parser.ts';
import type { ParserSetup } from './parser-setup.ts';
import { ParserThread } from './parser-thread.ts';

/** So many sources are at a thread, so that it never waits for one. */
const AHEAD = 4;

export interface ThreadOptions {
  /** How many threads. */
  readonly count: number;
  readonly setup: ParserSetup;
  readonly onParsed: (parsed: Parsed) => void;
  /** Is told of a source that has cost a thread its life. */
  readonly onFailed: (source: Source, reason: unknown) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Parses in threads. One that dies costs the source it was at, and another takes its place.
 *
 * @param next Takes the next source; `undefined` when there is no more.
 * @returns Sources that are left: none, but where threads cannot be had. Then there may be more to take.
 * @throws The reason of the signal.
 */
export async function parseInThreads(
  next: () => Source | undefined,
  { count, setup, onParsed, onFailed, signal }: ThreadOptions,
): Promise<readonly Source[]> {
  /** What threads that have died were still to do. */
  const left: Source[] = [];
  const threads = new Set<ParserThread>();
  let isOver = false;
  const endAll = () => Promise.all([...threads].map((thread) => thread.end()));

  const start = async (): Promise<ParserThread | undefined> => {
    const thread = new ParserThread(setup);
    threads.add(thread);
    if (await thread.ready) return thread;
    threads.delete(thread);
    return undefined;
  };

  const run = async (): Promise<void> => {
    let thread = await start();
    let given: { source: Source; parsed: Promise<Parsed> }[] = [];
    while (thread) {
      signal?.throwIfAborted();
      while (given.length < AHEAD) {
        const source = left.pop() ?? next();
        if (!source) break;
        given.push({ source, parsed: thread.parse(source) });
      }
      const first = given.shift();
      if (!first) return;
      const parsed = await first.parsed.catch((reason: unknown) => new Death(reason));
      if (isOver) return;
      if (!(parsed instanceof Death)) {
        onParsed(parsed);
        continue;
      }
      signal?.throwIfAborted();
      onFailed(first.source, parsed.reason);
      left.push(...given.map(({ source }) => source));
      given = [];
      threads.delete(thread);
      thread = await start();
    }
    signal?.throwIfAborted();
  };

  signal?.addEventListener('abort', endAll, { once: true });
  try {
    await Promise.all(Array.from({ length: count }, run));
    return left;
  } finally {
    isOver = true;
    signal?.removeEventListener('abort', endAll);
    await endAll();
  }
}

/** The end of a thread that was not asked for. */
class Death {
  readonly reason: unknown;

  constructor(reason: unknown) {
    this.reason = reason;
  }
}
