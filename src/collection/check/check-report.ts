import type { Problem } from '../../model/problem.ts';

/** What a check has found: plain JSON. */
export interface CheckReport {
  /** Absolute path of the folder; the `file` of a problem is relative to it. */
  readonly directory: string;
  /** By path and place. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** How many files were looked at, those included that are no articles for what is wrong with them. */
  readonly files: number;
  /** How many of them have a problem. */
  readonly filesWithProblems: number;
}
