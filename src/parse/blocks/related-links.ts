import type { Element, ElementContent, RootContent } from 'hast';
import type { RelatedHeading, RelatedLink, RelatedLinks } from '../../model/block.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { trimEndWhere } from '../../model/trim-end-where.ts';
import { visibleText } from '../../model/visible-text.ts';
import { decoded } from '../hast/decoded.ts';
import type { Segment } from '../hast/divide.ts';
import { hasImage, hastText } from '../hast/hast-text.ts';
import { placeOf } from '../hast/place-of.ts';
import { isBlank, isTextAlone, trimmed, withoutPositions } from './prose.ts';

const HEADINGS =
  /^(?:(?:related|recommended|further|more|additional|suggested) (?:blog )?(?:articles?|posts?|pages?|guides?|links?|readings?|resources?|content|stories|topics|information)|related|see also|read (?:next|more|on)|(?:keep|continue) reading|you (?:may|might) (?:also )?(?:like|enjoy)|learn more|what to read next)$/;

/** Whether a heading introduces related links: the built-in English ones, or one of the caller's. */
export function isRelatedHeading(text: string, others: readonly string[] = []): boolean {
  const plain = plainHeading(text);
  if (others.some((other) => plainHeading(other) === plain)) return true;
  return HEADINGS.test(plain);
}

function plainHeading(text: string): string {
  const start = visibleText(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return trimEndWhere(start, (character) => !/[\p{L}\p{N}]/u.test(character));
}

/**
 * Reads a list as related links: each item one paragraph that begins with a link, and no images.
 *
 * @returns Nothing when an item is anything else.
 */
export function toRelatedLinks(
  segment: Segment,
  heading: RelatedHeading,
  place: Place,
  lines: LineMap,
): RelatedLinks | undefined {
  const list = segment.content[0];
  if (segment.nodes.length !== 1 || segment.nodes[0]?.type !== 'list') return undefined;
  if (list?.type !== 'element') return undefined;
  const links: RelatedLink[] = [];
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    const link = readLink(item, placeOf(item, lines) ?? place);
    if (!link) return undefined;
    links.push(link);
  }
  return links.length > 0 ? { type: 'related-links', heading, links, place } : undefined;
}

function readLink(item: Element, place: Place): RelatedLink | undefined {
  const paragraph = onlyParagraph(item);
  if (!paragraph || item.properties.dataChecked !== undefined || hasImage(item)) return undefined;
  const [first, ...rest] = trimmed(paragraph);
  const link = first && linkIn(first);
  const title = link && visibleText(hastText(link));
  const href = link?.properties.href;
  // A link's title is kept as text.
  if (!title || typeof href !== 'string' || !link.children.every(isTextAlone)) return undefined;
  const descriptionContent = withoutSeparator(withoutPositions(rest));
  const description = visibleText(descriptionContent.map((node) => hastText(node)).join(''));
  const slug = slugOf(href);
  return {
    href,
    title,
    ...(description && { description, descriptionContent }),
    ...(slug && { slug }),
    place,
  };
}

const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);

/** The content of an item that is one paragraph, tight or loose. */
function onlyParagraph({ children }: Element): readonly RootContent[] | undefined {
  const content = children.filter((child) => !isBlank(child));
  const [first] = content;
  if (content.length === 1 && first?.type === 'element' && first.tagName === 'p') return first.children;
  return content.some((child) => child.type === 'element' && BLOCKS.has(child.tagName)) ? undefined : children;
}

/** A link, or the link that emphasis holds alone. */
export function linkIn(node: RootContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'a') return node;
  if (node.tagName !== 'strong' && node.tagName !== 'em') return undefined;
  const [inner, ...more] = node.children.filter((child) => !isBlank(child));
  return inner && more.length === 0 ? linkIn(inner) : undefined;
}

/** What follows the dash, colon or line break after a link. */
function withoutSeparator(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'element' && first.tagName === 'br') return withoutSeparator(rest);
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(/^\s*(?:[-–—:：]+\s*)?/u, '');
  return value === ''
    ? rest[0]?.type === 'element' && rest[0].tagName === 'br'
      ? withoutSeparator(rest)
      : rest
    : [{ ...first, value }, ...rest];
}

/** The last segment of the path of a link within the site, without its extension. */
function slugOf(href: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(href)) return undefined;
  const path = href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const name = (segments.at(-1) ?? '').replace(/\.(?:md|mdx|markdown|html?)$/i, '');
  const slug = /^_?index$/.test(name) ? segments.at(-2) : name;
  return slug ? decoded(slug) : undefined;
}
