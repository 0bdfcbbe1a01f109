import type { ListItem, Nodes, Paragraph, TableCell } from 'mdast';
import type { Blocks } from './blocks/scan-blocks.ts';
import { readInlines } from './inlines/read-inlines.ts';
import type { Leaf } from './leaf.ts';
import { LeafPoints } from './leaf-points.ts';
import { nodesIn } from './nodes-in.ts';

/**
 * Reads the text of all blocks into their nodes: the second phase of CommonMark's appendix.
 *
 * @param taskMarks Whether list items are told where the mark of their task is.
 */
export function readTexts({ texts, definitions, footnotes }: Blocks, taskMarks: boolean): void {
  const references = { definitions, footnotes };
  for (const { node, leaf, item } of texts) {
    if (item && node.type === 'paragraph') {
      const rest = takeTaskMark(leaf, item, taskMarks);
      node.children = readInlines(rest ?? leaf, references);
      if (rest) dropSpaceAfterMark(node);
    } else {
      node.children = readInlines(leaf, references);
      if (node.type === 'tableCell' && leaf.text.includes('`')) unescapeBars(node);
    }
  }
}

/**
 * Takes the mark of a task from the start of its text: GFM 5.3.
 *
 * @returns What is left of the text, if it begins with a mark.
 */
function takeTaskMark(leaf: Leaf, item: ListItem, taskMarks: boolean): Leaf | undefined {
  const { text, start, end } = leaf;
  const mark = text.charAt(start + 1);
  if (text[start] !== '[' || text[start + 2] !== ']' || start + 3 >= end) return undefined;
  if (!/[ \t\r\nxX]/.test(mark) || !/[ \t\r\n]/.test(text.charAt(start + 3))) return undefined;
  // White space may follow it only if something else does.
  if (/^[ \t]*$/.test(text.slice(start + 3, end))) return undefined;
  item.checked = /[xX]/.test(mark);
  if (taskMarks) item.data = { ...item.data, markOffset: new LeafPoints(leaf).at(start + 1).offset };
  return { ...leaf, start: start + 3 };
}

/** Takes the white space behind a task's mark off its text, as mdast-util-gfm-task-list-item does. */
function dropSpaceAfterMark(node: Paragraph): void {
  const head = node.children[0];
  if (head?.type !== 'text') return;
  head.value = head.value.slice(1);
  if (head.value === '') {
    node.children.shift();
  } else if (head.position) {
    const { start } = head.position;
    head.position.start = { line: start.line, column: start.column + 1, offset: (start.offset ?? 0) + 1 };
    if (node.position) node.position.start = { ...head.position.start };
  }
}

/** In tables a backslash before a bar is taken from code, too: GFM 4.10. */
function unescapeBars(cell: TableCell): void {
  for (const node of nodesIn<Nodes>(cell)) {
    if (node.type === 'inlineCode') node.value = node.value.replace(/\\([\\|])/g, (all, each) => (each === '|' ? each : all));
  }
}
