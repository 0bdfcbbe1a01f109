/** Text of a leaf block (paragraph, heading, table cell): pieces of the source in a row. */
export interface Leaf {
  /**
   * Either the source itself, with `start` and `end` of the leaf in it, or what stands in its lines after the
   * containers' marks. Line endings are those of the source (`\n`, `\r\n` or `\r`).
   */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One entry for each piece of a line, in order; the first begins at `start` or before. */
  readonly pieces: Pieces;
  /** The source, where `text` is another: how wide a tab is depends on all that stands before it in its line. */
  readonly source?: string;
  /** Whether it is the text of a cell, where a backslash before a bar is no part of code: GFM 4.10. */
  readonly isCell?: boolean;
  /** Index up to which something was looked for at its start, and not found. */
  readonly probedTo?: number;
}

/**
 * Where pieces of text come from; parallel arrays.
 *
 * The point at index `i` of a text, in its piece `p`, has the offset `offset[p] + i - at[p]`, but at most
 * `offset[p + 1]`; the line `line[p]`; the column `offset - lineStart[p] + 1`.
 */
export interface Pieces {
  /** Index in the text at which the piece begins. */
  readonly at: readonly number[];
  /** Offset in the source at which it begins. */
  readonly offset: readonly number[];
  /** Number of its line, from 1. */
  readonly line: readonly number[];
  /** Offset at which that line begins. */
  readonly lineStart: readonly number[];
}
