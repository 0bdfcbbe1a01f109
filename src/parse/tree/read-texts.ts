import type { ListItem, Paragraph, Parents } from 'mdast';
import type { Point } from '../../model/place.ts';
import type { Blocks } from './blocks/scan-blocks.ts';
import { readInlines } from './inlines/read-inlines.ts';
import type { Leaf } from './leaf.ts';
import { LeafPoints } from './leaf-points.ts';
import { tabWidth } from './tab-width.ts';

/**
 * Reads the text of all blocks into their nodes: the second phase of CommonMark's appendix.
 *
 * @param taskMarks Whether list items are told where the mark of their task is.
 * @param nesting How many levels there may be, those of the blocks counted.
 * @throws BroadsheetError `nesting-too-deep`.
 */
export function readTexts({ texts, definitions, footnotes }: Blocks, taskMarks: boolean, nesting: number): void {
  const references = { definitions, footnotes };
  for (const { node, leaf, depth, taskIn } of texts) {
    const mark = taskIn && findTaskMark(leaf);
    if (mark && node.type === 'paragraph') {
      // Of a paragraph that is not in the item that the mark is meant for, micromark checks whatever it is in.
      (taskIn as ListItem).checked = mark.isChecked;
      if (taskMarks) (taskIn as ListItem).data = { markOffset: new LeafPoints(leaf).at(leaf.start + 1).offset };
      node.children = readInlines({ ...leaf, start: mark.end }, references, { nesting, depth });
      if (isFirstParagraph(node, taskIn)) dropSpaceAfterMark(node, new LeafPoints(leaf).at(mark.textStart));
    } else {
      const probedTo = taskIn && BROKEN_MARK.exec(leaf.text.slice(leaf.start, leaf.start + 3))?.[0].length;
      const text = probedTo ? { ...leaf, probedTo: leaf.start + probedTo } : leaf;
      node.children = readInlines(text, references, { nesting, depth });
    }
  }
}

function isFirstParagraph(node: Paragraph, parent: Parents): boolean {
  return parent.type === 'listItem' && parent.children.find(({ type }) => type === 'paragraph') === node;
}

/** A bracket that might have begun the mark of a task, and a line ending, behind which nothing closes it. */
const BROKEN_MARK = /^\[(?:\r\n|\r|\n)/;

interface TaskMark {
  readonly isChecked: boolean;
  readonly end: number;
  /** Where the text behind it begins: at a line ending, if nothing but white space comes before that. */
  readonly textStart: number;
}

const TASK_MARK = /\[(\r\n|[ \t\r\nxX])\](?=[ \t\r\n])/y;
const BEFORE_LINE_ENDING = /[ \t]*(?=[\r\n])/y;

/** Finds the mark of a task at the start of a text: GFM 5.3. White space follows it, and something else after that. */
function findTaskMark(leaf: Leaf): TaskMark | undefined {
  const { text, start, end } = leaf;
  TASK_MARK.lastIndex = start;
  const mark = TASK_MARK.exec(text)?.[1];
  if (mark === undefined || (mark === '\t' && tabWidth(leaf, start + 1) > 1)) return undefined;
  const markEnd = start + mark.length + 2;
  if (/^[ \t]*$/.test(text.slice(markEnd, end))) return undefined;
  BEFORE_LINE_ENDING.lastIndex = markEnd;
  const textStart = BEFORE_LINE_ENDING.test(text) ? BEFORE_LINE_ENDING.lastIndex : markEnd;
  return { isChecked: /x/i.test(mark), end: markEnd, textStart };
}

/**
 * Takes the white space behind a task's mark off its text, as mdast-util-gfm-task-list-item does.
 *
 * @param start Where that text begins. If links were found in it, its first part knows no position.
 */
function dropSpaceAfterMark(node: Paragraph, start: Point): void {
  const head = node.children[0];
  if (head?.type !== 'text') return;
  head.value = head.value.slice(1);
  if (head.value === '') node.children.shift();
  if (head.value === '' && head.position) return;
  const behind = { line: start.line, column: start.column + 1, offset: (start.offset ?? 0) + 1 };
  if (head.position) head.position.start = behind;
  if (node.position) node.position.start = { ...behind };
}
