import { cpuUsage, memoryUsage } from 'node:process';

/** How often it is looked at what a thread is at (milliseconds). In so long a time, not much memory is filled. */
const TICK = 50;

/** What a turn costs at least, of the time that has passed: one that waits and computes nothing ends, too. */
const LEAST = 1 / 4;

/** By how many bytes the memory of the process may grow within a turn; the longest article that is read takes a fifth of it. */
const MOST_MEMORY = 768 * 2 ** 20;

/** What a turn has taken too much of. */
export type Excess = 'time' | 'memory';

/** How a thread tells what it is at, in memory that is shared: odd while it is at a source, one more with each step. */
export type Turns = Int32Array<SharedArrayBuffer>;

/** Makes what a thread tells its turns by. */
export function makeTurns(): Turns {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** A thread's side: marks that a source's turn begins, or has ended. */
export function markTurn(turns: Turns): void {
  Atomics.add(turns, 0, 1);
}

/** How many sources a thread has been through, and whether it is at another. */
export function readTurns(turns: Turns): { readonly done: number; readonly isBusy: boolean } {
  const marks = Atomics.load(turns, 0);
  return { done: marks >>> 1, isBusy: marks % 2 === 1 };
}

/**
 * Measures the turns of a thread, and tells when one takes too much time or memory.
 *
 * What counts is the time that a thread could compute: where other programs have the processor, or the computer sleeps, a
 * source is not at fault. So it is the time of this process's processors, shared among the threads that are busy, and at
 * least a quarter of what passes. No message is needed for it, so a thread that is stuck is seen as any other.
 *
 * Memory is looked at because a thread that comes to its own limit with a large allocation (16 MB and more) takes the
 * process with it; most are ended before that.
 */
export class TurnClock {
  readonly #timer: NodeJS.Timeout;

  /**
   * @param budget Milliseconds that a turn may take.
   * @param countBusy How many threads are busy just now.
   * @param onOver Is called once, with how many sources the thread had been through: it may be at another by then.
   */
  constructor(turns: Turns, budget: number, countBusy: () => number, onOver: (excess: Excess, done: number) => void) {
    let seen = Atomics.load(turns, 0);
    let least = memoryUsage.rss();
    let spent = 0;
    let lastTime = performance.now();
    let lastUsage = usedTime();
    this.#timer = setInterval(() => {
      const [time, usage] = [performance.now(), usedTime()];
      // A clock that was itself kept from running does not know what has passed since.
      const passed = Math.min(time - lastTime, 2 * TICK);
      const computed = (usage - lastUsage) / Math.max(1, countBusy());
      [lastTime, lastUsage] = [time, usage];
      const marks = Atomics.load(turns, 0);
      const memory = memoryUsage.rss();
      if (marks !== seen || marks % 2 === 0) [spent, least] = [0, memory];
      else spent += Math.max(passed * LEAST, Math.min(passed, computed));
      seen = marks;
      least = Math.min(least, memory);
      const excess = spent >= budget ? 'time' : memory - least > MOST_MEMORY ? 'memory' : undefined;
      if (excess === undefined) return;
      this.stop();
      onOver(excess, marks >>> 1);
    }, TICK);
    // It is the thread that keeps a process going.
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** Milliseconds that all processors have worked for this process. */
function usedTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
