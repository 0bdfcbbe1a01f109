import { readFileSync } from 'node:fs';
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
