import type { LinkPlacer, LinkPlaces } from '../links/link-problems.ts';

/**
 * Makes a placer of links that remembers: a file is looked through again only when it has changed, or for other links.
 *
 * @param place Is asked for what is not remembered.
 * @param hashOf Hash of a file's source as it is now.
 */
export function rememberPlaces(place: LinkPlacer, hashOf: (file: string) => string | undefined): LinkPlacer {
  const known = new Map<string, { readonly hash: string; readonly places: LinkPlaces }>();
  return async (file, hrefs) => {
    const hash = hashOf(file);
    const last = known.get(file);
    if (last && last.hash === hash && hrefs.every((href) => last.places.has(href))) return last.places;
    const places = await place(file, hrefs);
    if (places && hash !== undefined) known.set(file, { hash, places });
    else known.delete(file);
    return places;
  };
}
