import type { Leaf } from '../leaf.ts';
import type { SourceLines } from '../source-lines.ts';
import { CODE_INDENT } from './indented-code.ts';
import type { LineCursor, RestOfLine } from './line-cursor.ts';

/**
 * Lines of text that go on until something interrupts them: CommonMark 4.8.
 *
 * In the end they are a paragraph, the text of a setext heading, link reference definitions, or the head of a table.
 */
export class Paragraph {
  readonly lines: SourceLines;
  /** Index of its first line; the others follow. */
  readonly first: number;
  /** Whether it may begin with the mark of a task. */
  readonly mayBeTask: boolean;
  /** Offset in each line at which what containers left of it begins. */
  readonly #offsets: number[];
  /** Columns of a tab before that offset. */
  readonly #rests: number[];
  /** Whether the last line may be the head of a table: it is not indented as code would be. */
  mayBeHead = true;

  constructor(cursor: LineCursor, mayBeTask: boolean) {
    this.lines = cursor.lines;
    this.first = cursor.index;
    this.mayBeTask = mayBeTask;
    this.#offsets = [cursor.next];
    this.#rests = [0];
  }

  get last(): number {
    return this.first + this.#offsets.length - 1;
  }

  add(cursor: LineCursor): void {
    this.mayBeHead = cursor.width < CODE_INDENT;
    this.#offsets.push(cursor.offset);
    this.#rests.push(cursor.rest);
  }

  /** Takes the last line off. */
  removeLast(): void {
    this.#offsets.pop();
    this.#rests.pop();
  }

  get isEmpty(): boolean {
    return this.#offsets.length === 0;
  }

  /** What containers left of its last line. */
  lastLine(): RestOfLine {
    const { lines, last } = this;
    const { source, ends } = lines;
    const offset = this.#offsets.at(-1) ?? 0;
    const end = ends[last] ?? 0;
    let next = offset;
    while (next < end && /[ \t]/.test(source.charAt(next))) next++;
    return { lines, source, index: last, offset, rest: this.#rests.at(-1) ?? 0, next, end };
  }

  /** Its text, in which the white space at the start of each line but the first is kept. */
  toLeaf(): Leaf {
    const { source, starts, ends, pieces } = this.lines;
    const start = this.#offsets[0] ?? 0;
    const end = ends[this.last] ?? 0;
    const isWhole = this.#offsets.every((offset, line) => line === 0 || offset === starts[this.first + line]);
    return isWhole ? { text: source, start, end, pieces } : this.#join();
  }

  /** Puts together what containers left of the lines. */
  #join(): Leaf {
    const { source, starts, pieces } = this.lines;
    const at: number[] = [];
    const offsets: number[] = [];
    const lines: number[] = [];
    const lineStarts: number[] = [];
    let text = '';
    const add = (index: number, offset: number, part: string) => {
      at.push(text.length);
      offsets.push(offset);
      lines.push(pieces.line[index] ?? 0);
      lineStarts.push(pieces.lineStart[index] ?? 0);
      text += part;
    };
    for (let line = 0; line < this.#offsets.length; line++) {
      const index = this.first + line;
      const offset = this.#offsets[line] ?? 0;
      const rest = this.#rests[line] ?? 0;
      if (rest > 0) add(index, offset, ' '.repeat(rest));
      const end = index === this.last ? this.lines.ends[index] : starts[index + 1];
      add(index, offset, source.slice(offset, end));
    }
    return {
      text,
      source,
      start: 0,
      end: text.length,
      pieces: { at, offset: offsets, line: lines, lineStart: lineStarts },
    };
  }
}
