import type { ThematicBreak } from 'mdast';
import type { LineCursor } from './line-cursor.ts';

/**
 * Tells whether the rest of a line is a thematic break: CommonMark 4.1.
 *
 * Each list marker of `- - - a` might begin one. So what else stands in the line is looked for from its end, once for
 * all of its markers.
 */
export class ThematicBreaks {
  readonly #cursor: LineCursor;
  /** By marker: the line looked at last, and the offset after its last character that is neither marker nor space. */
  readonly #lines: Record<number, { index: number; from: number }> = {};

  constructor(cursor: LineCursor) {
    this.#cursor = cursor;
  }

  /** Whether there is a thematic break at the next character that is no white space. */
  isNext(): boolean {
    const { source, next, end } = this.#cursor;
    const marker = source.charCodeAt(next);
    if (marker !== 42 && marker !== 45 && marker !== 95) return false;
    if (this.#onlyFrom(marker) > next) return false;
    let count = 0;
    for (let offset = next; offset < end && count < 3; offset++) if (source.charCodeAt(offset) === marker) count++;
    return count === 3;
  }

  take(): ThematicBreak {
    const { lines, index, next } = this.#cursor;
    return { type: 'thematicBreak', position: { start: lines.point(index, next), end: lines.endOf(index) } };
  }

  #onlyFrom(marker: number): number {
    const { source, index, offset, end } = this.#cursor;
    const known = this.#lines[marker];
    if (known?.index === index) return known.from;
    let from = end;
    for (; from > offset; from--) {
      const code = source.charCodeAt(from - 1);
      if (code !== marker && code !== 32 && code !== 9) break;
    }
    this.#lines[marker] = { index, from };
    return from;
  }
}
