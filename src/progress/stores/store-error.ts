import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, type ProblemDetails, problem } from '../../model/problem.ts';
import type { ProblemCode } from '../../model/problem-codes.ts';

/** What can be wrong with a place where logs are kept. */
export type StoreProblemCode = Extract<
  ProblemCode,
  'progress-unavailable' | 'progress-full' | 'progress-unreadable' | 'progress-newer'
>;

/** The error that a store rejects with. */
export function storeError(code: StoreProblemCode, details: ProblemDetails, cause?: unknown): BroadsheetError {
  return new BroadsheetError([problem(code, details)], { cause });
}

/** What an error of a store says; for a store that throws something of its own, that it could not be reached. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof BroadsheetError) return error.problems;
  const message = `The store of ticks failed: “${error instanceof Error ? error.message : String(error)}”.`;
  return [problem('progress-unavailable', { message })];
}
