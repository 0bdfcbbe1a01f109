import type { Point } from '../../model/place.ts';
import type { Pieces } from './leaf.ts';

/**
 * The lines of a text that begins at some offset of a source.
 *
 * A line ends at `\n`, `\r\n` or `\r`. Behind the last line ending there is one line more, though it be empty.
 */
export class SourceLines {
  readonly source: string;
  /** Offset at which each line begins; of the first, the offset at which the text does. */
  readonly starts: readonly number[];
  /** Offset at which the content of each line ends, before its line ending. */
  readonly ends: readonly number[];
  /** The lines as pieces of a leaf whose text is the source. */
  readonly pieces: Pieces;

  /** @param from Offset at which the text begins; points count from the beginning of the source. */
  constructor(source: string, from: number) {
    this.source = source;
    const starts: number[] = [from];
    const ends: number[] = [];
    // A regular expression finds line endings of any kind; one character is found faster.
    if (source.includes('\r', from)) {
      const ending = /\r\n|\r|\n/g;
      ending.lastIndex = from;
      for (let match = ending.exec(source); match; match = ending.exec(source)) {
        ends.push(match.index);
        starts.push(ending.lastIndex);
      }
    } else {
      for (let end = source.indexOf('\n', from); end >= 0; end = source.indexOf('\n', end + 1)) {
        ends.push(end);
        starts.push(end + 1);
      }
    }
    ends.push(source.length);
    this.starts = starts;
    this.ends = ends;

    const before = from === 0 ? [] : source.slice(0, from).split(/\r\n|\r|\n/);
    const first = Math.max(before.length, 1);
    const line = starts.map((_, index) => first + index);
    const lineStart = before.length === 0 ? starts : [from - (before.at(-1) ?? '').length, ...starts.slice(1)];
    this.pieces = { at: starts, offset: starts, line, lineStart };
  }

  get count(): number {
    return this.starts.length;
  }

  /** The point of an offset in a line. */
  point(index: number, offset: number): Point {
    const { line, lineStart } = this.pieces;
    return { line: line[index] ?? 0, column: offset - (lineStart[index] ?? 0) + 1, offset };
  }

  startOf(index: number): Point {
    return this.point(index, this.starts[index] ?? 0);
  }

  /** The point where the content of a line ends. */
  endOf(index: number): Point {
    return this.point(index, this.ends[index] ?? 0);
  }

  /** The line ending of a line, as it is written. */
  endingOf(index: number): string {
    return this.source.slice(this.ends[index], this.starts[index + 1]);
  }
}
