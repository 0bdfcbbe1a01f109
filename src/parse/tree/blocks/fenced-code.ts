import type { Code } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point } from '../../../model/place.ts';
import type { LineCursor } from './line-cursor.ts';
import type { OpenLeaf } from './open-leaf.ts';

const BACKTICK = 96;

interface Fence {
  readonly marker: number;
  readonly size: number;
  readonly info: string;
  readonly meta: string;
}

/** The fence that opens code at the next character: CommonMark 4.5. */
export function openingFence({ source, next, end }: LineCursor): Fence | undefined {
  const marker = source.charCodeAt(next);
  let offset = next;
  while (offset < end && source.charCodeAt(offset) === marker) offset++;
  const size = offset - next;
  if (size < 3) return undefined;
  const words = source.slice(offset, end);
  if (marker === BACKTICK && words.includes('`')) return undefined;
  const [, info = '', meta = ''] = /^[ \t]*([^ \t]*)[ \t]*([\s\S]*)$/.exec(words) ?? [];
  return { marker, size, info, meta };
}

/** Code between fences. */
export class FencedCode implements OpenLeaf {
  readonly isConcrete = true;
  readonly node: Code;
  readonly #fence: Fence;
  /** Columns the fence is indented by: as many are taken off each line. */
  readonly #indent: number;
  readonly #start: Point;
  /** All from the line ending of the fence on. */
  #text = '';
  /** The line ending of the last line so far. */
  #ending: string;

  constructor(cursor: LineCursor, fence: Fence) {
    const { lines, index, next, width } = cursor;
    this.#fence = fence;
    this.#indent = width;
    this.#start = lines.point(index, next);
    this.#ending = lines.endingOf(index);
    this.node = {
      type: 'code',
      lang: fence.info === '' ? null : decodeString(fence.info),
      meta: fence.meta === '' ? null : decodeString(fence.meta),
      value: '',
      position: { start: this.#start, end: this.#start },
    };
  }

  take(cursor: LineCursor, isLazy: boolean): 'goes on' | 'ends' | 'left' {
    if (isLazy) {
      this.#finish(cursor.lines.endOf(cursor.index - 1), true);
      return 'left';
    }
    if (this.#isClosedBy(cursor)) {
      this.#finish(cursor.lines.endOf(cursor.index), false);
      return 'ends';
    }
    cursor.takeSpace(Math.min(cursor.width, this.#indent));
    this.#text += this.#ending + cursor.text();
    this.#ending = cursor.lines.endingOf(cursor.index);
    return 'goes on';
  }

  close({ lines, index }: LineCursor, isOwnLine: boolean): boolean {
    if (isOwnLine) this.#finish(lines.endOf(index), true);
    else this.#finish(lines.startOf(index), false);
    return !isOwnLine;
  }

  #isClosedBy({ source, width, next, end }: LineCursor): boolean {
    const { marker, size } = this.#fence;
    if (width > 3 || source.charCodeAt(next) !== marker) return false;
    let offset = next;
    while (offset < end && source.charCodeAt(offset) === marker) offset++;
    if (offset - next < size) return false;
    while (offset < end && isSpace(source.charCodeAt(offset))) offset++;
    return offset === end;
  }

  /** @param isCut Whether it ends without the line ending of its last line. */
  #finish(end: Point, isCut: boolean): void {
    const text = isCut ? this.#text : this.#text + this.#ending;
    // As mdast-util-from-markdown has it: a `\r` and a `\n` of two lines, the second empty, are one line ending here.
    this.node.value = text.replace(/^(?:\r?\n|\r)|(?:\r?\n|\r)$/g, '');
    this.node.position = { start: this.#start, end };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
