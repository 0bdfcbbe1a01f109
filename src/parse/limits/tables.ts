import type { Code, Nodes, Table } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { nodesIn } from '../tree/nodes-in.ts';

/**
 * Puts the source of a table in its place, as code, where its cells would be too many: each row is filled up to the width
 * of the header, so that a wide header and many short rows make far more cells than are written.
 *
 * @param nodes All of a tree, which is changed in place.
 * @param most How many cells all tables may have; one that goes beyond takes none from those behind it.
 * @returns The nodes of the tree as it is then, and a problem for each table.
 */
export function keepTablesSmall(
  nodes: readonly Nodes[],
  source: string,
  most: number,
  lines: LineMap,
): { readonly nodes: readonly Nodes[]; readonly problems: readonly Problem[] } {
  let left = most;
  const large = new Map<Nodes, number>();
  for (const node of nodes) {
    if (node.type !== 'table') continue;
    const cells = countCells(node);
    if (cells <= left) left -= cells;
    else large.set(node, cells);
  }
  const [root] = nodes;
  if (large.size === 0 || !root) return { nodes, problems: [] };

  const problems: Problem[] = [];
  for (const parent of nodes) {
    if (!('children' in parent)) continue;
    for (const [index, child] of parent.children.entries()) {
      const cells = large.get(child);
      if (cells === undefined || child.type !== 'table') continue;
      parent.children[index] = toCode(child, source);
      problems.push(tableTooLarge(child, cells, most, lines));
    }
  }
  return { nodes: nodesIn(root), problems };
}

function countCells({ align, children }: Table): number {
  const width = align?.length ?? 0;
  return children.reduce((sum, row) => sum + Math.max(width, row.children.length), 0);
}

function toCode({ position }: Table, source: string): Code {
  const value = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return { type: 'code', value, ...(position && { position }) };
}

function tableTooLarge({ position, children }: Table, cells: number, most: number, lines: LineMap): Problem {
  const start = position?.start.offset ?? 0;
  const message =
    `This table has ${cells.toLocaleString('en')} cells in ${children.length.toLocaleString('en')} rows, those that fill ` +
    `up short rows counted; an article may have ${most.toLocaleString('en')}. It is shown as it is written.`;
  const hint = 'Divide it, or give it as a file to download.';
  return problem('table-too-large', { message, hint, place: lines.place(start, position?.end.offset ?? start) });
}
