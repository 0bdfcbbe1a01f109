import type { Nodes } from 'mdast';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { LineMap } from '../../model/line-map.ts';
import { problem } from '../../model/problem.ts';
import { nodesIn } from '../tree/nodes-in.ts';
import { parseTree } from '../tree/parse-tree.ts';
import type { Limits } from './limits.ts';

const MARK = /[!-/:-@[-`{-~\n\r]/g;
const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote code definition footnoteDefinition heading html list listItem paragraph tableRow thematicBreak'.split(
    ' ',
  ),
);
const WITH_TEXT: ReadonlySet<string> = new Set(['heading', 'paragraph', 'tableCell']);

/**
 * Refuses a text that remark would be too long about: it takes a time that grows with the square of the marks in a
 * paragraph, and with that of the blocks. Our own parser tells how many there are, in linear time.
 *
 * @param from Offset at which the text begins.
 * @throws BroadsheetError `nesting-too-deep` or `markup-too-dense`.
 */
export function refuseDenseMarkup(source: string, from: number, limits: Limits, lines: LineMap): void {
  const { nesting, marks, blocks } = limits;
  // Our parser may leave a text with NUL in it to remark; another character in its place is no matter here.
  const tree = parseTree(source.replaceAll('\0', '\ufffd'), { from, nesting });
  let count = 0;
  for (const node of tree ? nodesIn<Nodes>(tree) : []) {
    const start = node.position?.start.offset ?? from;
    const end = node.position?.end.offset ?? start;
    if (BLOCKS.has(node.type) && ++count > blocks) {
      refuse(`remark, which reads a source for plugins, reads at most ${inWords(blocks)} blocks.`, start, end, lines);
    }
    if (!WITH_TEXT.has(node.type) || end - start <= marks) continue;
    const found = source.slice(start, end).match(MARK)?.length ?? 0;
    if (found <= marks) continue;
    const message = `${inWords(found)} marks stand in one paragraph; remark, which reads a source for plugins, reads at most ${inWords(marks)}.`;
    refuse(message, start, end, lines);
  }
}

function refuse(message: string, start: number, end: number, lines: LineMap): never {
  const hint = 'Divide it, or leave out the plugin that adds syntax.';
  throw new BroadsheetError([problem('markup-too-dense', { message, hint, place: lines.place(start, end) })]);
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
