import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '../../parse/limits/limits.ts';
import { contentHash } from './content-hash.ts';
import { openWithoutWaiting, readRegular } from './read-regular.ts';

/** A file as it was read at one moment. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/**
 * Reads a file of a folder. One that is too large to hold a source within the limit is not read.
 *
 * @throws FileTooLarge
 * @throws What the file system says, or that it is no regular file.
 */
export function readSource(root: string, path: string, { sourceLength }: Pick<Limits, 'sourceLength'>): Source {
  const bytes = readRegular(join(root, path), mostBytes(sourceLength));
  return { path, bytes, hash: contentHash(bytes) };
}

/** How many bytes of UTF-8 so many UTF-16 units take at most, with a byte order mark. */
export function mostBytes(units: number): number {
  return 3 * units + 3;
}

/** Larger than nearly all articles. */
const ROOM = 1 << 18;

/**
 * Makes a function that gives the hash of a file's content, and keeps nothing of it: each is read into the same room.
 *
 * What it throws is what `readSource` does.
 */
export function sourceHasher(root: string, limits: Pick<Limits, 'sourceLength'>): (path: string) => string {
  const room = Buffer.allocUnsafeSlow(ROOM);
  return (path) => {
    const file = openWithoutWaiting(join(root, path));
    try {
      const length = readSync(file, room, 0, ROOM, 0);
      return length < ROOM ? contentHash(room.subarray(0, length)) : readSource(root, path, limits).hash;
    } finally {
      closeSync(file);
    }
  };
}
