import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../model/block.ts';
import { readPacked } from './body-pack.ts';
import { CHECK, checkOf } from './check-sum.ts';
import { writeAtomically } from './write-atomically.ts';

/** Name of the file that holds the body of a source with this hash. */
export function bodyName(hash: string): string {
  return `${hash}.json`;
}

/**
 * Keeps a body in a file of its own: a checksum of what follows, then its blocks as JSON.
 *
 * @throws What the file system says.
 */
export function writeBody(folder: string, hash: string, json: string): void {
  writeAtomically(join(folder, bodyName(hash)), checkOf(json) + json);
}

/**
 * Reads a body that was kept; `undefined` when there is none, or it is damaged.
 *
 * Reading is synchronous: for files as small as these, asking the system's threads takes several times as long.
 *
 * @param hash Of its source.
 * @param place Where it is in a pack. When that has gone, the body may have been made again since, as a file.
 */
export function readBody(folder: string, hash: string, place = ''): readonly Block[] | undefined {
  const packed = place === '' ? undefined : whole(readPacked(folder, place));
  return packed ?? whole(readIfThere(join(folder, bodyName(hash))));
}

function whole(kept: Buffer | undefined): readonly Block[] | undefined {
  const json = kept?.subarray(CHECK);
  return json && checkOf(json) === kept?.toString('latin1', 0, CHECK) ? JSON.parse(json.toString()) : undefined;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
