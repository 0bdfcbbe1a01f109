import { type Problem, problem } from '../../model/problem.ts';
import type { Repeats, Task } from './task.ts';

/** A problem for each text or id that several tasks share: their ticks may change places when the list is edited. */
export function repeatedTasks(tasks: readonly Task[]): Problem[] {
  const found = new Map<string, Repeats>();
  for (const { repeats } of tasks) if (repeats) found.set(`${repeats.what} ${repeats.value}`, repeats);
  return [...found.values()].map(({ what, value }) =>
    problem('item-repeated', {
      message: what === 'id' ? `More than one task has the id “${value}”.` : `More than one task reads “${value}”.`,
      hint:
        what === 'id'
          ? 'Give each task an id of its own: `data-item="…"` on its `<li>`.'
          : 'Give each task words of its own, or an id: `data-item="…"` on its `<li>`.',
      actual: value,
    }),
  );
}
