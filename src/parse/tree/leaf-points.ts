import type { Leaf, Pieces } from './leaf.ts';

/** A place in the source. */
export interface LeafPoint {
  line: number;
  column: number;
  offset: number;
}

/** From where to where a node goes. */
export interface LeafPosition {
  start: LeafPoint;
  end: LeafPoint;
}

/** Finds the points of a leaf's text in the source. */
export class LeafPoints {
  readonly #pieces: Pieces;
  /** The piece looked at last: what is asked for next is most often in it, or in the one behind it. */
  #piece = 0;

  constructor({ pieces }: Leaf) {
    this.#pieces = pieces;
  }

  /** The point at an index of the text. */
  at(index: number): LeafPoint {
    const { at, offset, line, lineStart } = this.#pieces;
    const piece = this.#pieceOf(index);
    let place = (offset[piece] as number) + index - (at[piece] as number);
    // What is left of a tab lies at one offset.
    if (piece + 1 < at.length) place = Math.min(place, offset[piece + 1] as number);
    return { line: line[piece] as number, column: place - (lineStart[piece] as number) + 1, offset: place };
  }

  /** The point at an index of the text, but at the start of a line that of the line, before what is taken off it. */
  atLineStart(index: number): LeafPoint {
    const { at, line, lineStart } = this.#pieces;
    const point = this.at(index);
    const piece = this.#piece;
    if (piece > 0 && index === at[piece] && line[piece] !== line[piece - 1]) {
      point.offset = lineStart[piece] as number;
      point.column = 1;
    }
    return point;
  }

  #pieceOf(index: number): number {
    const { at } = this.#pieces;
    let low = this.#piece;
    if (index < (at[low] as number)) {
      low = 0;
    } else {
      if (low + 1 >= at.length || index < (at[low + 1] as number)) return low;
      low++;
    }
    if (low + 1 < at.length && index >= (at[low + 1] as number)) {
      let high = at.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (index < (at[middle] as number)) high = middle;
        else low = middle;
      }
    }
    this.#piece = low;
    return low;
  }
}
