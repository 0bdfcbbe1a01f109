import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The file that a request's path names, if it lies in the folder.
 *
 * Paths that climb out, hidden files, and symbolic links that lead out of the folder name nothing.
 *
 * @param root Real path of the folder.
 * @param urlPath Path of the request, still percent-encoded.
 * @returns Real path of the file.
 */
export async function resolveFile(root: string, urlPath: string): Promise<string | undefined> {
  const path = decode(urlPath);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  const real = await realpath(join(root, ...segments)).catch(() => undefined);
  if (!real?.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return undefined;
  return (await stat(real).catch(() => undefined))?.isFile() ? real : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
