import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout } from 'node:timers/promises';
import { findBlock } from '../../parse/frontmatter/find-block.ts';
import { readRegular } from '../files/read-regular.ts';

/** A file that was written so short a time ago is still being written, it may be (milliseconds). */
const SETTLING = 120;

/** The same for one that ends where no author would end it: whoever writes it may have paused. */
const CUT = 500;

/** The same for one that is empty: many programs empty a file before they write it. */
const EMPTY = 1000;

/** A larger file is not looked into (bytes). */
const LARGEST = 1 << 24;

/** A file that is written all the time is read after so long as it is then. */
export const LONGEST = 2000;

/**
 * Whether a file may still be being written.
 *
 * @param path Is read when it was written not so long ago that its time alone would tell.
 */
export function isFresh(path: string, { mtimeMs, size }: Pick<BigIntStats, 'mtimeMs' | 'size'>): boolean {
  const age = Date.now() - Number(mtimeMs);
  // A time to come is that of another clock, or was made up.
  if (age < 0) return false;
  if (size === 0n) return age < EMPTY;
  return age < SETTLING || (age < CUT && isCut(path));
}

/** Whether a file ends within its frontmatter, or within a character. */
function isCut(path: string): boolean {
  try {
    const decoder = new StringDecoder('utf8');
    const block = findBlock(`${decoder.write(readRegular(path, LARGEST))}\n`);
    return (block !== undefined && !block.closing) || decoder.end() !== '';
  } catch {
    // It may have gone.
    return false;
  }
}

/** Waits until a file is written whole, as far as that can be told, or has gone. */
export async function settled(path: string): Promise<void> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const stats = await stat(path, { bigint: true }).catch(() => undefined);
    if (!stats || !isFresh(path, stats)) return;
    await setTimeout(SETTLING / 5);
  }
}
