import type { TrackedItem } from '../../progress/tracked-item.ts';
import type { Task } from '../list/task.ts';

/** Tasks as a tracker knows them. */
export function trackedItems(tasks: readonly Task[]): TrackedItem[] {
  return tasks.map(({ id, text, ancestors, sourceMark }) => {
    const within = ancestors.at(-1)?.text;
    return { id, text, checked: sourceMark, ...(within !== undefined && { within }) };
  });
}
