import { type Problem, problem } from '../../model/problem.ts';
import type { Task } from './task.ts';

/** A problem for each text that several tasks share: their ticks may change places when the list is edited. */
export function repeatedTasks(tasks: readonly Task[]): Problem[] {
  const texts = new Set(tasks.filter(({ repeated }) => repeated).map(({ text }) => text));
  return [...texts].map((text) =>
    problem('item-repeated', {
      message: `More than one task reads “${text}”.`,
      hint: 'Give each task words of its own, or an id: `data-item="…"` on its `<li>`.',
      actual: text,
    }),
  );
}
