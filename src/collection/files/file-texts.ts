import { resolve } from 'node:path';
import { LineMap } from '../../model/line-map.ts';
import { linesOf, type SourceLines } from '../../model/print-frame.ts';
import { readText } from './read-text.ts';

/** A file that is known: what it says, and what was made of that. */
interface KnownText {
  readonly path: string;
  readonly text: string | undefined;
  lines?: SourceLines;
  map?: LineMap;
}

/**
 * The texts of files that problems were found in, each read when it is first asked for.
 *
 * A file may have as many problems as lines, so what takes a look at the whole of it is done once for all of them.
 */
export class FileTexts {
  readonly #base: string;
  /** One at a time: problems come in the order of their files. */
  #last: KnownText | undefined;

  /** @param base Absolute path of the folder that paths are relative to. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The text of a file; nothing when it cannot be read any more. */
  of(path: string | undefined): string | undefined {
    return this.#known(path)?.text;
  }

  /** Its lines. */
  linesOf(path: string | undefined): SourceLines | undefined {
    const known = this.#known(path);
    if (known?.text !== undefined) known.lines ??= linesOf(known.text);
    return known?.lines;
  }

  /** Where its offsets are. */
  lineMapOf(path: string | undefined): LineMap | undefined {
    const known = this.#known(path);
    if (known?.text !== undefined) known.map ??= new LineMap(known.text);
    return known?.map;
  }

  #known(path: string | undefined): KnownText | undefined {
    if (path === undefined) return undefined;
    if (this.#last?.path !== path) this.#last = { path, text: readText(resolve(this.#base, path)) };
    return this.#last;
  }
}
