import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where the caller wants parsed articles kept.
 *
 * @param option As in `CollectionOptions`.
 * @param root The folder of articles.
 * @returns Absolute path; `undefined` for nowhere.
 */
export function cacheFolder(option: string | boolean | undefined, root: string): string | undefined {
  if (typeof option === 'string') return resolve(option);
  if (option === false) return undefined;
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'node_modules', '.cache', 'broadsheet');
    if (folder === dirname(folder)) return undefined;
  }
}
