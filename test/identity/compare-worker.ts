import { parentPort, workerData } from 'node:worker_threads';
import { compareBatch } from './compare-batch.ts';
import type { Batch } from './generated-batch.ts';
import { markdownFiles } from './markdown-files.ts';
import { readExamples } from './read-examples.ts';

/** What a thread is given when it starts. */
export interface WorkerSetup {
  /** Folders whose files are changed, besides the examples. */
  readonly folders: readonly string[];
}

const { folders }: WorkerSetup = workerData;
const files = folders.flatMap((folder) => [...markdownFiles(folder)].map(({ source }) => source));
// Examples hold every rule of the grammar; so however many files there are, many mutations begin with one.
const examples = readExamples();
const sources = [...files];
while (sources.length <= 2 * files.length) sources.push(...examples);

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(compareBatch(batch, sources)));
