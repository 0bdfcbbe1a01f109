import type { Place, Point } from './place.ts';

/**
 * Turns offsets of one source into lines and columns.
 *
 * Building it reads the source once; each look-up is a binary search, unless the line is
 * that of the last one or the next.
 */
export class LineMap {
  readonly #length: number;
  readonly #starts: readonly number[];
  /** Of the line found last, from 0: what is asked next is most often on it or on the one after. */
  #last = 0;

  /** @param source The whole text, as read from the file. */
  constructor(source: string) {
    this.#starts = source.includes('\r') ? startsAfter(/\r\n|\r|\n/g, source) : startsAfterLineFeeds(source);
    this.#length = source.length;
  }

  /** The point at an offset (UTF-16 units; clamped to the source). */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.#length);
    const line = this.#lineAt(at);
    this.#last = line;
    return { line: line + 1, column: at - this.lineStart(line) + 1, offset: at };
  }

  /** How many lines there are; one that is not ended counts. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where a line starts, counted from 0; the end of the source behind the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  #lineAt(offset: number): number {
    const last = this.#last;
    if (this.lineStart(last) <= offset) {
      if (offset < this.lineStart(last + 1)) return last;
      if (offset < this.lineStart(last + 2)) return last + 1;
    }
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place from one offset up to another. */
  place(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end) };
  }
}

function startsAfter(lineEnd: RegExp, source: string): number[] {
  const starts = [0];
  while (lineEnd.exec(source)) starts.push(lineEnd.lastIndex);
  return starts;
}

function startsAfterLineFeeds(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n') + 1; at > 0; at = source.indexOf('\n', at) + 1) starts.push(at);
  return starts;
}
