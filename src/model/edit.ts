/**
 * The smallest change to a source text.
 *
 * The characters from `start` up to `end` (offsets in UTF-16 units of the whole file) are replaced by `text`.
 * `expected` is what stood there when the edit was made: a source that reads differently has moved on.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly text: string;
}
