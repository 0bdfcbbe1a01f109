import { relative, sep } from 'node:path';
import { isWithin } from './is-within.ts';

/**
 * The path of a file within a folder, with forward slashes; nothing when it is outside of it, or hidden.
 *
 * Given real paths, it tells what a path that was asked for comes to: a symbolic link, or the short name that Windows has
 * for `.git`, leads neither out of the folder nor to what is hidden in it.
 *
 * @param file Real path of the file.
 * @param root Real path of the folder.
 */
export function ownPath(file: string, root: string): string | undefined {
  if (file === root || !isWithin(file, root)) return undefined;
  const segments = relative(root, file).split(sep);
  return segments.some((segment) => segment.startsWith('.')) ? undefined : segments.join('/');
}
