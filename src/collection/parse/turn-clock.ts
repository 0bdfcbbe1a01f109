import { cpuUsage } from 'node:process';

/** How often it is looked at what a thread is at (milliseconds); more often where there is little time. */
const TICK = 250;

/** What a turn costs at least, of the time that has passed: one that waits and computes nothing ends, too. */
const LEAST = 1 / 4;

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
 * Measures the turns of a thread, and tells when one takes too long.
 *
 * What counts is the time that a thread could compute: where other programs have the processor, or the computer sleeps, a
 * source is not at fault. So it is the time of this process's processors, shared among the threads that are busy, and at
 * least a quarter of what passes. No message is needed for it, so a thread that is stuck is seen as any other.
 */
export class TurnClock {
  readonly #timer: NodeJS.Timeout;

  /**
   * @param budget Milliseconds that a turn may take.
   * @param countBusy How many threads are busy just now.
   * @param onOver Is called once.
   */
  constructor(turns: Turns, budget: number, countBusy: () => number, onOver: () => void) {
    const tick = Math.max(10, Math.min(TICK, budget / 4));
    let seen = Atomics.load(turns, 0);
    let spent = 0;
    let lastTime = performance.now();
    let lastUsage = usedTime();
    this.#timer = setInterval(() => {
      const [time, usage] = [performance.now(), usedTime()];
      // A clock that was itself kept from running does not know what has passed since.
      const passed = Math.min(time - lastTime, 2 * tick);
      const computed = (usage - lastUsage) / Math.max(1, countBusy());
      [lastTime, lastUsage] = [time, usage];
      const marks = Atomics.load(turns, 0);
      if (marks !== seen || marks % 2 === 0) spent = 0;
      else spent += Math.max(passed * LEAST, Math.min(passed, computed));
      seen = marks;
      if (spent < budget) return;
      this.stop();
      onOver();
    }, tick);
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
