import type { Point } from '../../../model/place.ts';
import type { SourceLines } from '../source-lines.ts';

const TAB = 9;
const SPACE = 32;

/** How many columns apart tab stops are: CommonMark 2.2. */
const TAB_SIZE = 4;

/** What is left of a line behind the marks of containers. */
export interface RestOfLine {
  readonly lines: SourceLines;
  readonly source: string;
  /** Which line. */
  readonly index: number;
  /** Where the line's content ends. */
  readonly end: number;
  /** Where the rest of the line begins. */
  readonly offset: number;
  /** Columns left of a tab that was taken in part. */
  readonly rest: number;
  /** Offset of the next character that is no white space; `end` if there is none. */
  readonly next: number;
}

/** The text of that, with spaces for what is left of a tab. */
export function textOfRest({ source, offset, end, rest }: RestOfLine): string {
  const text = source.slice(offset, end);
  return rest === 0 ? text : ' '.repeat(rest) + text;
}

/**
 * Reads one line from left to right, as far as containers have taken it.
 *
 * White space is measured in columns, and a tab may be taken in part: what is left of it stands before `offset`.
 */
export class LineCursor implements RestOfLine {
  readonly lines: SourceLines;
  readonly source: string;
  index = 0;
  end = 0;
  offset = 0;
  rest = 0;
  next = 0;
  /** Columns of white space ahead, the rest of a tab included. */
  width = 0;
  /** What to add to an offset to have its column. */
  #shift = 0;

  constructor(lines: SourceLines) {
    this.lines = lines;
    this.source = lines.source;
  }

  /** Goes to the start of a line. */
  moveTo(index: number): void {
    const start = this.lines.starts[index] ?? 0;
    this.index = index;
    this.end = this.lines.ends[index] ?? 0;
    this.#shift = -start;
    this.#arriveAt(start);
  }

  get isLastLine(): boolean {
    return this.index === this.lines.count - 1;
  }

  get isBlank(): boolean {
    return this.next >= this.end;
  }

  /** Takes columns of the white space ahead: not more than there are. */
  takeSpace(columns: number): void {
    if (columns === this.width) {
      this.#shift += this.width - this.rest - (this.next - this.offset);
      this.offset = this.next;
      this.rest = 0;
      this.width = 0;
      return;
    }
    this.width -= columns;
    let left = columns - Math.min(this.rest, columns);
    this.rest -= columns - left;
    while (left > 0) {
      if (this.source.charCodeAt(this.offset) === TAB) {
        const size = this.#tabAt(this.offset);
        this.#shift += size - 1;
        this.rest = Math.max(0, size - left);
        left -= Math.min(size, left);
      } else {
        left--;
      }
      this.offset++;
    }
  }

  /** Takes characters up to an offset, of which only white space before `next` may be tabs. */
  takeTo(offset: number): void {
    this.takeSpace(this.width);
    this.#arriveAt(offset);
  }

  /** The point where the rest of the line begins. */
  point(): Point {
    return this.lines.point(this.index, this.offset);
  }

  /** What is left of the line, with spaces for what is left of a tab. */
  text(): string {
    return textOfRest(this);
  }

  #arriveAt(offset: number): void {
    this.offset = offset;
    this.rest = 0;
    let next = offset;
    let width = 0;
    for (; next < this.end; next++) {
      const code = this.source.charCodeAt(next);
      if (code === SPACE) width++;
      else if (code === TAB) width += TAB_SIZE - ((offset + this.#shift + width) % TAB_SIZE);
      else break;
    }
    this.next = next;
    this.width = width;
  }

  #tabAt(offset: number): number {
    return TAB_SIZE - ((offset + this.#shift) % TAB_SIZE);
  }
}
