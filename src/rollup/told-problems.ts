import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Collection } from '../collection/collection.ts';
import type { Problem } from '../model/problem.ts';

/** A problem, and the folder that its file lies in. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly directory: string;
}

/** Remembers what is wrong with the content, so that a server tells what is new instead of everything again. */
export class ToldProblems {
  #told: ReadonlySet<string> = new Set();
  readonly #versions = new Map<string, string>();

  /** All problems. */
  all(collections: Iterable<Collection<unknown>>): FoundProblem[] {
    const all = Array.from(collections, ({ directory, problems }) =>
      problems.map((problem) => ({ problem, directory })),
    ).flat();
    this.#told = new Set(all.map(keyOf));
    return all;
  }

  /** Those that have not been there before, and, where it has been saved anew, all of one file. */
  after(saved: string | undefined, collections: Iterable<Collection<unknown>>): FoundProblem[] {
    const before = this.#told;
    return this.all(collections).filter((each) => isOf(saved, each) || !before.has(keyOf(each)));
  }

  /** Whether a file has been saved since this was last asked: a server may be told of one save several times. */
  isSaved(file: string): boolean {
    const { mtimeNs, size } = statSync(file, { bigint: true, throwIfNoEntry: false }) ?? {};
    const version = `${mtimeNs} ${size}`;
    if (this.#versions.get(file) === version) return false;
    this.#versions.set(file, version);
    return true;
  }
}

function isOf(file: string | undefined, { problem, directory }: FoundProblem): boolean {
  return file !== undefined && problem.file !== undefined && resolve(file) === resolve(directory, problem.file);
}

function keyOf({ problem, directory }: FoundProblem): string {
  return JSON.stringify([directory, problem]);
}
