import type { Problem } from '../../model/problem.ts';
import type { Source } from '../files/read-source.ts';
import { fileFailed, fileTooHungry } from './file-failed.ts';
import { fileTooSlow } from './file-too-slow.ts';
import type { Parsed } from './parser.ts';
import type { ParserSetup } from './parser-setup.ts';
import type { ParserThread } from './parser-thread.ts';
import type { SpareThreads } from './spare-threads.ts';
import { type Excess, TurnClock } from './turn-clock.ts';

/** So many batches are at a thread, so that it never waits for one. */
const AHEAD = 2;

/** How many sources a batch has at most, and how many bytes it takes to make one. */
const BATCH = { sources: 32, bytes: 1 << 17 };

export interface ThreadOptions {
  /** How many threads. */
  readonly count: number;
  readonly setup: ParserSetup;
  /** Where threads come from, and go when they are done. */
  readonly threads: SpareThreads;
  /** Milliseconds that each source may take. */
  readonly timeBudget: number;
  /** Whether bodies are wanted, to be kept. */
  readonly wantsBodies: boolean;
  readonly onParsed: (parsed: Parsed) => void;
  /** Is told of a source that has cost a thread its life, or all its time. */
  readonly onFailed: (source: Source, problem: Problem) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Parses in threads. One that dies costs the source it was at, and so does one that takes too long, which is ended;
 * another takes its place.
 *
 * @param next Takes the next source; `undefined` when there is no more.
 * @returns Sources that are left: none, but where threads cannot be had. Then there may be more to take.
 * @throws The reason of the signal.
 */
export async function parseInThreads(
  next: () => Source | undefined,
  { count, setup, threads: spare, timeBudget, wantsBodies, onParsed, onFailed, signal }: ThreadOptions,
): Promise<readonly Source[]> {
  /** What threads that have died were still to do. */
  const left: Source[] = [];
  const threads = new Set<ParserThread>();
  let isOver = false;
  const endAll = () => Promise.all([...threads].map((thread) => thread.end()));

  const start = (): ParserThread | undefined => {
    try {
      const thread = spare.take(setup);
      threads.add(thread);
      return thread;
    } catch {
      return undefined;
    }
  };

  const takeBatch = (): Source[] => {
    const batch: Source[] = [];
    for (let bytes = 0; batch.length < BATCH.sources && bytes < BATCH.bytes; ) {
      const source = left.pop() ?? next();
      if (!source) break;
      batch.push(source);
      bytes += source.bytes.length;
    }
    return batch;
  };

  /** Has a thread parse until there is no more. Returns whether there is, since it has ended. */
  const work = async (thread: ParserThread): Promise<boolean> => {
    const given: { sources: readonly Source[]; parsed: Promise<readonly Parsed[]> }[] = [];
    const giveAhead = () => {
      while (given.length < AHEAD) {
        const sources = takeBatch();
        if (sources.length === 0) break;
        given.push({ sources, parsed: thread.parse(sources, wantsBodies) });
      }
    };
    giveAhead();
    const hasStarted = await thread.ready;
    signal?.throwIfAborted();
    const clock = startClock(thread);
    try {
      for (let first = given[0]; first; first = given[0]) {
        const parsed = await first.parsed.catch((reason: unknown) => new Death(reason));
        if (isOver) return false;
        if (parsed instanceof Death) {
          signal?.throwIfAborted();
          const { reason } = parsed;
          const culprit = reason instanceof Overrun ? reason.source : hasStarted ? thread.current : undefined;
          if (culprit) onFailed(culprit, problemOf(culprit, reason));
          left.push(...given.flatMap(({ sources }) => sources.filter((source) => source !== culprit)));
          return true;
        }
        given.shift();
        for (const each of parsed) onParsed(each);
        giveAhead();
      }
    } finally {
      clock.stop();
    }
    return false;
  };

  const startClock = (thread: ParserThread) =>
    new TurnClock(
      thread.turns,
      timeBudget,
      () => threads.size,
      (excess, done) => void thread.end(new Overrun(excess, thread.sourceAfter(done))),
    );

  const problemOf = ({ path }: Source, reason: unknown): Problem => {
    if (!(reason instanceof Overrun)) return fileFailed(path, reason);
    return reason.excess === 'time' ? fileTooSlow(path, timeBudget) : fileTooHungry(path);
  };

  const run = async (): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const thread = start();
      if (!thread) return;
      const isLeft = await work(thread);
      if (isOver) return;
      threads.delete(thread);
      if (!isLeft) return spare.keep(setup, thread);
      // It could not be had, and no other could.
      if (!(await thread.ready)) return;
    }
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

/** Why a thread was ended: what a source took too much of. */
class Overrun {
  readonly excess: Excess;
  /** Nothing where it was done with at the last moment. */
  readonly source: Source | undefined;

  constructor(excess: Excess, source: Source | undefined) {
    this.excess = excess;
    this.source = source;
  }
}
