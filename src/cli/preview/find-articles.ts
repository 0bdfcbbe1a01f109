import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleFile } from '../../collection/files/is-article-file.ts';
import { resolveFile } from './resolve-file.ts';

/**
 * The paths of all Markdown files below a folder, with forward slashes and in order.
 *
 * Hidden ones and `node_modules` are passed over. A symbolic link is found when it would be served: when it leads to a
 * file of the folder.
 *
 * @param root Real path of the folder.
 * @param folder Where to look: a path within it.
 */
export async function findArticles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) {
      for (const below of await findArticles(root, path)) found.push(below);
    } else if (isArticleFile(entry.name)) {
      const isServed = entry.isFile() || (entry.isSymbolicLink() && (await resolveFile(root, path)) !== undefined);
      if (isServed) found.push(path);
    }
  }
  return found;
}
