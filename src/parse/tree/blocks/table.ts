import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Leaf } from '../leaf.ts';
import type { SourceLines } from '../source-lines.ts';
import type { LineCursor } from './line-cursor.ts';

const TAB = 9;
const SPACE = 32;
const DASH = 45;
const COLON = 58;
const BACKSLASH = 92;
const BAR = 124;

/** The columns that the delimiter row at the next character gives a table, if there is one: GFM 4.10. */
export function readDelimiterRow({ source, next, end, width }: LineCursor): AlignType[] | undefined {
  if (width > 3) return undefined;
  const aligns: AlignType[] = [];
  let isMarked = false;
  let offset = next;
  if (source.charCodeAt(offset) === BAR) {
    isMarked = true;
    offset++;
  }
  for (;;) {
    offset = afterSpace(source, offset, end);
    if (offset === end) break;
    const isLeft = source.charCodeAt(offset) === COLON;
    if (isLeft) offset++;
    const dashes = offset;
    while (offset < end && source.charCodeAt(offset) === DASH) offset++;
    if (offset === dashes) return undefined;
    const isRight = offset < end && source.charCodeAt(offset) === COLON;
    if (isRight) offset++;
    isMarked ||= isLeft || isRight;
    aligns.push(isLeft ? (isRight ? 'center' : 'left') : isRight ? 'right' : null);
    offset = afterSpace(source, offset, end);
    if (offset === end) break;
    if (source.charCodeAt(offset) !== BAR) return undefined;
    isMarked = true;
    offset++;
  }
  return isMarked && aligns.length > 0 ? aligns : undefined;
}

/** How many columns a line has as the head of a table; 0 if it cannot be one. */
export function countColumns(source: string, start: number, end: number): number {
  let columns = 0;
  // As micromark counts: one bar alone is no row.
  let parts = 0;
  let isAfterBar = false;
  let offset = start;
  if (source.charCodeAt(start) !== BAR) {
    isAfterBar = true;
    parts++;
  }
  while (offset < end) {
    const code = source.charCodeAt(offset);
    if (code === SPACE || code === TAB) {
      offset++;
      continue;
    }
    parts++;
    if (isAfterBar) {
      isAfterBar = false;
      columns++;
    }
    if (code === BAR) {
      isAfterBar = true;
      offset++;
    } else {
      offset = endOfWord(source, offset, end);
    }
  }
  return parts > 1 ? columns : 0;
}

/** Makes a table, row after row. */
export class TableBuilder {
  readonly node: Table;
  readonly #lines: SourceLines;
  readonly #addText: (cell: TableCell, leaf: Leaf) => void;

  /** @param addText Is told the text of each cell that has any. */
  constructor(lines: SourceLines, align: AlignType[], addText: (cell: TableCell, leaf: Leaf) => void) {
    this.#lines = lines;
    this.#addText = addText;
    this.node = { type: 'table', align, children: [] };
  }

  /**
   * Adds a row. What is behind its last bar is a cell of its own only if it is not empty.
   *
   * @param index Of its line.
   * @param start Where it begins, after white space.
   */
  addRow(index: number, start: number): void {
    const { source, ends } = this.#lines;
    const end = ends[index] ?? 0;
    const row: TableRow = { type: 'tableRow', children: [], position: this.#position(index, start, end) };
    let cellStart = start;
    let textStart = -1;
    let textEnd = -1;
    let offset = source.charCodeAt(start) === BAR ? start + 1 : start;
    const addCell = (cellEnd: number) => {
      const position = this.#position(index, cellStart, cellEnd);
      const cell: TableCell = { type: 'tableCell', children: [], position };
      row.children.push(cell);
      if (textStart >= 0) {
        this.#addText(cell, {
          text: source,
          start: textStart,
          end: textEnd,
          pieces: this.#lines.pieces,
          isCell: true,
        });
      }
      cellStart = cellEnd;
      textStart = -1;
    };
    while (offset < end) {
      const code = source.charCodeAt(offset);
      if (code === SPACE || code === TAB) {
        offset++;
      } else if (code === BAR) {
        const next = afterSpace(source, offset + 1, end);
        if (next === end) break;
        addCell(offset);
        offset++;
      } else {
        if (textStart < 0) textStart = offset;
        textEnd = endOfWord(source, offset, end);
        offset = textEnd;
      }
    }
    addCell(end);
    this.node.children.push(row);
    this.node.position = {
      start: this.node.position?.start ?? this.#lines.point(index, start),
      end: this.#lines.endOf(index),
    };
  }

  /** Takes the delimiter row, which is no row of the tree. */
  endAt(index: number): void {
    if (this.node.position) this.node.position.end = this.#lines.endOf(index);
  }

  #position(index: number, start: number, end: number) {
    return { start: this.#lines.point(index, start), end: this.#lines.point(index, end) };
  }
}

function afterSpace(source: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && (source.charCodeAt(offset) === SPACE || source.charCodeAt(offset) === TAB)) offset++;
  return offset;
}

/** Where text ends in a row: at white space or a bar that no backslash escapes. */
function endOfWord(source: string, from: number, end: number): number {
  let offset = from;
  while (offset < end) {
    const code = source.charCodeAt(offset);
    if (code === BAR || code === SPACE || code === TAB) break;
    offset++;
    if (code !== BACKSLASH || offset === end) continue;
    const escaped = source.charCodeAt(offset);
    if (escaped === BACKSLASH || escaped === BAR) offset++;
  }
  return offset;
}
