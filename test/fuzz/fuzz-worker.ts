import { parentPort, workerData } from 'node:worker_threads';
import { markdownFiles } from '../identity/markdown-files.ts';
import { readExamples } from '../identity/read-examples.ts';
import type { Batch, BatchResult } from './batch.ts';
import { TARGETS } from './targets.ts';

const { folders }: { folders: readonly string[] } = workerData;
const sources = [
  ...readExamples(),
  ...folders.flatMap((folder) => [...markdownFiles(folder)].map(({ source }) => source)),
];

parentPort?.on('message', ({ target, seed, runs }: Batch) => {
  const chosen = TARGETS.find(({ name }) => name === target);
  if (!chosen) throw new RangeError(`There is no target "${target}".`);
  const start = performance.now();
  const result = chosen.run({ seed, runs, sources });
  const answer: BatchResult = { target, seed, runs, ...result, milliseconds: performance.now() - start };
  parentPort?.postMessage(answer);
});
