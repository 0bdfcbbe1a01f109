/**
 * Replaces the URLs of a `srcset`; a candidate without a URL goes.
 *
 * Read as HTML does: a URL ends at white space, and its commas are its own but for the last.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function mapSrcSet(srcSet: string, replace: (url: string) => string | undefined): string {
  return [...srcSet.matchAll(/([^\s,](?:\S*[^\s,])?)(?:\s([^,]*))?/g)]
    .flatMap(([, url = '', size = '']) => {
      const replaced = replace(url);
      return replaced === undefined ? [] : `${replaced} ${size.trim()}`.trim();
    })
    .join(', ');
}
