import type { ElementContent } from 'hast';
import type { CallToAction } from '../../model/block.ts';
import type { Place } from '../../model/place.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Segment } from '../hast/divide.ts';
import { hasImage, hastText } from '../hast/hast-text.ts';
import { isBlank, trimmed, withoutPositions } from './prose.ts';
import { linkIn } from './related-links.ts';

const ARROW = /^[\s→➔➜➡›»>↗⟶]*$/u;

/**
 * Reads a paragraph that is only one link, with a text of its own, as a call to action.
 *
 * Emphasis around or within the link and an arrow after it are allowed; a bare address and an image are not.
 * Where the paragraph must stand is the caller's to see.
 */
export function toCallToAction(segment: Segment, place: Place | undefined): CallToAction | undefined {
  if (!place) return undefined;
  const paragraph = segment.content[0];
  if (segment.nodes.length !== 1 || segment.nodes[0]?.type !== 'paragraph') return undefined;
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return undefined;
  const [first, ...rest] = paragraph.children.filter((child) => !isBlank(child));
  const link = first && linkIn(first);
  const href = link?.properties.href;
  if (!link || typeof href !== 'string' || !rest.every((node) => ARROW.test(hastText(node)))) return undefined;
  if (rest.some((node) => node.type === 'element') || hasImage(link)) return undefined;
  const text = visibleText(hastText(paragraph));
  if (!/[\p{L}\p{N}]/u.test(text) || isAddress(visibleText(hastText(link)), href)) return undefined;
  return {
    type: 'call-to-action',
    href,
    text,
    content: unlinked(withoutPositions(trimmed(paragraph.children))),
    place,
  };
}

function isAddress(text: string, href: string): boolean {
  const bare = (url: string) =>
    url
      .replace(/^(?:mailto:|https?:\/\/)?(?:www\.)?/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(text) === bare(href) || /^(?:https?:\/\/|www\.)\S*$/i.test(text);
}

/** Content with what a link holds in place of the link. */
function unlinked(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = unlinked(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
}
