import type { TargetResult } from './target.ts';

/** What a thread is to run: so many inputs of a seed. */
export interface Batch {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
}

/** What came of it. */
export type BatchResult = Batch & TargetResult & { readonly milliseconds: number };
