import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ownPath } from '../../collection/files/own-path.ts';

/**
 * The file that a path names, if it lies in the folder.
 *
 * Paths that climb out, hidden files, and symbolic links that lead to either name nothing.
 *
 * @param root Real path of the folder.
 * @param path Path within it, with forward slashes and decoded.
 * @returns Real path of the file.
 */
export async function resolveFile(root: string, path: string): Promise<string | undefined> {
  // On Windows, what follows a colon is a drive's own path, or another stream of the file.
  if (/[\0\\]/.test(path) || (sep === '\\' && path.includes(':'))) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  const real = await realpath(join(root, ...segments)).catch(() => undefined);
  if (real === undefined || ownPath(real, root) === undefined) return undefined;
  return (await stat(real).catch(() => undefined))?.isFile() ? real : undefined;
}
