import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** What an error says. One that is not ours came up while loading, such as a script that is not there. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof BroadsheetError) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [problem('load-failed', { message, hint: 'Check that all of Broadsheet’s scripts are served.' })];
}
