import { join, relative, sep } from 'node:path';
import { contentHash } from '../files/content-hash.ts';
import type { FileGlobs } from '../files/file-filter.ts';
import { ArticleCache } from './article-cache.ts';

/**
 * Opens the cache of a folder's files.
 *
 * Each folder, with its globs, has one of its own for each way of parsing, so that none undoes what another has done.
 *
 * @param folder Absolute path of where all caches are.
 * @param root Absolute path of the articles' folder. What counts is how it lies to the cache, so that both may be moved.
 * @param key Of the way of parsing.
 */
export function openCache(folder: string, root: string, { include, exclude }: FileGlobs, key: string): ArticleCache {
  const files = [relative(folder, root).split(sep).join('/'), include ?? null, exclude ?? null];
  const name = `${contentHash(JSON.stringify(files)).slice(0, 16)}-${key.slice(0, 16)}`;
  return new ArticleCache(join(folder, name));
}
