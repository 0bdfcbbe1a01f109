/** A point in a source. */
export interface Point {
  /** Line, from 1. `\n`, `\r\n` and a lone `\r` each end a line. */
  readonly line: number;
  /** Column, from 1, in UTF-16 units. */
  readonly column: number;
  /** Offset from the start of the file, from 0, in UTF-16 units, a byte order mark included. */
  readonly offset: number;
}

/** Where something stands in a source: from `start` up to, and not including, `end`. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
}
