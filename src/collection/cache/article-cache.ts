import { closeSync, fstatSync, openSync, type Stats, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeFolder } from '../files/make-folder.ts';
import type { FileRecord } from '../parse/file-record.ts';
import { bodyName, writeBody } from './body-file.ts';
import { BodyPack, PackUse } from './body-pack.ts';
import { IndexDraft } from './index-draft.ts';
import { type LineRange, readLines } from './index-lines.ts';
import { pruneBodies, pruneCaches } from './prune.ts';

const INDEX = 'index.tsv';
const DAY = 86_400_000;

/** So many lines are read before other work has its turn. */
const BATCH = 200;

/** From so many bodies on, those of one build go into a pack. */
const WORTH_A_PACK = 100;

/**
 * The cache of one folder of articles, parsed in one way: an index with a line for each file, and their bodies.
 *
 * A change makes a new index, which takes the place of the old when it is complete. So two builds may be at it at once:
 * one of their indexes stays, and either is right. What is damaged is passed over, and comes to be written again.
 *
 * Nothing throws for the file system: what cannot be written is not kept, and `failure` says why.
 */
export class ArticleCache {
  /** Where bodies are kept. */
  readonly bodies: string;
  readonly #folder: string;
  /** The index as it was opened, whatever takes its place meanwhile. */
  readonly #old: number | undefined;
  readonly #kept: LineRange[] = [];
  readonly #hashes = new Set<string>();
  readonly #use = new PackUse();
  #isChanged = false;
  #draft: IndexDraft | undefined;
  #pack: BodyPack | undefined;
  #isForMany = false;
  #failure: string | undefined;

  /** @param folder Absolute path; it is made when there is something to write. */
  constructor(folder: string) {
    this.#folder = folder;
    this.bodies = join(folder, 'bodies');
    this.#old = openIfThere(join(folder, INDEX));
  }

  /** Whether nothing is known yet. */
  get isNew(): boolean {
    return this.#old === undefined;
  }

  /** Why something could not be written; nothing more is, then. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /**
   * Reads what is known of sources.
   *
   * @param hashes Of the sources, by path.
   * @param onKnown Is given what was kept of each that is the same.
   * @throws The reason of the signal.
   */
  async read(
    hashes: ReadonlyMap<string, string>,
    onKnown: (record: FileRecord) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    if (this.#old === undefined) return;
    const known = new Set<string>();
    let end = 0;
    for (const { record, ...range } of readLines(this.#old)) {
      const isKept = hashes.get(record.path) === record.hash && !known.has(record.path);
      // Before a gap there is a damaged line; one that is not kept is of a file that has changed or gone.
      if (!isKept || range.start !== end) this.#isChanged = true;
      end = range.end;
      if (!isKept) continue;
      known.add(record.path);
      this.#hashes.add(record.hash);
      if (record.body !== '') this.#use.add(record.body);
      this.#kept.push(range);
      onKnown(record);
      if (known.size % BATCH !== 0) continue;
      await setImmediate();
      signal?.throwIfAborted();
    }
    if (end !== statIfThere(this.#old)?.size) this.#isChanged = true;
  }

  /**
   * Makes the folder. Returns whether there is one to write to.
   *
   * @param count How many files are to be added, at most.
   */
  prepare(count = 1): boolean {
    this.#isForMany ||= count >= WORTH_A_PACK;
    if (this.#draft) return this.#failure === undefined;
    this.#attempt(() => {
      makeFolder(this.bodies);
      this.#draft = new IndexDraft(join(this.#folder, INDEX));
    });
    return this.#failure === undefined;
  }

  /**
   * Adds what a file has come to.
   *
   * @param body JSON of its body, if it has one.
   * @returns What is kept of it.
   */
  add(record: FileRecord, body?: string): FileRecord {
    this.#isChanged = true;
    this.#hashes.add(record.hash);
    if (!this.prepare()) return record;
    let kept = record;
    this.#attempt(() => {
      if (body !== undefined) kept = { ...record, body: this.#keepBody(record.hash, body) };
      this.#draft?.add(kept);
    });
    return kept;
  }

  /** Returns the place of a body in a pack; empty when it has a file of its own. */
  #keepBody(hash: string, body: string): string {
    if (!this.#isForMany) {
      writeBody(this.bodies, hash, body);
      return '';
    }
    this.#pack ??= new BodyPack(this.bodies);
    const place = this.#pack.add(body);
    this.#use.add(place);
    return place;
  }

  /** Puts the new index in the place of the old, if anything has changed, and removes what has no use any more. */
  save(): void {
    if (!this.#isChanged) this.#touch();
    if (!this.#isChanged || !this.prepare()) return;
    this.#attempt(() => {
      if (this.#old !== undefined) this.#draft?.copy(this.#old, this.#kept);
      // Before the index that refers to it.
      this.#pack?.close();
      this.#draft?.publish();
      this.#pack = undefined;
      this.#draft = undefined;
      const names = new Set([...this.#hashes].map(bodyName));
      pruneBodies(this.bodies, { isUsed: (name) => names.has(name), bytesOf: (pack) => this.#use.of(pack) });
      pruneCaches(this.#folder, INDEX);
    });
  }

  /** Lets go of files. What was not saved is dropped. */
  close(): void {
    for (const unsaved of [this.#pack, this.#draft]) {
      try {
        unsaved?.drop();
      } catch (error) {
        this.#failure ??= reasonOf(error);
      }
    }
    this.#pack = undefined;
    this.#draft = undefined;
    if (this.#old !== undefined) closeIfThere(this.#old);
  }

  /** A cache in use is not to be taken for one that is forgotten; see `pruneCaches`. */
  #touch(): void {
    const stats = this.#old === undefined ? undefined : statIfThere(this.#old);
    if (!stats || Date.now() - stats.mtimeMs < DAY) return;
    try {
      utimesSync(join(this.#folder, INDEX), new Date(), new Date());
    } catch {
      // It may be read and not written, as in a pipeline that only checks.
    }
  }

  #attempt(step: () => void): void {
    if (this.#failure !== undefined) return;
    try {
      step();
    } catch (error) {
      this.#failure = reasonOf(error);
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Opens a file to be read; some systems would open a folder as well. */
function openIfThere(path: string): number | undefined {
  try {
    const file = openSync(path, 'r');
    if (statIfThere(file)?.isFile()) return file;
    closeIfThere(file);
  } catch {
    // Nothing is known, then.
  }
  return undefined;
}

function statIfThere(file: number): Stats | undefined {
  try {
    return fstatSync(file);
  } catch {
    return undefined;
  }
}

function closeIfThere(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was only read.
  }
}
