import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block } from '../../model/block.ts';
import { contentHash } from '../files/content-hash.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a file system said, in words. */
export type FileError = string;

/** Name of the file that holds the body of a source with this hash. */
export function bodyName(hash: string): string {
  return `${hash}.json`;
}

/**
 * Keeps a body: a line with the hash of what follows, then its blocks as JSON.
 *
 * @returns Why it could not be kept.
 */
export function saveBody(folder: string, hash: string, blocks: readonly Block[]): FileError | undefined {
  const json = JSON.stringify(blocks);
  try {
    writeAtomically(join(folder, bodyName(hash)), `${contentHash(json)}\n${json}`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads a body that was kept; `undefined` when there is none, or it is damaged. */
export async function readBody(folder: string, hash: string): Promise<readonly Block[] | undefined> {
  const text = await readFile(join(folder, bodyName(hash)), 'utf8').catch(() => '');
  const json = text.slice(41);
  if (text[40] !== '\n' || contentHash(json) !== text.slice(0, 40)) return undefined;
  return JSON.parse(json);
}
