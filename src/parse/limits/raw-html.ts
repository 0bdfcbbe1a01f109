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

const WITHOUT_LINES: ReadonlySet<string> = new Set(
  'delete emphasis inlineCode link linkReference strong tableCell tableRow'.split(' '),
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
    if (elements.misplaced > limits.blocks) {
      const message = `More than ${limits.blocks.toLocaleString('en')} things stand in tables, and in no cell of them.`;
      refuse(message, 'Put them into cells.', node, offsetOf(node, source, at), lines);
    }
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
        if (attributes <= limits.marks) return;
        const message = `A tag has ${attributes.toLocaleString('en')} attributes; at most ${limits.marks.toLocaleString('en')} are read.`;
        refuse(message, 'Leave out what an article does not keep.', node, offsetOf(node, source, at), lines);
      });
      continue;
    }
    const name = ELEMENTS.get(node.type);
    if (isEnd) {
      if (name !== undefined) elements.end(name);
      // Blocks stand on lines of their own, and even a line end opens formatting anew.
      if (!WITHOUT_LINES.has(node.type)) elements.text(true);
      look(node, 0);
      continue;
    }
    if (name !== undefined) elements.start(name);
    else if (node.type === 'text') elements.text(isBlank(node.value));
    look(node, 0);
    if (name !== undefined) open.push({ node, isEnd: true });
    if ('children' in node) for (const child of node.children.toReversed()) open.push({ node: child, isEnd: false });
  }
}

/** @param look Called for each start tag, with where it begins and how many attributes it has. */
function readTags(html: string, elements: OpenElements, look: (at: number, attributes: number) => void): void {
  let text = 0;
  for (const { kind, name, attributes, isClosed, start, end } of tagsIn(html, (each) => elements.isRaw(each))) {
    if (text < start) elements.text(isBlank(html.slice(text, start)));
    text = end;
    if (kind === 'end') elements.end(name);
    else {
      elements.start(name, html.slice(start, end), isClosed);
      look(start, attributes);
    }
  }
  if (text < html.length) elements.text(isBlank(html.slice(text)));
  look(text, 0);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Where something of a node stands in the source; where the node begins, if other text stands between its lines. */
function offsetOf({ position, ...node }: Nodes, source: string, at: number): number {
  const start = position?.start.offset ?? 0;
  const isAsWritten = node.type === 'html' && source.startsWith(node.value.slice(0, at), start);
  return isAsWritten ? start + at : start;
}

function refuse(message: string, hint: string, { position }: Nodes, start: number, lines: LineMap): never {
  const place = lines.place(start, position?.end.offset ?? start);
  throw new BroadsheetError([problem('markup-too-dense', { message, hint, place })]);
}
