import { Worker } from 'node:worker_threads';
import type { WorkerSetup } from './compare-worker.ts';
import { asString } from './describe-difference.ts';
import type { Batch, BatchResult } from './generated-batch.ts';

/** Documents that a thread is given at a time. */
const BATCH = 500;

/** Distinct differences after which there is enough to do. */
const MOST_DISTINCT = 50;

/** Seconds between two lines that say how far it is. */
const TICK = 30;

export interface CompareGeneratedOptions {
  readonly count: number;
  readonly seed: number;
  /** Number of the first document. */
  readonly first: number;
  readonly threads: number;
  /** Folders whose files are changed, besides the examples. */
  readonly folders: readonly string[];
}

/**
 * Compares the trees of generated documents, and prints each distinct difference once, as short as it becomes, and how
 * many documents hold each type of node.
 *
 * @returns Whether our tree is remark's for all of them.
 */
export async function compareGenerated(options: CompareGeneratedOptions): Promise<boolean> {
  const { count, seed, first, threads, folders } = options;
  const start = performance.now();
  const total = { documents: 0, characters: 0, fellBack: 0, withoutReference: 0, wrong: 0, reference: 0, ours: 0 };
  const counts = new Map<string, number>();
  const distinct = new Set<string>();
  let next = first;
  let told = start;

  const nextBatch = (): Batch | undefined => {
    if (next >= first + count || distinct.size >= MOST_DISTINCT) return undefined;
    const end = Math.min(next + BATCH, first + count);
    const batch = { seed, first: next, end };
    next = end;
    return batch;
  };
  const take = (result: BatchResult): void => {
    total.documents += result.documents;
    total.characters += result.characters;
    total.fellBack += result.fellBack;
    total.withoutReference += result.withoutReference;
    total.wrong += result.wrong;
    total.reference += result.milliseconds.reference;
    total.ours += result.milliseconds.ours;
    for (const [what, times] of Object.entries(result.counts)) counts.set(what, (counts.get(what) ?? 0) + times);
    for (const { number, source, description } of result.shrunk) {
      if (distinct.has(source) || distinct.size >= MOST_DISTINCT) continue;
      distinct.add(source);
      console.log(`${distinct.size}. ${asString(source)}  (document ${number} of seed ${seed})`);
      console.log(`${description.replace(/^/gm, '   ')}\n`);
    }
    if (performance.now() - told > TICK * 1000) {
      told = performance.now();
      console.error(`… ${total.documents} documents, ${distinct.size} distinct differences`);
    }
  };
  await Promise.all(Array.from({ length: threads }, () => runThread({ folders }, nextBatch, take)));

  const seconds = (performance.now() - start) / 1000;
  const rate = Math.round(total.documents / seconds);
  console.log(
    `${total.documents} documents of seed ${seed}, ${total.characters} characters, ${seconds.toFixed(1)} s, ${rate} each second`,
  );
  console.log(`${total.wrong} are wrong, ${distinct.size} distinct when shrunk`);
  console.log(`${total.fellBack} fell back, ${total.withoutReference} without a tree by remark`);
  console.log(`remark ${Math.round(total.reference)} ms, ours ${Math.round(total.ours)} ms, over ${threads} threads`);
  console.log('\nOf the documents, so many were made in a way, or hold a node of a type:');
  for (const [what, times] of [...counts].sort(([, a], [, b]) => b - a)) {
    console.log(`${((100 * times) / total.documents).toFixed(1).padStart(8)} %  ${what}`);
  }
  return total.documents > 0 && total.wrong === 0;
}

/** Gives a thread one batch after the other, until there are none. */
function runThread(
  setup: WorkerSetup,
  nextBatch: () => Batch | undefined,
  take: (result: BatchResult) => void,
): Promise<void> {
  // A thread does not have the TypeScript of the one that starts it.
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./compare-worker.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`;
  const worker = new Worker(script, { eval: true, workerData: setup });
  return new Promise((resolve, reject) => {
    const give = (): void => {
      const batch = nextBatch();
      if (batch) worker.postMessage(batch);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (result: BatchResult) => {
      take(result);
      give();
    });
    worker.on('error', reject);
    give();
  });
}
