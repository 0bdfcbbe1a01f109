import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/**
 * Problems for table rows with more cells than the header, since what is past it is not drawn.
 *
 * @see https://github.github.com/gfm/#tables-extension- "the excess is ignored"
 */
export function findLongRows(tree: Root, lines: LineMap): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'table', ({ children: [header, ...rows] }) => {
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
  });
  return problems;
}
