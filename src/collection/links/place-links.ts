import { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';

/**
 * Finds where links stand in a source.
 *
 * @returns By link, each of its places; none for a link that only a plugin makes.
 */
export async function placeLinks(
  source: string,
  hrefs: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places = new Map<string, readonly Place[]>();
  const open = new Set<string>();
  let lines: LineMap | undefined;
  for (const href of hrefs) {
    // Most links stand once in their source: no need to parse it for them.
    const at = onlyOccurrence(source, href);
    if (at === undefined) {
      open.add(href);
    } else {
      lines ??= new LineMap(source);
      places.set(href, [lines.place(at, at + href.length)]);
    }
  }
  if (open.size === 0) return places;
  // The parser: most folders that are as they were need none.
  const { locateLinks } = await import('../../parse/locate-links.ts');
  const located = new Map<string, Map<number, Place>>([...open].map((href) => [href, new Map()]));
  // By offset: links by reference share the place of their definition.
  for (const { href, place } of locateLinks(source)) located.get(href)?.set(place.start.offset, place);
  for (const [href, found] of located) places.set(href, [...found.values()]);
  return places;
}

function onlyOccurrence(source: string, href: string): number | undefined {
  const at = source.indexOf(href);
  if (at < 0 || source.includes(href, at + 1)) return undefined;
  const isWhole = /[\s(<"'=]/.test(source[at - 1] ?? ' ') && /[\s)>"']/.test(source[at + href.length] ?? ' ');
  return isWhole ? at : undefined;
}
