/** The segments of a path, `.` and `..` resolved; those that lead above its start stay. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  // Most are plain: they are only to be cut.
  if (!/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(path)) return path.split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    const above = segments.at(-1);
    if (segment === '..' && above !== undefined && above !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments;
}

/**
 * What all spellings of one page's path have in common: `/blog/hello/`, `blog/hello.html` and `/blog/hello/index.html`
 * are `blog/hello`.
 */
export function pathKey(path: string): string {
  const segments = segmentsOf(path);
  const name = (segments.pop() ?? '').replace(/\.html?$/i, '');
  if (!/^_?index$/i.test(name)) segments.push(name);
  return segments.join('/');
}

/** The path of a file without its extension; that of its folder for `index` and `_index`. */
export function filePage(path: string): string {
  return pathKey(path.replace(/\.(?:md|mdx|markdown)$/i, ''));
}
