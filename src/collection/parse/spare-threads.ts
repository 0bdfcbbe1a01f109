import type { ParserSetup } from './parser-setup.ts';
import { ParserThread } from './parser-thread.ts';

/**
 * Threads that have nothing to do, for whoever parses now and again: a thread takes longer to start than a file to be
 * parsed. They do not keep a process going.
 */
export class SpareThreads {
  readonly #threads = new Map<ParserThread, string>();
  #isOver = false;

  /** One that parses in this way, started if there is none. */
  take(setup: ParserSetup): ParserThread {
    // From one reading of a folder to the next, nothing else is another.
    const key = setup.plugins.join('\n');
    for (const [thread, its] of this.#threads) {
      if (its !== key) continue;
      this.#threads.delete(thread);
      thread.keepProcess(true);
      if (!thread.hasEnded) return thread;
    }
    return new ParserThread(setup);
  }

  /** Keeps one for later, or ends it where it is the second of its kind. */
  async keep(setup: ParserSetup, thread: ParserThread): Promise<void> {
    const key = setup.plugins.join('\n');
    if (this.#isOver || thread.hasEnded || [...this.#threads.values()].includes(key)) {
      await thread.end();
      return;
    }
    thread.keepProcess(false);
    this.#threads.set(thread, key);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    const threads = [...this.#threads.keys()];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.end()));
  }
}
