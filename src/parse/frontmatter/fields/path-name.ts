import { slug as slugify } from 'github-slugger';
import { readDate } from './read-date.ts';

/** What the path of a file says about the article in it. */
export interface PathName {
  /** The file's name without extension and leading date; the folder's for `index` and `_index`. */
  readonly slug?: string;
  /** The same as words. */
  readonly title?: string;
  /** The leading date of the name. */
  readonly date?: string;
}

/**
 * Reads the name of a file: `posts/2024-12-10-hello-world.md` or `posts/hello-world/index.md`.
 *
 * @param path A path or URL; both kinds of slashes divide it.
 */
export function readPathName(path: string): PathName {
  const segments = path
    .replace(/[?#].*$/su, '')
    .split(/[\\/]/)
    .filter(Boolean);
  const file = (segments.at(-1) ?? '').replace(/\.(?:md|mdx|markdown|mdown|mkd|html?|txt)$/i, '');
  const name = /^_?index$/i.test(file) ? (segments.at(-2) ?? '') : file;
  const [leading = '', written] = /^(\d{4}-\d{1,2}-\d{1,2})(?=$|[-_ ])[-_ ]*/.exec(name) ?? [];
  const date = written && readDate(written);
  const rest = date ? name.slice(leading.length) : name;
  const words = rest.replace(/[-_\s]+/gu, ' ').trim();
  // A name that can stand in a URL stays as it is: `6.23.0` is not `6230`.
  const slug = /^[\p{L}\p{N}._~@+-]+$/u.test(rest) ? rest : slugify(words);
  if (!/[\p{L}\p{N}]/u.test(slug)) return { ...(date && { date }) };
  return { slug, title: words.charAt(0).toUpperCase() + words.slice(1), ...(date && { date }) };
}
