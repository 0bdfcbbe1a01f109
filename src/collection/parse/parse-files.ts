import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../files/read-source.ts';
import { parseInThreads, type ThreadOptions } from './parse-in-threads.ts';

/**
 * How many files each make up for the start of a thread, and for the records that it hands over. Of 10,000 articles two
 * threads take half as much CPU again, for no more than a third less time.
 */
const WORTH_A_THREAD = 25_000;

/** The same where plugins run, which need a tree that takes many times as long. */
const WORTH_A_THREAD_WITH_PLUGINS = 250;

/** More threads than this wait for one another: for memory, and for the thread that reads and gathers. */
const MOST_THREADS = 4;

export interface ParseFilesOptions extends Omit<ThreadOptions, 'count'> {
  /** How many threads; without it, as many as pay off. */
  readonly workers?: number | undefined;
}

/**
 * Parses the files of a folder: in threads where there are many, else on the caller's.
 *
 * @param count How many files there are.
 * @param next Takes the next source; `undefined` when there is no more.
 * @throws BroadsheetError `config-invalid`, when a plugin module is no such thing.
 * @throws The reason of the signal.
 */
export async function parseFiles(
  count: number,
  next: () => Source | undefined,
  { workers, ...options }: ParseFilesOptions,
): Promise<void> {
  const each = options.setup.plugins.length > 0 ? WORTH_A_THREAD_WITH_PLUGINS : WORTH_A_THREAD;
  const threads = Math.min(workers ?? worthwhileThreads(Math.floor(count / each)), count);
  const left = threads > 0 ? [...(await parseInThreads(next, { ...options, count: threads }))] : [];
  await parseHere(() => left.pop() ?? next(), options);
}

/** @param worthwhile So many would make up for their start. */
function worthwhileThreads(worthwhile: number): number {
  const threads = Math.min(availableParallelism(), MOST_THREADS, worthwhile);
  // A single thread would only be a detour.
  return threads > 1 ? threads : 0;
}

async function parseHere(
  next: () => Source | undefined,
  { setup, onParsed, signal }: Omit<ThreadOptions, 'count'>,
): Promise<void> {
  let source = next();
  if (!source) return;
  // The parser is large, and a load that finds all in the cache needs none of it.
  const { openParser } = await import('./parser.ts');
  const parse = await openParser(setup);
  for (; source; source = next()) {
    onParsed(parse(source));
    // Parsing is synchronous: between two files, what else there is to do is done.
    await setImmediate();
    signal?.throwIfAborted();
  }
}
