import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Source } from '../files/read-source.ts';
import type { ParserSetup } from './parser-setup.ts';
import type { Turns } from './turn-clock.ts';

/**
 * Megabytes. Half the usual young generation takes a fifth more time (measured), the usual one a fifth more memory.
 * The old one is larger than a file may take: most threads that take too much are ended before they come to it, which is
 * the better end (see `TurnClock`).
 */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1536 };

/** What a thread is started with. */
export interface ThreadData {
  readonly setup: ParserSetup;
  /** Where it tells what it is at. */
  readonly turns: Turns;
}

/** What a thread is told to do. */
export interface ThreadTask {
  readonly sources: readonly Source[];
  readonly wantsBodies: boolean;
}

/**
 * Starts a thread that parses.
 *
 * @throws Where no thread may be started: under Node's `--permission`, without `--allow-worker`.
 */
export function startThread(data: ThreadData): Worker {
  const options: WorkerOptions = { workerData: data, resourceLimits: LIMITS, name: 'broadsheet' };
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new Worker(new URL('./parse-worker.js', here), options);
  // Run from source, as tests are: a thread does not have the TypeScript of the one that starts it.
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./parse-worker.ts', here).href;
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`;
  return new Worker(script, { ...options, eval: true });
}
