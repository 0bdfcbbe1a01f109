import type { ReaderMarks } from './reader-marks.ts';
import type { Task } from './task.ts';

/**
 * Lets a reader's marks follow tasks whose words were changed in the page, by a translator for one.
 *
 * A box tells which task it was, except where a framework gave it to another task of the same list: a task whose id
 * was or is that of any other in the list is known by its id alone.
 */
export function carryMarks(marks: ReaderMarks, before: readonly Task[], after: readonly Task[]): void {
  const known = new Set(before.map(({ id }) => id));
  const kept = new Set(after.map(({ id }) => id));
  const byBox = new Map(before.map((task) => [task.box, task]));
  for (const { box, id } of after) {
    const was = byBox.get(box);
    if (was && !kept.has(was.id) && !known.has(id)) carry(marks, was.id, id);
  }
}

/** Gives an item's mark, if it has one, to another, whom it is then kept for. */
function carry(marks: ReaderMarks, from: string, to: string): void {
  const checked = marks.get(from);
  if (checked === undefined) return;
  marks.show(from, undefined);
  marks.takeUnkept(new Set([from]));
  marks.mark(to, checked);
}
