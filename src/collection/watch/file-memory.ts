import { type BigIntStats, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../../parse/limits/limits.ts';
import { readSource } from '../files/read-source.ts';
import type { KnownFile } from '../parse/file-record.ts';
import { SpareThreads } from '../parse/spare-threads.ts';
import { isFresh, LONGEST } from './settled.ts';

/** Within so long a time, the clock of a file system may not tell one change from the next. */
const TICK = 2000;

/** So many files are looked at before other work has its turn. */
const BATCH = 500;

/** Where bodies are kept, or why they are not. */
export interface BodyStore {
  readonly bodies?: string;
  readonly problem?: Problem;
}

/** How the file system tells one state of a file from another. */
interface Stamp {
  readonly text: string;
  /** Whether a later change is sure to make another stamp. */
  readonly isSure: boolean;
}

/**
 * What the files of a folder say, from one reading to the next. A file that could not be parsed for a fault is not tried
 * again before it changes.
 *
 * A file is known by its content. It is not read to see whether that has changed while its size, its times and its
 * inode are the same, and the last change was long enough before it was read to be told from another.
 */
export class FileMemory {
  readonly #files = new Map<string, { readonly file: KnownFile; readonly stamp: Stamp }>();
  readonly #stamps = new Map<string, Stamp>();
  /** Since when files have been waited for. */
  readonly #settling = new Map<string, number>();
  readonly #limits: Limits;
  #store: BodyStore | undefined;
  /** What parses its files, from one reading to the next; whoever watches the folder ends it. */
  readonly threads = new SpareThreads();

  /** @param limits Of what is read of a source. */
  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.#limits = limits;
  }

  /** Where bodies are kept; `undefined` before the folder has been read once. */
  get store(): BodyStore | undefined {
    return this.#store;
  }

  /** Whether there were files at the last reading that are still being written: they are to be looked at again. */
  get isSettling(): boolean {
    return this.#settling.size > 0;
  }

  /**
   * Tells what is known of files. One that is still being written is what it was before.
   *
   * @param root Absolute path of the folder.
   * @param paths All files that are there now; others are forgotten.
   * @returns Those that are to be parsed.
   * @throws The reason of the signal.
   */
  async recall(
    root: string,
    paths: readonly string[],
    onKnown: (path: string, file: KnownFile) => void,
    signal?: AbortSignal,
  ): Promise<string[]> {
    const present = new Set(paths);
    for (const path of this.#files.keys()) if (!present.has(path)) this.#files.delete(path);
    for (const path of this.#settling.keys()) if (!present.has(path)) this.#settling.delete(path);
    this.#stamps.clear();
    const changed: string[] = [];
    for (const [index, path] of paths.entries()) {
      if (index % BATCH === 0) {
        await setImmediate();
        signal?.throwIfAborted();
      }
      const stats = statIfThere(join(root, path));
      const stamp = stats && toStamp(stats);
      const known = this.#files.get(path);
      if (known && stamp?.text === known.stamp.text && known.stamp.isSure) {
        this.#settling.delete(path);
        onKnown(path, known.file);
      } else if (stats && this.#isSettling(root, path, stats)) {
        if (known) onKnown(path, known.file);
      } else if (known && stamp && this.#hashIfThere(root, path) === known.file.hash) {
        this.#files.set(path, { file: known.file, stamp });
        onKnown(path, known.file);
      } else {
        this.#files.delete(path);
        if (stamp) this.#stamps.set(path, stamp);
        changed.push(path);
      }
    }
    return changed;
  }

  /** Remembers what a file that was to be parsed has come to. */
  keep(path: string, file: KnownFile): void {
    const stamp = this.#stamps.get(path);
    if (stamp) this.#files.set(path, { file, stamp });
  }

  /** Is told that all that was to be parsed has been kept. */
  fill(store: BodyStore): void {
    this.#store = store;
  }

  #hashIfThere(root: string, path: string): string | undefined {
    try {
      return readSource(root, path, this.#limits).hash;
    } catch {
      return undefined;
    }
  }

  /** Before there is anything to go on with meanwhile, nothing is waited for. */
  #isSettling(root: string, path: string, stats: BigIntStats): boolean {
    const now = performance.now();
    const since = this.#settling.get(path) ?? now;
    const isWaitedFor = this.#store !== undefined && now - since < LONGEST && isFresh(join(root, path), stats);
    if (isWaitedFor) this.#settling.set(path, since);
    else this.#settling.delete(path);
    return isWaitedFor;
  }
}

function toStamp({ mtimeNs, ctimeNs, mtimeMs, ctimeMs, size, ino }: BigIntStats): Stamp {
  const last = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return { text: [mtimeNs, ctimeNs, size, ino].join(), isSure: Date.now() - last > TICK };
}

/** What cannot be read here is told by whoever reads it next. */
function statIfThere(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
