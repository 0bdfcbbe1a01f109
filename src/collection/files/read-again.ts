import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { contentHash } from './content-hash.ts';
import { readRegular } from './read-regular.ts';

/** An article's file, and the hash of what it said when the article was made of it. */
export interface KnownRevision {
  readonly path: string;
  readonly revision: string;
}

/**
 * Reads the source of an article once more, for a second look.
 *
 * What was parsed within its time and the limits is safe to be looked at without them. What a file says by now may not
 * be, and what was found in the article is not about it.
 *
 * @param root Absolute path of the folder.
 * @returns Nothing when the file says something else by now, or cannot be read any more.
 */
export async function readAgain(root: string, { path, revision }: KnownRevision): Promise<string | undefined> {
  // Reading is synchronous: between two files, what else there is to do is done.
  await setImmediate();
  try {
    const bytes = readRegular(join(root, path), Number.POSITIVE_INFINITY);
    return contentHash(bytes) === revision ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}
