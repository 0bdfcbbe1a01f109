import type { Worker } from 'node:worker_threads';
import type { Source } from '../files/read-source.ts';
import type { Parsed } from './parser.ts';
import type { ParserSetup } from './parser-setup.ts';
import { startThread } from './start-thread.ts';

interface Waiting {
  readonly answer: (parsed: Parsed) => void;
  readonly fail: (reason: unknown) => void;
}

/** A thread that parses sources in the order they are given to it. */
export class ParserThread {
  /** Whether it could be started. */
  readonly ready: Promise<boolean>;
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(setup: ParserSetup) {
    const worker = startThread(setup);
    let reason: unknown = new Error('the thread has ended');
    this.#worker = worker;
    this.ready = new Promise((resolve) => {
      worker.on('message', (message: 'ready' | Parsed) => {
        if (message === 'ready') resolve(true);
        else this.#waiting.shift()?.answer(message);
      });
      worker.on('error', (error) => {
        reason = error;
      });
      worker.on('exit', () => {
        resolve(false);
        for (const { fail } of this.#waiting.splice(0)) fail(reason);
      });
    });
  }

  /**
   * Parses a source.
   *
   * @throws Why the thread has ended, in its rejection; the source that was given first is the one it was at.
   */
  parse(source: Source): Promise<Parsed> {
    const answered = new Promise<Parsed>((answer, fail) => {
      this.#waiting.push({ answer, fail });
      this.#worker.postMessage(source);
    });
    // Whoever waits for it is told; it may be that nobody does, after another has failed.
    answered.catch(() => {});
    return answered;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
