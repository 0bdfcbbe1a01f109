import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../files/read-source.ts';
import { parseInThreads, type ThreadOptions } from './parse-in-threads.ts';
import { SpareThreads } from './spare-threads.ts';

/**
 * How many files each make up for the start of a further thread, and for the code that it warms up once more. Of 10,000
 * articles two threads take half as much CPU again, for no more than a third less time.
 */
const WORTH_A_THREAD = 25_000;

/** The same where plugins run, which need a tree that takes many times as long. */
const WORTH_A_THREAD_WITH_PLUGINS = 250;

/** More threads than this wait for one another: for memory, and for the thread that reads and gathers. */
const MOST_THREADS = 4;

/** Milliseconds. An article as long as the limits let through takes a third of it, plain as it is (measured). */
const TIME_BUDGET = 5000;

export interface ParseFilesOptions extends Omit<ThreadOptions, 'count' | 'timeBudget' | 'threads'> {
  /** How many threads, 0 for none but the caller's; without it, as many as pay off. */
  readonly workers?: number | undefined;
  /** Milliseconds that each file may take in a thread. Default: 5,000. */
  readonly timeBudget?: number | undefined;
  /** Threads to be used, and kept for the next time. Default: they are started, and ended. */
  readonly threads?: SpareThreads | undefined;
}

/**
 * Parses the files of a folder, in a thread of its own that can be ended, or in several where there are many.
 *
 * On the caller's thread only where that is asked for, or no thread can be had; nothing ends a file there.
 *
 * @param count How many files there are.
 * @param next Takes the next source; `undefined` when there is no more.
 * @throws BroadsheetError `config-invalid`, when a plugin module is no such thing.
 * @throws TypeError when the time budget is no number above 0.
 * @throws The reason of the signal.
 */
export async function parseFiles(
  count: number,
  next: () => Source | undefined,
  { workers, timeBudget = TIME_BUDGET, threads, ...options }: ParseFilesOptions,
): Promise<void> {
  if (!(timeBudget > 0)) throw new TypeError(`\`timeBudget\` is ${timeBudget}; give it milliseconds, more than 0.`);
  const each = options.setup.plugins.length > 0 ? WORTH_A_THREAD_WITH_PLUGINS : WORTH_A_THREAD;
  const wanted = Math.min(workers ?? worthwhileThreads(Math.floor(count / each)), count);
  const own = threads ?? new SpareThreads();
  const aside = { ...options, timeBudget, threads: own, count: wanted };
  try {
    const left = wanted > 0 ? [...(await parseInThreads(next, aside))] : [];
    await parseHere(() => left.pop() ?? next(), options);
  } finally {
    if (!threads) await own.end();
  }
}

/** @param worthwhile So many would make up for their start. */
function worthwhileThreads(worthwhile: number): number {
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, worthwhile));
}

async function parseHere(
  next: () => Source | undefined,
  { setup, wantsBodies, onParsed, signal }: Pick<ThreadOptions, 'setup' | 'wantsBodies' | 'onParsed' | 'signal'>,
): Promise<void> {
  let source = next();
  if (!source) return;
  // The parser is large, and where threads parse this one does without.
  const { openParser } = await import('./parser.ts');
  const parse = await openParser(setup);
  for (; source; source = next()) {
    onParsed(parse(source, wantsBodies));
    // Parsing is synchronous: between two files, what else there is to do is done.
    await setImmediate();
    signal?.throwIfAborted();
  }
}
