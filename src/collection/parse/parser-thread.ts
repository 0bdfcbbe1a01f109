import type { Worker } from 'node:worker_threads';
import type { Source } from '../files/read-source.ts';
import type { Parsed } from './parser.ts';
import type { ParserSetup } from './parser-setup.ts';
import { startThread, type ThreadTask } from './start-thread.ts';
import { makeTurns, readTurns, type Turns } from './turn-clock.ts';

/** Sources that a thread has been given together, and who waits for what they come to. */
interface Batch {
  readonly sources: readonly Source[];
  readonly answer: (parsed: readonly Parsed[]) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * A thread that parses sources in the order they are given to it.
 *
 * Sources go to it several at a time, and come back so: each message costs both sides more than a small file does.
 */
export class ParserThread {
  /** Whether it could be started. */
  readonly ready: Promise<boolean>;
  /** What it is at. */
  readonly turns: Turns = makeTurns();
  readonly #worker: Worker;
  readonly #batches: Batch[] = [];
  /** How many sources of earlier batches have been answered. */
  #answered = 0;
  #reason: unknown = new Error('the thread has ended');
  #hasEnded = false;

  /** @throws Where no thread may be started. */
  constructor(setup: ParserSetup) {
    const worker = startThread({ setup, turns: this.turns });
    this.#worker = worker;
    this.ready = new Promise((resolve) => {
      worker.on('message', (message: 'ready' | readonly Parsed[]) => {
        if (message === 'ready') resolve(true);
        else this.#settle(message);
      });
      worker.on('error', (error) => this.#fail(error));
      worker.on('exit', () => {
        resolve(false);
        this.#fail(this.#reason);
      });
    });
  }

  /** Whether it will parse nothing any more. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /**
   * The source that it is at; else the first of those it was given, if there is any.
   *
   * A thread that dies between two sources has most likely done so for what it was told last.
   */
  get current(): Source | undefined {
    return this.sourceAfter(readTurns(this.turns).done) ?? this.#batches[0]?.sources[0];
  }

  /** The source that comes when it has been through so many; nothing where that has been answered, or was not given. */
  sourceAfter(done: number): Source | undefined {
    return this.#batches.flatMap((batch) => batch.sources)[done - this.#answered];
  }

  /**
   * Parses sources.
   *
   * @throws Why the thread has ended, in its rejection.
   */
  parse(sources: readonly Source[], wantsBodies: boolean): Promise<readonly Parsed[]> {
    const answered = new Promise<readonly Parsed[]>((answer, fail) => {
      if (this.#hasEnded) {
        fail(this.#reason);
        return;
      }
      this.#batches.push({ sources, answer, fail });
      const message: ThreadTask = { sources, wantsBodies };
      this.#worker.postMessage(message);
    });
    // Whoever waits for it is told; it may be that nobody does, after another has failed.
    answered.catch(() => {});
    return answered;
  }

  /** Whether the process stays for it: not for one that has nothing to do. */
  keepProcess(isKept: boolean): void {
    if (isKept) this.#worker.ref();
    else this.#worker.unref();
  }

  /**
   * Ends it; whoever waits for a source is told why.
   *
   * @param reason Of what is still waited for.
   */
  async end(reason: unknown = this.#reason): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #settle(parsed: readonly Parsed[]): void {
    const batch = this.#batches.shift();
    this.#answered += batch?.sources.length ?? 0;
    batch?.answer(parsed);
  }

  #fail(reason: unknown): void {
    this.#reason = reason;
    this.#hasEnded = true;
    for (const { fail } of this.#batches) fail(reason);
  }
}
