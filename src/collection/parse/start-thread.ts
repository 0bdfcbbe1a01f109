import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ParserSetup } from './parser-setup.ts';

/**
 * Megabytes. Half the usual young generation takes a fifth more time (measured), the usual one a fifth more memory.
 * The old one is as large as one huge file may need; a thread that needs more dies alone.
 */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };

/** Starts a thread that parses. */
export function startThread(setup: ParserSetup): Worker {
  const options: WorkerOptions = { workerData: setup, resourceLimits: LIMITS, name: 'broadsheet' };
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new Worker(new URL('./parse-worker.js', here), options);
  // Run from source, as tests are: a thread does not have the TypeScript of the one that starts it.
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./parse-worker.ts', here).href;
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`;
  return new Worker(script, { ...options, eval: true });
}
