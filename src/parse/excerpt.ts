import type { Nodes, Paragraph, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { visibleText } from '../model/visible-text.ts';

const MORE = /^<!--\s*(?:more|truncate)\s*-->/i;

/**
 * What the body offers as an excerpt: the paragraphs before `<!--more-->` or `<!-- truncate -->`, else the first one.
 *
 * @param isTaken True for a paragraph that is no prose: a label, a call to action.
 */
export function readExcerpt(
  tree: Root,
  lines: LineMap,
  isTaken: (paragraph: Paragraph) => boolean,
): { text: string; place: Place } | undefined {
  const more = findMore(tree);
  const paragraphs: { text: string; start: number; end: number }[] = [];
  for (const node of tree.children) {
    const start = node.position?.start.offset ?? 0;
    if (more !== undefined && start >= more) break;
    if (node.type !== 'paragraph' || isTaken(node)) continue;
    const text = visibleText(textBefore(node, more));
    if (text === '') continue;
    paragraphs.push({ text, start, end: node.position?.end.offset ?? start });
    if (more === undefined) break;
  }
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return (
    first && last && { text: paragraphs.map(({ text }) => text).join(' '), place: lines.place(first.start, last.end) }
  );
}

function findMore(tree: Root): number | undefined {
  let offset: number | undefined;
  visit(tree, 'html', (node) => {
    if (!MORE.test(node.value)) return undefined;
    offset = node.position?.start.offset;
    return EXIT;
  });
  return offset;
}

/** The text of a paragraph that a reader sees, up to an offset: no images, footnote marks or HTML. */
function textBefore(node: Nodes, offset = Number.POSITIVE_INFINITY): string {
  if ((node.position?.start.offset ?? 0) >= offset) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textBefore(child, offset)).join('') : '';
}
