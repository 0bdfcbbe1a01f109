import picomatch from 'picomatch';
import { isArticleFile } from './is-article-file.ts';

/** Which files a caller asks for, as globs relative to the folder. */
export interface FileGlobs {
  readonly include?: string | readonly string[];
  readonly exclude?: string | readonly string[];
}

/** Tells whether a file is asked for, by its path within the folder. */
export function fileFilter({ include, exclude }: FileGlobs): (path: string) => boolean {
  const isIncluded = include === undefined ? isArticleFile : picomatch(toList(include));
  const isExcluded = exclude === undefined ? () => false : picomatch(toList(exclude));
  return (path) => isIncluded(path) && !isExcluded(path);
}

function toList(globs: string | readonly string[]): string[] {
  return typeof globs === 'string' ? [globs] : [...globs];
}
