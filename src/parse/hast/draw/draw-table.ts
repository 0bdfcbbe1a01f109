import type { Element, ElementContent } from 'hast';
import type { Table, TableRow } from 'mdast';
import { drawPhrasing } from './draw-phrasing.ts';
import { type Drawing, elementAt } from './drawing.ts';

/** Draws a table. Between its parts are no line ends: an HTML reader would move them out in front of it. */
export function drawTable(node: Table, drawing: Drawing): Element {
  const [header, ...rows] = node.children;
  const parts: ElementContent[] = [];
  if (header) parts.push(elementAt(header, 'thead', {}, [drawRow(header, 'th', node, drawing)]));
  const start = rows[0]?.position?.start;
  const end = rows.at(-1)?.position?.end;
  if (rows.length > 0) {
    const drawn = rows.map((row) => drawRow(row, 'td', node, drawing));
    parts.push(elementAt(start && end ? { position: { start, end } } : {}, 'tbody', {}, drawn));
  }
  return elementAt(node, 'table', {}, parts);
}

/** A row has as many cells as the header. */
function drawRow(row: TableRow, tagName: 'th' | 'td', { align }: Table, drawing: Drawing): Element {
  const width = align?.length ?? row.children.length;
  const cells = Array.from({ length: width }, (_, index) => {
    const cell = row.children[index];
    const side = align?.[index];
    const children = cell ? drawPhrasing(cell.children, drawing) : [];
    return elementAt(cell ?? {}, tagName, side ? { align: side } : {}, children);
  });
  return elementAt(row, 'tr', {}, cells);
}
