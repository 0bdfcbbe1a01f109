import type { Place, Point } from './place.ts';

/**
 * Turns offsets of one source into lines and columns.
 *
 * Building it reads the source once; each look-up is a binary search.
 */
export class LineMap {
  readonly #length: number;
  readonly #starts: readonly number[];

  /** @param source The whole text, as read from the file. */
  constructor(source: string) {
    const starts = [0];
    const lineEnd = /\r\n|\r|\n/g;
    while (lineEnd.exec(source)) starts.push(lineEnd.lastIndex);
    this.#starts = starts;
    this.#length = source.length;
  }

  /** The point at an offset (UTF-16 units; clamped to the source). */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  /** The place from one offset up to another. */
  place(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end) };
  }
}
