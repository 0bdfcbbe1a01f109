import type { Code } from 'mdast';
import type { LineCursor } from './line-cursor.ts';
import type { OpenLeaf } from './open-leaf.ts';

/** Columns of white space that make code: CommonMark 4.4. */
export const CODE_INDENT = 4;

/** Code indented by four columns. */
export class IndentedCode implements OpenLeaf {
  readonly isConcrete = false;
  readonly node: Code;
  /** Blank lines since the last line of code: they are part of it only if another follows. */
  #blanks = '';
  /** The first of these lines. */
  firstBlank: number | undefined;
  #lastEnding = '';
  #lastText = '';

  constructor(cursor: LineCursor) {
    const { lines, index } = cursor;
    const start = cursor.point();
    cursor.takeSpace(CODE_INDENT);
    this.node = { type: 'code', lang: null, meta: null, value: '', position: { start, end: lines.endOf(index) } };
    this.#add(cursor);
  }

  take(cursor: LineCursor, isLazy: boolean): 'goes on' | 'left' {
    const { lines, index, width } = cursor;
    if (!isLazy && width >= CODE_INDENT) {
      cursor.takeSpace(CODE_INDENT);
      this.node.value += this.#lastText + this.#lastEnding + this.#blanks;
      this.#blanks = '';
      this.firstBlank = undefined;
      if (this.node.position) this.node.position.end = lines.endOf(index);
      this.#add(cursor);
      return 'goes on';
    }
    if (!isLazy && cursor.isBlank) {
      this.#blanks += lines.endingOf(index);
      this.firstBlank ??= index;
      return 'goes on';
    }
    this.close();
    return 'left';
  }

  close(): boolean {
    const { value } = this.node;
    // An empty last line is dropped with the line ending before it.
    this.node.value = this.#lastText === '' ? value.replace(/(?:\r\n|\r|\n)$/, '') : value + this.#lastText;
    return false;
  }

  #add(cursor: LineCursor): void {
    this.#lastText = cursor.text();
    this.#lastEnding = cursor.lines.endingOf(cursor.index);
  }
}
