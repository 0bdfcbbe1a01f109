import { type Problem, problem } from '../../model/problem.ts';
import type { Task } from './task.ts';

/** A problem for each text or id that several tasks share: their ticks may change places when the list is edited. */
export function repeatedTasks(tasks: readonly Task[]): Problem[] {
  const found = new Map<string, Task>();
  for (const task of tasks)
    if (task.isRepeated) found.set(`${task.givenId ? 'id' : 'text'} ${task.givenId || task.text}`, task);
  return [...found.values()].map(({ givenId, text }) => {
    const value = givenId || text;
    return problem('item-repeated', {
      message: givenId ? `More than one task has the id “${value}”.` : `More than one task reads “${value}”.`,
      hint: givenId
        ? 'Give each task an id of its own: `data-item="…"` on its `<li>`.'
        : 'Give each task words of its own, or an id: `data-item="…"` on its `<li>`.',
      actual: value,
    });
  });
}
