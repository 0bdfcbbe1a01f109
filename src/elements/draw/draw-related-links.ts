import type { RelatedLink, RelatedLinks } from '../../model/block.ts';
import { drawNodes } from '../../render/to-dom.ts';
import { weaveRelatedLinks } from '../../render/weave-related-links.ts';
import { Weaving } from '../../render/weaving.ts';
import type { KnownStrings } from '../../strings/known-strings.ts';
import { drawWithFreeIds } from './draw-with-free-ids.ts';

export interface DrawRelatedLinksOptions {
  readonly heading: string;
  /** The element they are drawn for. */
  readonly host: Element;
  readonly strings: KnownStrings;
}

const START = { line: 1, column: 1, offset: 0 };
const NOWHERE = { start: START, end: START };

/**
 * Draws related links as they stand within an element for them: a `<nav>` with its heading and a list.
 *
 * @param links They may come from anywhere.
 * @throws Whatever comes of drawing what is no list of links.
 */
export function drawRelatedLinks(
  links: readonly RelatedLink[],
  { heading, host, strings }: DrawRelatedLinksOptions,
): HTMLElement[] {
  if (!links.every(({ href, title }) => typeof href === 'string' && typeof title === 'string')) throw new TypeError();
  const block: RelatedLinks = {
    type: 'related-links',
    heading: { id: 'related-articles', depth: 2, text: heading, place: NOWHERE },
    links,
    place: NOWHERE,
  };
  const fragment = drawWithFreeIds(host, 'more', (idPrefix) =>
    drawNodes(
      weaveRelatedLinks(block, new Weaving({ idPrefix, strings, site: window.origin })).children,
      host.ownerDocument,
    ),
  );
  return [...fragment.children].filter((child) => child instanceof HTMLElement);
}
