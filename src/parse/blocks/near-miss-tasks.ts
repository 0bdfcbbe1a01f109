import type { ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, TableCell } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { type NearMiss, readNearMiss } from './near-miss.ts';

/**
 * Finds what looks like a task and is none, so that it stays text: `- []`, `-[ ] text`, `- [ ]text`, `[~]`, `☐`, a box
 * in a table.
 *
 * Lines are read from the source, less the parts that are code, HTML, links or emphasis, so that an escaped `\[ ]` and
 * the text of a real reference `[x]` are left alone. `✅`, `✔` and `❌` are taken for decoration, as most are.
 *
 * @param tree mdast whose positions are those of the whole file.
 * @returns A `task-near-miss` for each, in the order of the source, with a `fix` where the repair is certain.
 */
export function findNearMissTasks(tree: Root, source: string, lines: LineMap): Problem[] {
  // Where every box belongs to a task, none is left to be a near miss.
  if (countBoxes(source) === countTasks(tree)) return [];
  const found: NearMiss[] = [];
  // A stack rather than recursion: a hostile source nests as deep as it likes.
  const stack: { node: Nodes; item?: ListItem }[] = [{ node: tree }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, item } = top;
    if (node.type === 'paragraph') found.push(...inParagraph(node, item, source, lines));
    else if (node.type === 'tableCell') found.push(...inCell(node, source));
    else if ('children' in node && node.type !== 'heading') {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) stack.push(node.type === 'listItem' && index === 0 ? { node: child, item: node } : { node: child });
      }
    }
  }
  return found.map(({ start, end, reason, hint, fix }) =>
    problem('task-near-miss', {
      message: `\`${source.slice(start, end)}\` ${reason}: it stays text.`,
      hint,
      place: lines.place(start, end),
      ...(fix && { fix }),
    }),
  );
}

/** What may be a box of a task, and every box that is one: that may be broken over lines, even within a quote. */
const BOX = /\[[ \t\r\n>\u00a0]*(?:(?:[xX~\u2713\u2714\u2705\u2717\u2718\u2611\u221a-]\ufe0f?|\ufe0f)[ \t\u00a0]*)?\]/y;
const GLYPHS = /[\u2610-\u2612]/g;

function countBoxes(source: string): number {
  let count = source.match(GLYPHS)?.length ?? 0;
  for (let at = source.indexOf('['); at >= 0; at = source.indexOf('[', at + 1)) {
    BOX.lastIndex = at;
    if (BOX.test(source)) count++;
  }
  return count;
}

function countTasks(tree: Root): number {
  let count = 0;
  const stack: Parents[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const child of node.children) {
      if (child.type === 'listItem' && typeof child.checked === 'boolean') count++;
      if (!HOLDS_NO_LIST.has(child.type) && 'children' in child) stack.push(child);
    }
  }
  return count;
}

const HOLDS_NO_LIST: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'code', 'html', 'thematicBreak']);

/** @param item The list item that the paragraph begins. */
function inParagraph(paragraph: Paragraph, item: ListItem | undefined, source: string, lines: LineMap): NearMiss[] {
  const { start: opening, end: closing } = paragraph.position ?? {};
  const start = opening?.offset;
  const end = closing?.offset;
  if (!opening || start === undefined || end === undefined) return [];
  if (!HAS_BOX.test(source.slice(start, end))) return [];
  const isTask = typeof item?.checked === 'boolean';
  const found: NearMiss[] = [];
  let lastLine = 0;
  for (const run of plainRuns(paragraph.children, start, end)) {
    for (const { from, to } of linesOf(source, run.start, run.end, run.start === start)) {
      const isFirst = from === start;
      if (isFirst && isTask) continue;
      const text = source.slice(from, to);
      if (!MAY_BEGIN.test(text)) continue;
      const { line, column } = lines.point(from);
      const amongOthers = isFirst || lastLine === line - 1;
      const breaksOff = BREAK.test(source.slice(Math.max(start, from - 100), from));
      const miss = readNearMiss({
        text,
        offset: from,
        inItem: isFirst && item !== undefined,
        wrapped: !amongOthers && !breaksOff,
        mayStartList: isFirst || (column - opening.column < 4 && (amongOthers || !/^(?!1[.)])\d/.test(text))),
        goesOn: to === run.end && run.goesOn,
      });
      if (!miss) continue;
      found.push(miss);
      lastLine = line;
    }
  }
  const first = paragraph.children[0];
  const isEmphasised = first?.type === 'strong' || first?.type === 'emphasis';
  return item && !isTask && isEmphasised ? [...inEmphasis(first.children[0], source), ...found] : found;
}

/** What all near misses have in them. */
const HAS_BOX = /[[\u2610-\u2612]/;
/** What a near miss may begin with: most lines are told apart by their first character. */
const MAY_BEGIN = /^[-*+\d[\u2022\u2013\u2014\u2610-\u2612]/;
/** The end of a line that is no wrapped sentence: a colon or a hard break. */
const BREAK = /(?::[*_]{0,3}|\\| {2})(?:\r\n|\r|\n)[ \t>]*$/;

/** `- **[ ]** text`: a task's box comes before the emphasis. */
function inEmphasis(text: PhrasingContent | undefined, source: string): NearMiss[] {
  const start = text?.type === 'text' ? text.position?.start.offset : undefined;
  if (start === undefined || !/^\[[ xX]\][\s*_]/.test(source.slice(start, start + 4))) return [];
  const box = source.slice(start, start + 3);
  return [{ start, end: start + 3, reason: 'is emphasised', hint: `Write \`${box}\` before the emphasis.` }];
}

/** A box at the beginning of a cell; empty ones and `☐ ☑ ☒` also further on. */
function inCell(cell: TableCell, source: string): NearMiss[] {
  const start = cell.position?.start.offset;
  const end = cell.position?.end.offset;
  if (start === undefined || end === undefined || !HAS_BOX.test(source.slice(start, end))) return [];
  const boxes = /(?<![^\s|/])\[ \](?![^\s|])|[\u2610-\u2612](?!\ufe0f)|(?<=^[|\s]*)\[[xX]\](?![^\s|])/g;
  return plainRuns(cell.children, start, end).flatMap((run) =>
    Array.from(source.slice(run.start, run.end).matchAll(boxes), (match) => ({
      start: run.start + match.index,
      end: run.start + match.index + match[0].length,
      reason: 'stands in a table',
      hint: 'Make a list of it: a table has no tasks.',
    })),
  );
}

/** A stretch of plain text in a paragraph. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** Something that is shown stands right behind it. */
  readonly goesOn: boolean;
}

/** The stretches between the children that are no text; literal addresses made later have no position and count as text. */
function plainRuns(children: readonly PhrasingContent[], start: number, end: number): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const { type, position } of children) {
    if (type === 'text' || type === 'break' || !position) continue;
    const at = position.start.offset ?? from;
    if (at > from) runs.push({ start: from, end: at, goesOn: type !== 'html' });
    from = position.end.offset ?? at;
  }
  if (end > from) runs.push({ start: from, end, goesOn: false });
  return runs;
}

/** The lines of a stretch, less indentation and quote marks; the rest of a line that began before it is left out. */
function linesOf(source: string, start: number, end: number, atLineStart: boolean): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  const ends = /\r\n|\r|\n|$/g;
  const text = source.slice(start, end);
  let from = 0;
  let whole = atLineStart;
  for (const match of text.matchAll(ends)) {
    if (match.index < from) continue;
    const indent = from > 0 ? (/^[ \t>]*/.exec(text.slice(from, match.index))?.[0].length ?? 0) : 0;
    if (whole) lines.push({ from: start + from + indent, to: start + match.index });
    from = match.index + match[0].length;
    whole = true;
  }
  return lines;
}
