import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';

/** A file as it was read at one moment. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/**
 * Reads a file of a folder.
 *
 * In one go: for the small files that articles are, asking the system's threads takes several times as long.
 *
 * @throws What the file system says.
 */
export function readSource(root: string, path: string): Source {
  const bytes = readFileSync(join(root, path));
  return { path, bytes, hash: contentHash(bytes) };
}

/** Larger than nearly all articles. */
const ROOM = 1 << 18;

/**
 * Makes a function that gives the hash of a file's content, and keeps nothing of it: each is read into the same room.
 *
 * What it throws is what the file system says.
 */
export function sourceHasher(root: string): (path: string) => string {
  const room = Buffer.allocUnsafeSlow(ROOM);
  return (path) => {
    const file = openSync(join(root, path), 'r');
    try {
      const length = readSync(file, room, 0, ROOM, 0);
      return length < ROOM ? contentHash(room.subarray(0, length)) : readSource(root, path).hash;
    } finally {
      closeSync(file);
    }
  };
}
