import { resolve } from 'node:path';
import { readText } from '../../collection/files/read-text.ts';

/** The texts of files that problems were found in, each read when it is first asked for. */
export class FileTexts {
  readonly #base: string;
  /** One at a time: problems come in the order of their files. */
  #last: { readonly path: string; readonly text: string | undefined } | undefined;

  /** @param base Absolute path of the folder that paths are relative to. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The text of a file; nothing when it cannot be read any more. */
  of(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    if (this.#last?.path !== path) this.#last = { path, text: readText(resolve(this.#base, path)) };
    return this.#last.text;
  }
}
