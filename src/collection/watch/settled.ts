import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A file that was written so short a time ago is still being written, it may be (milliseconds). */
const SETTLING = 50;

/** The same for one that is empty: many programs empty a file before they write it. */
const EMPTY = 1000;

/** A file that is written all the time is read after so long as it is then. */
export const LONGEST = 2000;

/** Whether a file may still be being written. */
export function isFresh({ mtimeMs, size }: Pick<BigIntStats, 'mtimeMs' | 'size'>): boolean {
  const age = Date.now() - Number(mtimeMs);
  // A time to come is that of another clock, or was made up.
  return age >= 0 && age < (size === 0n ? EMPTY : SETTLING);
}

/** Waits until a file is written whole, as far as that can be told, or has gone. */
export async function settled(path: string): Promise<void> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const stats = await stat(path, { bigint: true }).catch(() => undefined);
    if (!stats || !isFresh(stats)) return;
    await setTimeout(SETTLING / 5);
  }
}
