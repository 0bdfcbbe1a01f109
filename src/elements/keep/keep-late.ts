import type { Problem } from '../../model/problem.ts';
import { Tracker } from '../../progress/track-progress.ts';
import { problemsOf } from '../load/problems-of.ts';
import type { KeptElement, LateMarks } from './kept-list.ts';
import { progressKeyOf } from './list-scope.ts';
import { loadMatches } from './load-matches.ts';
import { openStore } from './open-store.ts';
import { rememberKept } from './shown-lists.ts';
import { trackedItems } from './tracked-items.ts';

/** Keeps marks under the log that they were made for, which the list has left since. */
export async function keepLate(
  host: KeptElement,
  { subject, id, tasks, marks, isReset }: LateMarks,
  tell: (problems: readonly Problem[]) => void,
): Promise<void> {
  const { scope, checklist } = progressKeyOf(host);
  const key = { scope, checklist: id ?? checklist, ...(subject && { subject }) };
  if (marks.length === 0 && !isReset) return;
  rememberKept(host, key);
  try {
    const store = await openStore(host);
    const tracker = new Tracker({
      store,
      key,
      readonly: true,
      match: () => loadMatches(''),
      onProblem: (problem) => tell([problem]),
    });
    tracker.setItems(trackedItems(tasks));
    if (isReset) tracker.reset();
    for (const [item, checked] of marks) tracker.mark(item, checked);
    await tracker.open();
    // What is not saved by then still will be.
    tracker.close();
  } catch (error) {
    tell(problemsOf(error));
  }
}
