import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Problem } from '../../model/problem.ts';
import { problemsOf } from '../load/problems-of.ts';
import { readChecklist } from '../load/read-article.ts';

/**
 * Says why a checklist cannot be drawn; warns on the console, too.
 *
 * @param error What drawing it threw.
 */
export function checklistFaults(checklist: unknown, error: unknown): readonly Problem[] {
  let problems = problemsOf(error);
  try {
    readChecklist(checklist);
  } catch (fault) {
    problems = problemsOf(fault);
  }
  console.warn(new BroadsheetError(problems).message);
  return problems;
}
