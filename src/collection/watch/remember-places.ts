import type { LinkPlacer, LinkPlaces } from '../links/link-problems.ts';

/**
 * Makes a placer of links that remembers: a file is looked through again only when it has changed, or for other links.
 *
 * @param place Is asked for what is not remembered.
 */
export function rememberPlaces(place: LinkPlacer): LinkPlacer {
  const known = new Map<string, { readonly revision: string; readonly places: LinkPlaces }>();
  return async (file, hrefs) => {
    const { path, revision } = file;
    const last = known.get(path);
    if (last && last.revision === revision && hrefs.every((href) => last.places.has(href))) return last.places;
    const places = await place(file, hrefs);
    if (places) known.set(path, { revision, places });
    else known.delete(path);
    return places;
  };
}
