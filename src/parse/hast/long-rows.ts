import type { Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/**
 * Problems for table rows with more cells than the header, since what is past it is not drawn.
 *
 * @see https://github.github.com/gfm/#tables-extension- "the excess is ignored"
 */
export function findLongRows(nodes: readonly Nodes[], lines: LineMap): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodes) {
    if (node.type !== 'table') continue;
    const [header, ...rows] = node.children;
    const width = header?.children.length ?? 0;
    for (const { children } of rows) {
      const excess = children.slice(width);
      if (!excess.some((cell) => cell.children.length > 0)) continue;
      const start = excess[0]?.position?.start.offset ?? 0;
      const end = excess.at(-1)?.position?.end.offset ?? start;
      const message = `This row has ${children.length} cells, the header ${width}: what is past it is left out.`;
      const hint = 'Write `\\|` for a bar within a cell, or give the header another column.';
      problems.push(problem('table-row-long', { message, hint, place: lines.place(start, end) }));
    }
  }
  return problems;
}
