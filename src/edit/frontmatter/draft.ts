import type { Edit } from '../../model/edit.ts';
import type { ValueNode } from '../../parse/frontmatter/mapping-node.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an attempt may be told to do otherwise than the one before, whose result did not read back. */
export interface Attempt {
  /** Text is put in double quotes, and what is added goes to the very end. */
  readonly cautious: boolean;
  /** New text that looks like a date is one, in TOML. */
  readonly dates: boolean;
}

/** Thrown by a writer that knows no way to write a value where it should stand. */
export class Unwritable extends Error {}

/** Changes of one source in the making; offsets are those of the source as it was. */
export class Draft {
  readonly source: string;
  /** The file's own line end. */
  readonly eol: string;
  /** Where the text between the fences starts and ends. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly attempt: Attempt;
  readonly #splices: Splice[] = [];

  constructor(source: string, content: { start: number; end: number }, attempt: Attempt) {
    this.source = source;
    this.eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
    this.contentStart = content.start;
    this.contentEnd = content.end;
    this.attempt = attempt;
  }

  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.#splices.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  textOf({ place }: ValueNode): string {
    return this.source.slice(place.start.offset, place.end.offset);
  }

  /** Where the line starts that an offset is in. */
  lineStart(offset: number): number {
    const before = this.source.slice(0, offset);
    return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  }

  /** Where the line after the one of an offset starts. */
  nextLine(offset: number): number {
    const lineEnd = /\r\n|\r|\n/g;
    lineEnd.lastIndex = offset;
    return lineEnd.exec(this.source) ? lineEnd.lastIndex : this.source.length;
  }

  /** The white space, or whatever else, that stands on the line before an offset. */
  before(offset: number): string {
    return this.source.slice(this.lineStart(offset), offset);
  }

  /** After the last line between the fences that is not blank; a cautious attempt leaves blank lines above. */
  contentLastLine(): number {
    const written = this.source.slice(this.contentStart, this.contentEnd).trimEnd();
    if (this.attempt.cautious || written === '') return this.contentEnd;
    return Math.min(this.nextLine(this.contentStart + written.length), this.contentEnd);
  }

  /**
   * The edits.
   *
   * An insertion expects nothing, so it would fit into any source: it is widened over the word behind it.
   */
  edits(): Edit[] {
    const joined = joinTouching(this.#splices.toSorted((one, other) => one.start - other.start || one.end - other.end));
    return joined.map(({ start, end, text }, index) => {
      const to = start === end ? this.#guardEnd(start, joined[index + 1]?.start) : end;
      const guard = this.source.slice(end, to);
      return { start, end: to, expected: this.source.slice(start, to), text: text + guard };
    });
  }

  #guardEnd(at: number, nextStart = this.source.length): number {
    const word = /\s*\S{1,80}/y;
    word.lastIndex = at;
    if (!word.test(this.source)) return at;
    const isSplit = /[\ud800-\udbff]/.test(this.source.charAt(word.lastIndex - 1));
    return Math.min(word.lastIndex + (isSplit ? 1 : 0), nextStart);
  }
}

/** Changes that touch become one: an inverse of two that only take away would insert twice at one point. */
function joinTouching(splices: readonly Splice[]): readonly Splice[] {
  const joined: Splice[] = [];
  for (const splice of splices) {
    const last = joined.at(-1);
    if (last && last.end === splice.start) {
      joined[joined.length - 1] = { start: last.start, end: splice.end, text: last.text + splice.text };
    } else joined.push(splice);
  }
  return joined;
}
