import type { Nodes } from 'mdast';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { LineMap } from '../../model/line-map.ts';
import { problem } from '../../model/problem.ts';
import { tagsIn } from './html-tags.ts';
import type { Limits } from './limits.ts';
import { refuseNesting } from './nesting.ts';
import { OpenElements } from './open-elements.ts';
import { longestOutput, outputTooLarge } from './output-length.ts';

/** What is drawn of each node; of others, nothing that matters here. */
const ELEMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blockquote: 'blockquote',
    code: 'pre',
    delete: 'del',
    emphasis: 'em',
    footnoteDefinition: 'section',
    heading: 'h2',
    image: 'img',
    imageReference: 'img',
    inlineCode: 'code',
    link: 'a',
    linkReference: 'a',
    list: 'ul',
    listItem: 'li',
    paragraph: 'p',
    strong: 'strong',
    table: 'table',
    tableCell: 'td',
    tableRow: 'tr',
    thematicBreak: 'hr',
  }),
);

/**
 * Refuses a tree whose raw HTML would be too deep or too large when a browser's rules have made elements of it: `<b>` that
 * is not closed is opened anew in each paragraph that follows.
 *
 * @param tree Markdown with the raw HTML in it.
 * @throws BroadsheetError `nesting-too-deep`, `output-too-large` or `markup-too-dense`, at a tag or a node.
 */
export function refuseWildHtml(tree: Nodes, source: string, limits: Limits, lines: LineMap): void {
  const longest = longestOutput(source.length, limits.growth);
  const elements = new OpenElements();
  const look = (node: Nodes, at: number) => {
    if (elements.levels > limits.nesting) refuseNesting(lines.point(offsetOf(node, source, at)), limits.nesting);
    if (elements.repeated <= longest) return;
    const place = lines.place(offsetOf(node, source, at), node.position?.end.offset ?? 0);
    throw outputTooLarge(elements.repeated, source.length, limits.growth, place);
  };
  const open: { readonly node: Nodes; readonly isEnd: boolean }[] = [{ node: tree, isEnd: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isEnd } = next;
    if (node.type === 'html') {
      readTags(node.value, elements, (at, attributes) => {
        look(node, at);
        if (attributes > limits.marks) refuseAttributes(node, offsetOf(node, source, at), attributes, limits, lines);
      });
      continue;
    }
    const name = ELEMENTS.get(node.type);
    if (isEnd) {
      if (name !== undefined) elements.end(name);
      continue;
    }
    if (name !== undefined) elements.start(name);
    else if (node.type === 'text') elements.text();
    look(node, 0);
    if (name !== undefined) open.push({ node, isEnd: true });
    if ('children' in node) for (const child of node.children.toReversed()) open.push({ node: child, isEnd: false });
  }
}

/** @param look Called for each start tag, with where it begins and how many attributes it has. */
function readTags(html: string, elements: OpenElements, look: (at: number, attributes: number) => void): void {
  let text = 0;
  for (const { kind, name, attributes, isClosed, start, end } of tagsIn(html, (each) => elements.isRaw(each))) {
    if (/\S/.test(html.slice(text, start))) elements.text();
    text = end;
    if (kind === 'end') elements.end(name);
    else {
      elements.start(name, html.slice(start, end), isClosed);
      look(start, attributes);
    }
  }
  if (/\S/.test(html.slice(text))) elements.text();
  look(text, 0);
}

/** Where something of a node stands in the source; where the node begins, if other text stands between its lines. */
function offsetOf({ position, ...node }: Nodes, source: string, at: number): number {
  const start = position?.start.offset ?? 0;
  const isAsWritten = node.type === 'html' && source.startsWith(node.value.slice(0, at), start);
  return isAsWritten ? start + at : start;
}

function refuseAttributes(
  { position }: Nodes,
  start: number,
  attributes: number,
  { marks }: Limits,
  lines: LineMap,
): never {
  const message = `This tag has ${attributes.toLocaleString('en')} attributes; at most ${marks.toLocaleString('en')} are read.`;
  const place = lines.place(start, position?.end.offset ?? start);
  throw new BroadsheetError([
    problem('markup-too-dense', { message, hint: 'Leave out what an article does not keep.', place }),
  ]);
}
