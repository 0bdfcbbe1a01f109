import type { Task } from './task.ts';

/** The tasks of a list, and what their boxes show: which are ticked, and which in part. */
export class TaskBoxes {
  /** The tasks in the order of the page. */
  tasks: readonly Task[] = [];
  /** By id, and by box. */
  readonly #byKey = new Map<unknown, Task>();
  readonly #ticked = new Set<Task>();

  /** Takes what the tasks are now; they are yet to be drawn. */
  take(tasks: readonly Task[]): void {
    this.tasks = tasks;
    this.#byKey.clear();
    for (const task of tasks) this.#byKey.set(task.id, task).set(task.box, task);
  }

  /** How many are ticked. */
  get done(): number {
    return this.#ticked.size;
  }

  /** The task of an id, or of a box. */
  find(key: string | EventTarget | null): Task | undefined {
    return this.#byKey.get(key);
  }

  isTicked(task: Task): boolean {
    return this.#ticked.has(task);
  }

  /** Draws all of them. */
  draw(isChecked: (task: Task) => boolean, isLocked: boolean): void {
    const mixed = new Set<Task>();
    this.#ticked.clear();
    for (const task of this.tasks) {
      if (!isChecked(task)) continue;
      this.#ticked.add(task);
      for (const ancestor of task.ancestors) mixed.add(ancestor);
    }
    for (const task of this.tasks) {
      const checked = this.isTicked(task);
      const { box } = task;
      if (box.checked !== checked) box.checked = checked;
      box.indeterminate = !checked && mixed.has(task);
      if (box.disabled !== isLocked) box.disabled = isLocked;
    }
  }
}
