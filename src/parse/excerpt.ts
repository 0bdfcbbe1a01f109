import type { Element, RootContent } from 'hast';
import type { Nodes } from 'mdast';
import type { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { HEADINGS_APART } from '../model/title.ts';
import { visibleText } from '../model/visible-text.ts';
import type { Segments } from './hast/divide.ts';
import { hastText } from './hast/hast-text.ts';
import { placeOf } from './hast/place-of.ts';

const MORE = /^<!--\s*(?:more|truncate)\s*-->/i;

/**
 * What the body offers as an excerpt: the paragraphs before `<!--more-->` or `<!-- truncate -->`, else the first one.
 *
 * @param nodes Of the Markdown, where the mark is found; the text is that of the cleaned segments.
 * @param isTaken True for the offset of a paragraph that is no prose: a label, a call to action.
 */
export function readExcerpt(
  nodes: readonly Nodes[],
  { segments }: Segments,
  lines: LineMap,
  isTaken: (offset: number) => boolean,
): { text: string; place: Place } | undefined {
  const more = findMore(nodes);
  const texts: string[] = [];
  let place: Place | undefined;
  for (const { paragraph, at } of paragraphsOf(segments, lines)) {
    if (more !== undefined && at.start.offset >= more) break;
    const text = isTaken(at.start.offset) ? '' : visibleText(textBefore(paragraph, more));
    if (text === '') continue;
    texts.push(text);
    place = { start: place?.start ?? at.start, end: at.end };
    if (more === undefined) break;
  }
  return place && { text: texts.join(' '), place };
}

function findMore(nodes: readonly Nodes[]): number | undefined {
  return nodes.find((node) => node.type === 'html' && MORE.test(node.value))?.position?.start.offset;
}

/** One by one: mostly the first will do. */
function* paragraphsOf(segments: Segments['segments'], lines: LineMap) {
  for (const { content } of segments) yield* paragraphsIn(content, lines);
}

/** The paragraphs of the article itself, those in raw HTML included. */
function* paragraphsIn(
  nodes: readonly RootContent[],
  lines: LineMap,
): Generator<{ paragraph: Element; at: Place }, undefined> {
  for (const node of nodes) {
    if (node.type !== 'element' || HEADINGS_APART.has(node.tagName)) continue;
    const at = placeOf(node, lines);
    if (node.tagName === 'p' && at) yield { paragraph: node, at };
    else yield* paragraphsIn(node.children, lines);
  }
}

/** The text of a node up to an offset. */
function textBefore(node: RootContent, offset = Number.POSITIVE_INFINITY): string {
  if ((node.position?.start.offset ?? 0) >= offset) return '';
  if (node.type !== 'element' || node.children.length === 0) return hastText(node);
  if (node.properties.dataFootnoteRef !== undefined) return '';
  return node.children.map((child) => textBefore(child, offset)).join('');
}
