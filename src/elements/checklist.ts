import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Checklist } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import type { Progress } from '../progress/progress.ts';
import type { ProgressStore } from '../progress/stores/progress-store.ts';
import { cadenceText } from '../strings/cadence-text.ts';
import { ChecklistCompleteEvent } from './events/checklist-complete-event.ts';
import { ChecklistProblemEvent } from './events/checklist-problem-event.ts';
import { ChecklistToggleEvent } from './events/checklist-toggle-event.ts';
import { renderChecklistFrame } from './frame/checklist-frame.ts';
import { Downloads } from './frame/downloads.ts';
import { FormField } from './frame/form-field.ts';
import { Keeping } from './keep/keeping.ts';
import { DrawnList } from './list/drawn-list.ts';
import { listLabel } from './list/list-label.ts';
import { ListReader } from './list/list-reader.ts';
import { ReaderMarks } from './list/reader-marks.ts';
import type { Task } from './list/task.ts';
import { TaskBoxes } from './list/task-boxes.ts';

/** A task as the page's code sees it. */
export interface TaskState {
  readonly id: string;
  readonly text: string;
  readonly checked: boolean;
}

/**
 * A list of tasks that a reader can tick, framed with progress, due dates and a menu.
 *
 * Wrap it around a list: one printed by Broadsheet, GitHub's task list, or any `<ul>` or `<ol>`, whose items then all
 * become tasks. The element owns which boxes are ticked; a page's code uses `setChecked`. With `persist`, here or on the
 * `<broadsheet-article>` around it, ticks last, and follow the tasks when the article is edited. With a `name` it is a
 * form field whose values are the ids of the ticked tasks.
 *
 * @slot - The list.
 * @slot label - What the list is called.
 * @csspart frame - All that surrounds the list.
 * @csspart header - Label and cadence.
 * @csspart cadence - How often the tasks are due, in words.
 * @csspart status - Progress, figures, dates and menu.
 * @csspart progress - The native progress bar.
 * @csspart figures - How many tasks are done, in figures.
 * @csspart due - When the list is due, and when it was last done.
 * @csspart overdue - The same, when that time has passed.
 * @csspart menu - The menu, a `<details>`.
 * @csspart menu-button - What opens the menu.
 * @csspart menu-panel - What the menu holds.
 * @csspart menu-heading - A heading in the menu.
 * @csspart menu-item - A button in the menu.
 * @csspart menu-rule - A line in the menu.
 * @csspart menu-question - What is asked before everything is erased.
 * @csspart menu-news-text - What came of reading a backup.
 * @csspart button - Every button of the frame.
 * @csspart notice-text - What the reader is told about saving.
 * @csspart changes - The tasks that have changed since the reader ticked them.
 * @csspart changes-heading - What stands above those tasks.
 * @csspart changes-list - The list of them.
 * @csspart changed-from - What such a task said before.
 * @cssprop --broadsheet-accent - Colour of ticks and progress.
 * @cssprop --broadsheet-muted - Colour of secondary text.
 * @cssprop --broadsheet-rule - Colour of lines.
 * @cssprop --broadsheet-tint - Background of the card.
 * @cssprop --broadsheet-paper - Background of the menu.
 * @cssprop --broadsheet-radius - Roundness of corners.
 * @cssprop --broadsheet-font-ui - Typeface of figures and buttons.
 * @fires {ChecklistToggleEvent} broadsheet-toggle - From the click on a task; `preventDefault()` undoes it.
 * @fires {ChecklistCompleteEvent} broadsheet-complete - When the reader has ticked the last open task.
 * @fires {ChecklistResetEvent} broadsheet-reset - Before a reset; `preventDefault()` keeps the ticks.
 * @fires {ChecklistProblemEvent} broadsheet-problem - When tasks cannot be told apart, ticks cannot be kept, or
 *   `checklist` cannot be drawn.
 */
export class BroadsheetChecklist extends FormField {
  static override properties: PropertyDeclarations = {
    checklist: { attribute: false },
    store: { attribute: false },
    persist: { reflect: true },
    subject: { reflect: true },
    cadence: { reflect: true },
  };

  /** A checklist to draw, for an element that holds no list of its own. */
  checklist: Checklist | undefined;
  /** Where ticks are kept. Default: in the browser when `persist` is there, else as long as the page lasts. */
  store: ProgressStore | undefined;
  /**
   * Whether ticks are kept; its value, if any, is the scope they are filed under. Default scope: the canonical path of
   * the article, else the page's path.
   */
  persist: string | null = null;
  /** What the list is done for, when it is done once for each of several things: a log of its own for each. */
  subject: string | null = null;
  /** How often the tasks are due: an ISO 8601 duration of one unit, such as `P3M`. */
  cadence: string | null = null;

  readonly #downloads = new Downloads((problems: readonly Problem[]) => {
    // After the page's own code has had its turn to listen.
    if (problems.length) queueMicrotask(() => this.dispatchEvent(new ChecklistProblemEvent(problems)));
  });
  readonly #marks = new ReaderMarks();
  readonly #boxes = new TaskBoxes();
  readonly #drawnList = new DrawnList(this, this.#downloads);
  readonly #keeping = new Keeping(
    {
      host: this,
      marks: this.#marks,
      speaker: this.speaker,
      boxes: this.#boxes,
      cadence: () => this.#cadence,
      isLocked: () => this.isLocked,
      lasts: () => this.#isKept,
      drawTasks: () => this.#drawTasks(),
      draw: () => this.#tellSoon(),
      learn: () => this.learn(),
      tell: this.#downloads.tell,
    },
    this.#downloads,
  );
  readonly #reader = new ListReader(this, this.#marks, this.#boxes, this.#keeping, this.#downloads);

  /** The tasks in the order of the page. */
  get tasks(): readonly TaskState[] {
    return this.#boxes.tasks.map((task) => ({ id: task.id, text: task.text, checked: this.#boxes.ticked.has(task) }));
  }

  /** How many tasks there are. */
  get total(): number {
    return this.#boxes.tasks.length;
  }

  /** How many tasks are ticked. */
  get done(): number {
    return this.#boxes.ticked.size;
  }

  /** Where the reader is: tasks with their dates, when the list is due, what became of ticks after an edit. */
  get progress(): Progress {
    const { tasks, done, total } = this;
    const items = tasks.map((task) => ({ ...task, overdue: false }));
    return this.#keeping.keeper?.progress ?? { items, done, total, overdue: false, matches: [] };
  }

  /** Ticks or unticks the task of an id; fires no events. An id that no task has is ignored. */
  setChecked(id: string, checked: boolean): void {
    this.#keeping.follow();
    // A checklist that was given just now has yet to be drawn.
    const task = this.#boxes.byKey.get(id);
    if (!task && !this.#drawnList.isComing(this.checklist)) return;
    this.#marks.mark(id, checked);
    if (task) this.#boxes.tick(task, checked);
    this.#keeping.keep();
    this.#tellSoon();
  }

  /** Takes the reader's ticks back: every box is as the source says. Fires no events. */
  reset(): void {
    this.#keeping.follow();
    this.#marks.clear();
    this.#drawTasks();
    this.#keeping.reset();
  }

  /** Looks anew where ticks are kept: the article around it says so when its own settings have changed. */
  reopen(): void {
    this.#keeping.forget();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    this.#reader.start();
    this.#keeping.keeper?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onChange);
    this.#reader.stop();
    this.#keeping.keeper?.stop();
  }

  /** Where marks last, a form has no say in them; elsewhere all begins anew. Nothing is written to a log. */
  formResetCallback(): void {
    if (this.#isKept) {
      // Once the form has reset the boxes themselves.
      setTimeout(() => this.#drawTasks());
    } else {
      this.#marks.clear();
      this.#keeping.forget();
    }
  }

  formDisabledCallback(): void {
    this.#drawTasks();
  }

  formStateRestoreCallback(state: unknown): void {
    // Where marks last, the log knows better.
    if (typeof state !== 'string' || this.#isKept) return;
    this.#marks.restore(state);
    this.#drawTasks();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('checklist')) {
      this.#drawnList.draw(this.checklist, this.#reader.read);
      this.#reader.read();
    }
    this.#keeping.follow();
    if (changed.has('cadence')) this.#keeping.keeper?.refresh();
    if (changed.has('cadence') || changed.has('readOnly')) this.#drawTasks();
    if (this.#isKept) this.#keeping.keep();
    this.tellForm(this.#boxes, this.#marks.save());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#downloads.all;
    return super.getUpdateComplete();
  }

  /** What the reader marked, else what the source says; that has no date, and so satisfies no cadence. */
  readonly #isChecked = ({ id, sourceMark }: Task): boolean => this.#marks.get(id) ?? (sourceMark && !this.#cadence);

  /** Empty where there is none, or none that can be kept. */
  get #cadence(): string {
    const said = this.cadence ?? this.#drawnList.cadence;
    return cadenceText(said, this.speaker.strings()) === undefined ? '' : said;
  }

  /** Whether marks last, so that what was marked before is to be read. */
  get #isKept(): boolean {
    const article = this.closest('broadsheet-article');
    return Boolean(this.store ?? article?.store) || (this.persist ?? article?.persist ?? null) !== null;
  }

  /** Brings boxes, form value and frame in line with the marks. */
  #drawTasks(): void {
    this.#boxes.draw(this.#isChecked, this.isLocked);
    this.#keeping.keeper?.lock();
    this.#tellSoon();
  }

  /** Tells the form, and has the frame drawn. What a form has no use for is told with the frame. */
  #tellSoon(): void {
    if (this.name || this.required) this.tellForm(this.#boxes, this.#marks.save());
    this.requestUpdate();
  }

  /** A click can be undone, a change cannot: so the page is asked at the click, and the tick counts at the change. */
  readonly #onClick = (event: Event): void => {
    const task = this.#boxes.byKey.get(event.target);
    if (!task || event.defaultPrevented) return;
    const toggle = new ChecklistToggleEvent(task.id, task.text, task.box.checked);
    if (!this.dispatchEvent(toggle)) event.preventDefault();
  };

  readonly #onChange = (event: Event): void => {
    const task = this.#boxes.byKey.get(event.target);
    if (!task) return;
    this.setChecked(task.id, task.box.checked);
    if (task.box.checked && this.done === this.total) this.dispatchEvent(new ChecklistCompleteEvent(this.total));
  };

  /** The menu needs what keeps the marks, as they do. */
  readonly #onMenu = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.open) this.#keeping.keep();
    void this.updateComplete.then(() => this.#keeping.keeper?.toggleMenu(target));
  };

  protected override render(): TemplateResult {
    return renderChecklistFrame({
      done: this.done,
      total: this.total,
      label: listLabel(this),
      cadence: this.#cadence,
      speaker: this.speaker,
      kept: this.#keeping.keeper?.render(),
      onMenu: this.#onMenu,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-checklist': BroadsheetChecklist;
  }
}
