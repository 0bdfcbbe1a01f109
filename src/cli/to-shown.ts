import { relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';

/**
 * Names the files of problems as a reader at the command line would, with forward slashes.
 *
 * @param base Absolute path of the folder that the command was started in.
 * @param directory Absolute path of the folder that the problems name files in.
 */
export function toShown(
  base: string,
  directory: string = base,
): <Named extends Pick<Problem, 'file' | 'related'>>(named: Named) => Named {
  const show = (path: string) => relative(base, resolve(directory, path)).split(sep).join('/');
  return (named) => ({
    ...named,
    ...(named.file !== undefined && { file: show(named.file) }),
    ...(named.related && {
      related: named.related.map((other) => (other.file === undefined ? other : { ...other, file: show(other.file) })),
    }),
  });
}
