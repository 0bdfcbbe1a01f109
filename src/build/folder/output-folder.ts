import { lstatSync, readFileSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { writeAtomically } from '../../collection/cache/write-atomically.ts';
import { contentHash } from '../../collection/files/content-hash.ts';
import { makeFolder } from '../../collection/files/make-folder.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { type BuildRecord, printRecord, RECORD_NAME, readRecord, type WrittenFile } from './written-files.ts';

export type Content = string | Uint8Array;

/** What stands in a record for a file that is yet to be written: it is nobody else's by then. */
const PLANNED: WrittenFile = { hash: '', size: -1 };

/**
 * A folder that a build writes into, beside whatever else is in it.
 *
 * Each file appears whole, and only if it is not what is there already. A record of what was written tells the next
 * build what it may replace and what is left over. A file that no build wrote stays.
 *
 * Invariants: a file that a build may have written is in the record, whenever the build ends. Nothing is read, written or
 * removed by way of a symbolic link below the folder: it may lead anywhere. The folder itself may be one.
 */
export class OutputFolder {
  readonly written: string[] = [];
  readonly removed: string[] = [];
  readonly problems: Problem[] = [];
  unchanged = 0;
  readonly #root: string;
  #record: BuildRecord;
  readonly #now = new Map<string, WrittenFile>();
  /** Paths of files that were there before any build. */
  readonly #foreign = new Set<string>();
  /** Folders that are there by now, and are no links. */
  readonly #made = new Set<string>();

  constructor(path: string) {
    this.#root = resolve(path);
    this.#record = readRecord(this.#root);
  }

  /** What the last build recorded. */
  get record(): BuildRecord {
    return this.#record;
  }

  /** Whether the last build made all of the same, and its files are there, as far as their sizes tell. */
  isMadeOf(text: string): boolean {
    const { files, from } = this.#record;
    if (from !== contentHash(text)) return false;
    for (const [path, { size }] of files) {
      const full = this.#fullPath(path);
      if (this.#inTheWay(full) !== undefined || sizeOf(full) !== size) return false;
    }
    return true;
  }

  /**
   * Says which files are going to be written: to be called before they are.
   *
   * @throws RangeError when a path leads out of the folder.
   */
  plan(paths: Iterable<string>): void {
    const files = new Map(this.#record.files);
    for (const path of paths) {
      if (files.has(path)) continue;
      const full = this.#fullPath(path);
      if (this.#inTheWay(full) !== undefined) continue;
      if (statOf(full) === undefined) files.set(path, PLANNED);
      else this.#foreign.add(path);
    }
    this.#keep({ files });
  }

  /**
   * Writes a file that was planned.
   *
   * @param path Below the folder, with forward slashes.
   */
  put(path: string, content: Content): void {
    const full = this.#fullPath(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = { hash: contentHash(bytes), size: bytes.byteLength };
    const other = this.#inTheWay(full);
    if (other !== undefined) {
      this.problems.push(inTheWay(path, relative(this.#root, other).split(sep).join('/')));
    } else if (sizeOf(full) === file.size && isAsWritten(full, file)) {
      this.#now.set(path, file);
      this.unchanged++;
    } else if (this.#foreign.has(path) || statOf(full)?.isDirectory()) {
      this.problems.push(taken(path));
    } else {
      this.#write(full, bytes);
      this.#now.set(path, file);
      this.written.push(path);
    }
  }

  /**
   * Removes what an earlier build wrote and this one did not, unless somebody has changed it; and keeps the record.
   *
   * @param madeOf All that the files depend on, as a text, and files that were missed; left out when not all could be
   *   made.
   */
  close(madeOf?: { readonly text: string; readonly absent: readonly string[] }): void {
    for (const [path, file] of this.#record.files) {
      if (this.#now.has(path)) continue;
      const full = this.#fullPath(path);
      if (this.#inTheWay(full) === undefined && isAsWritten(full, file)) this.#remove(path);
    }
    this.#keep({
      files: this.#now,
      ...(madeOf && { from: contentHash(madeOf.text), absent: madeOf.absent }),
    });
  }

  #keep(record: BuildRecord): void {
    const text = printRecord(record);
    if (text !== printRecord(this.#record)) this.#write(resolve(this.#root, RECORD_NAME), Buffer.from(text));
    this.#record = record;
  }

  #fullPath(path: string): string {
    const full = resolve(this.#root, path);
    if (!full.startsWith(this.#root + sep)) throw new RangeError(`“${path}” leads out of ${this.#root}.`);
    return full;
  }

  /** What stands where a folder of the way to a file would be: another file, or a symbolic link, wherever it leads. */
  #inTheWay(full: string): string | undefined {
    const folder = dirname(full);
    if (folder === this.#root || this.#made.has(folder)) return undefined;
    const above = this.#inTheWay(folder);
    if (above !== undefined) return above;
    const stat = statOf(folder);
    if (stat && !stat.isDirectory()) return folder;
    if (stat) this.#made.add(folder);
    return undefined;
  }

  #write(full: string, bytes: Uint8Array): void {
    const folder = dirname(full);
    if (!this.#made.has(folder)) makeFolder(folder);
    this.#made.add(folder);
    writeAtomically(full, bytes);
  }

  /** Removes a file, and the folders that are empty without it. */
  #remove(path: string): void {
    const full = this.#fullPath(path);
    rmSync(full, { force: true });
    this.removed.push(path);
    try {
      for (let folder = dirname(full); folder !== this.#root; folder = dirname(folder)) rmdirSync(folder);
    } catch {
      // There is something else in it.
    }
  }
}

/** Of what stands there itself, be it a link; nothing where nothing can stand. */
function statOf(full: string): Stats | undefined {
  try {
    return lstatSync(full, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The size of a file; nothing where there is none, or something else. */
function sizeOf(full: string): number | undefined {
  const stat = statOf(full);
  return stat?.isFile() ? stat.size : undefined;
}

function isAsWritten(full: string, file: WrittenFile): boolean {
  try {
    return sizeOf(full) === file.size && contentHash(readFileSync(full)) === file.hash;
  } catch {
    return false;
  }
}

function inTheWay(path: string, other: string): Problem {
  return problem('output-taken', {
    message: `“${path}” is not written, because “${other}” is a file or a symbolic link, and no folder.`,
    hint: `Move “${other}” away, or build into another folder.`,
    actual: other,
  });
}

function taken(path: string): Problem {
  return problem('output-taken', {
    message: `“${path}” is there already and was written by no build, so it is left as it is.`,
    hint: 'Move the file, or build into another folder.',
    actual: path,
  });
}
