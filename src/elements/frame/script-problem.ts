import type { Problem } from '../../model/problem.ts';

/** A part of an element could not be downloaded, and what words problems is such a part: it is told as it is. */
export function scriptProblem(cause: unknown): Problem {
  return { code: 'load-failed', severity: 'error', message: String(cause), url: '' };
}
