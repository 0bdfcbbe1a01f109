/**
 * Replaces the URLs of a `srcset`; a candidate without a URL goes.
 *
 * Read as HTML does: a URL ends at white space, and its commas are its own but for the last.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function mapSrcSet(srcSet: string, replace: (url: string) => string | undefined): string {
  const url = /[\s,]*([^\s,]\S*)/y;
  const descriptor = /[^,]*/y;
  const candidates: string[] = [];
  for (let match = url.exec(srcSet); match?.[1]; match = url.exec(srcSet)) {
    const bare = match[1].replace(/,+$/, '');
    descriptor.lastIndex = url.lastIndex;
    const size = bare === match[1] ? (descriptor.exec(srcSet)?.[0] ?? '') : '';
    url.lastIndex += size.length;
    const replaced = replace(bare);
    if (replaced !== undefined) candidates.push(`${replaced} ${size.trim()}`.trim());
  }
  return candidates.join(', ');
}
