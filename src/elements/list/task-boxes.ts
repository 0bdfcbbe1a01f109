import type { Task } from './task.ts';

/** The tasks of a list, and what their boxes show: which are ticked, and which in part. */
export class TaskBoxes {
  /** The tasks in the order of the page. */
  tasks: readonly Task[] = [];
  /** The same by id, and by box. */
  readonly byKey = new Map<unknown, Task>();
  /** Those that are ticked. */
  readonly ticked = new Set<Task>();
  /** How many are ticked of those that are nested in one, however deep. */
  readonly #within = new Map<Task, number>();

  /** Takes what the tasks are now; they are yet to be drawn. */
  take(tasks: readonly Task[]): void {
    this.tasks = tasks;
    this.byKey.clear();
    for (const task of tasks) this.byKey.set(task.id, task).set(task.box, task);
  }

  /** Draws all of them. */
  draw(isChecked: (task: Task) => boolean, isLocked: boolean): void {
    this.ticked.clear();
    this.#within.clear();
    for (const task of this.tasks) {
      if (task.box.disabled !== isLocked) task.box.disabled = isLocked;
      if (isChecked(task)) this.#count(task, 1);
    }
    for (const task of this.tasks) this.#show(task);
  }

  /** Ticks or unticks one, and draws those that this changes: itself, and those it is nested in. */
  tick(task: Task, checked: boolean): void {
    if (checked !== this.ticked.has(task)) this.#count(task, checked ? 1 : -1);
    for (const one of [task, ...task.ancestors]) this.#show(one);
  }

  #count(task: Task, step: 1 | -1): void {
    if (step > 0) this.ticked.add(task);
    else this.ticked.delete(task);
    for (const ancestor of task.ancestors) this.#within.set(ancestor, (this.#within.get(ancestor) ?? 0) + step);
  }

  #show(task: Task): void {
    const { box } = task;
    const checked = this.ticked.has(task);
    if (box.checked !== checked) box.checked = checked;
    box.indeterminate = !checked && Boolean(this.#within.get(task));
  }
}
