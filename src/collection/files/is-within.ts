import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder's own, or one of what is in it; both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // From one drive to another there is no relative way; `..name` is a name.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
