import { formatProblem } from '../../model/format-problem.ts';
import type { Problem } from '../../model/problem.ts';

/** Problems for a reader at a terminal. */
export function reportPretty(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem)).join('\n\n');
}
