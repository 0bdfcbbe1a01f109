import { sep } from 'node:path';

/**
 * Whether a symbolic link leads to a folder that it is in: to follow it would lead to the link again.
 *
 * @param target Real path of the folder that it leads to.
 * @param above Real paths of the folders that it was reached through.
 */
export function leadsAround(target: string, above: readonly string[]): boolean {
  const start = target.endsWith(sep) ? target : target + sep;
  return above.some((folder) => folder === target || folder.startsWith(start));
}
