import type { Task } from './task.ts';

/** What a form is to know of a checklist. */
export interface FormEntry {
  /** The name its values are sent under; without one, nothing is sent. */
  readonly name: string | null;
  readonly required: boolean;
  readonly tasks: readonly Task[];
  readonly isChecked: (task: Task) => boolean;
  /** What the browser is to keep, and give back when the reader returns to the page. */
  readonly state: string;
  /** What the reader is told when a required task is open. */
  readonly missing: string;
}

/** Tells the form of a checklist its values, the ids of the ticked tasks, and whether it may be sent. */
export function updateForm(internals: ElementInternals, host: HTMLElement, entry: FormEntry): void {
  const { name, required, tasks, isChecked, state, missing } = entry;
  const value = new FormData();
  let firstOpen: HTMLInputElement | undefined;
  for (const task of tasks) {
    if (!isChecked(task)) firstOpen ??= task.box;
    else if (name) value.append(name, task.id);
  }
  internals.setFormValue(name ? value : null, state);
  if (required && firstOpen) {
    // A box that was just taken out of the page, and is about to be missed, cannot be pointed to.
    const anchor = host.contains(firstOpen) ? firstOpen : host;
    internals.setValidity({ valueMissing: true }, missing, anchor);
  } else {
    internals.setValidity({});
  }
}
