import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult } from './batch.ts';

/** Milliseconds that a batch may take. One that took longer hangs where nothing inside its thread could stop it. */
const LONGEST = 900_000;

export interface Threads {
  readonly count: number;
  /** Folders whose files are changed, besides the examples. */
  readonly folders: readonly string[];
  /** The next batch; nothing when there is no more to do. */
  readonly next: () => Batch | undefined;
  readonly take: (result: BatchResult) => void;
  /** A batch whose thread broke down, or had to be ended. */
  readonly lose: (batch: Batch, reason: string) => void;
}

/** Runs batches in threads; one that hangs is ended, and another takes its place. */
export async function runThreads(threads: Threads): Promise<void> {
  await Promise.all(
    Array.from({ length: threads.count }, async () => {
      while (await runThread(threads));
    }),
  );
}

/** @returns Whether there may be more to do. */
function runThread({ folders, next, take, lose }: Threads): Promise<boolean> {
  // A thread does not have the TypeScript of the one that starts it.
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./fuzz-worker.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`;
  const worker = new Worker(script, { eval: true, workerData: { folders } });
  return new Promise((resolve) => {
    let batch: Batch | undefined;
    let timer: NodeJS.Timeout | undefined;
    const end = (isMore: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.terminate().then(() => resolve(isMore));
    };
    const fail = (reason: string) => {
      if (batch) lose(batch, reason);
      end(batch !== undefined);
    };
    const give = () => {
      batch = next();
      if (!batch) return end(false);
      timer = setTimeout(() => fail(`not done after ${LONGEST / 1000} s`), LONGEST);
      worker.postMessage(batch);
    };
    worker.on('message', (result: BatchResult) => {
      clearTimeout(timer);
      take(result);
      give();
    });
    worker.on('error', (error) => fail(String(error)));
    give();
  });
}
