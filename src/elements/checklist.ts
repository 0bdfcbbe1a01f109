import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { drawChecklist } from './draw/draw-checklist.ts';
import { ChecklistCompleteEvent } from './events/checklist-complete-event.ts';
import { ChecklistProblemEvent } from './events/checklist-problem-event.ts';
import { ChecklistResetEvent } from './events/checklist-reset-event.ts';
import { ChecklistToggleEvent } from './events/checklist-toggle-event.ts';
import { renderChecklistFrame } from './frame/checklist-frame.ts';
import { FramingElement } from './frame/framing-element.ts';
import { carryMarks } from './list/carry-marks.ts';
import { updateForm } from './list/form-entry.ts';
import { outermostLists } from './list/list-items.ts';
import { listLabel } from './list/list-label.ts';
import { nameLists } from './list/name-lists.ts';
import { ReaderMarks } from './list/reader-marks.ts';
import { repeatedTasks } from './list/repeated-tasks.ts';
import { readTasks, type Task } from './list/task.ts';
import { upgradeLists } from './list/upgrade-list.ts';
import { problemsOf } from './load/problems-of.ts';
import { readChecklist } from './load/read-article.ts';

/** A task as the page's code sees it. */
export interface TaskState {
  readonly id: string;
  readonly text: string;
  readonly checked: boolean;
}

/**
 * A list of tasks that a reader can tick, framed with progress and a reset button.
 *
 * Wrap it around a list: one printed by Broadsheet, GitHub's task list, or any `<ul>` or `<ol>`, whose items then all
 * become tasks. The element owns which boxes are ticked; a page's code uses `setChecked`. With a `name` it is a form
 * field whose values are the ids of the ticked tasks.
 *
 * @slot - The list.
 * @slot label - What the list is called.
 * @csspart frame - All that surrounds the list.
 * @csspart header - Label and cadence.
 * @csspart cadence - How often the tasks are due, in words.
 * @csspart progress - The native progress bar.
 * @csspart figures - How many tasks are done, in figures.
 * @csspart reset-button - Takes the reader's ticks back, and brings them back when pressed again.
 * @cssprop --broadsheet-accent - Colour of ticks and progress.
 * @cssprop --broadsheet-muted - Colour of secondary text.
 * @cssprop --broadsheet-rule - Colour of lines.
 * @cssprop --broadsheet-tint - Background of the card.
 * @cssprop --broadsheet-radius - Roundness of corners.
 * @cssprop --broadsheet-font-ui - Typeface of figures and buttons.
 * @fires {ChecklistToggleEvent} broadsheet-toggle - From the click on a task; `preventDefault()` undoes it.
 * @fires {ChecklistCompleteEvent} broadsheet-complete - When the reader has ticked the last open task.
 * @fires {ChecklistResetEvent} broadsheet-reset - Before a reset; `preventDefault()` keeps the ticks.
 * @fires {ChecklistProblemEvent} broadsheet-problem - When tasks cannot be told apart, or `checklist` cannot be drawn.
 */
export class BroadsheetChecklist extends FramingElement {
  static readonly formAssociated = true;

  /** A checklist to draw, for an element that holds no list of its own. */
  @property({ attribute: false }) checklist: Checklist | undefined;
  /** How often the tasks are due: an ISO 8601 duration of one unit, such as `P3M`. */
  @property({ reflect: true }) cadence: string | null = null;
  /** The name under which the ids of the ticked tasks are sent with a form. */
  @property({ reflect: true }) name: string | null = null;
  /** Whether a form may be sent only when every task is ticked. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Whether the tasks cannot be ticked and nothing is sent with a form. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Whether the tasks can be read but not ticked. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;

  readonly #internals = this.attachInternals();
  readonly #marks = new ReaderMarks();
  readonly #namedLists = new WeakSet<Element>();
  readonly #addedBoxes = new WeakSet<HTMLInputElement>();
  readonly #knownBoxes = new WeakSet<HTMLInputElement>();
  readonly #observer = new MutationObserver(() => this.#readList());
  #tasks: readonly Task[] = [];
  #drawn: readonly ChildNode[] = [];
  #drawnCadence = '';
  #formDisabled = false;
  #beforeReset: string | undefined;
  #reported = '';

  /** The tasks in the order of the page. */
  get tasks(): readonly TaskState[] {
    return this.#tasks.map((task) => ({ id: task.id, text: task.text, checked: this.#isChecked(task) }));
  }

  /** How many tasks there are. */
  get total(): number {
    return this.#tasks.length;
  }

  /** How many tasks are ticked. */
  get done(): number {
    return this.#tasks.filter((task) => this.#isChecked(task)).length;
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Ticks or unticks the task of an id; fires no events. An id that no task has is ignored. */
  setChecked(id: string, checked: boolean): void {
    const isKnown = (): boolean => this.#tasks.some((task) => task.id === id);
    // A checklist that was given just now has yet to be drawn.
    if (!isKnown() && this.isConnected && this.isUpdatePending) this.performUpdate();
    if (!isKnown()) return;
    this.#marks.set(id, checked);
    this.#beforeReset = undefined;
    this.#drawTasks();
  }

  /** Takes the reader's ticks back: every box is as the source says. Fires no events. */
  reset(): void {
    this.#marks.clear();
    this.#beforeReset = undefined;
    this.#drawTasks();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    document.addEventListener('DOMContentLoaded', this.#onParsed);
    this.#readList();
    this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onChange);
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.#observer.disconnect();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.#drawTasks();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    this.#marks.restore(state);
    this.#drawTasks();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('checklist')) this.#drawChecklist();
    if (changed.has('readOnly') || changed.has('required') || changed.has('name')) this.#drawTasks();
  }

  /** Draws the property `checklist`, unless the page gave a list. */
  #drawChecklist(): void {
    for (const node of this.#drawn) node.remove();
    this.#drawn = [];
    this.#drawnCadence = '';
    if (this.checklist !== undefined && this.checklist !== null && outermostLists(this).length === 0) {
      try {
        const checklist = readChecklist(this.checklist);
        this.#drawn = drawChecklist(checklist, this);
        this.#drawnCadence = checklist.cadence ?? '';
        this.append(...this.#drawn);
      } catch (error) {
        const problems = problemsOf(error);
        console.warn(new BroadsheetError(problems).message);
        this.#tell(problems);
      }
    }
    this.#readList();
  }

  /** Reads the tasks anew, after making a foreign list one that can be ticked. */
  #readList(): void {
    // An item that the parser has yet to finish would be labelled in part.
    if (document.readyState === 'loading') return;
    upgradeLists(this, this.#addedBoxes);
    nameLists(this, this.#namedLists);
    const tasks = readTasks(this);
    carryMarks(this.#marks, this.#tasks, tasks);
    this.#tasks = tasks;
    for (const task of this.#tasks) this.#takeOver(task);
    this.#drawTasks();
    this.#reportRepeated();
    // What was changed just now is no news.
    this.#observer.takeRecords();
  }

  /** A box that is not as the source says when it is first seen was ticked by the reader before the script came. */
  #takeOver({ id, box }: Task): void {
    if (this.#knownBoxes.has(box)) return;
    this.#knownBoxes.add(box);
    if (box.checked !== box.defaultChecked) this.#marks.set(id, box.checked);
    box.removeAttribute('name');
    box.removeAttribute('required');
    if (box.getAttribute('autocomplete') !== 'off') box.setAttribute('autocomplete', 'off');
  }

  #observe(): void {
    this.#observer.observe(this, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['checked', 'data-checked', 'data-item'],
      subtree: true,
    });
  }

  #isChecked(task: Task): boolean {
    return this.#marks.isChecked(task.id, task.sourceMark);
  }

  get #isLocked(): boolean {
    return this.readOnly || this.#formDisabled;
  }

  /** Brings boxes, form value and frame in line with the marks. */
  #drawTasks(): void {
    const mixed = new Set<Task>();
    for (const task of this.#tasks) {
      if (this.#isChecked(task)) for (const ancestor of task.ancestors) mixed.add(ancestor);
    }
    for (const task of this.#tasks) {
      const checked = this.#isChecked(task);
      const { box } = task;
      if (box.checked !== checked) box.checked = checked;
      box.indeterminate = !checked && mixed.has(task);
      if (box.disabled !== this.#isLocked) box.disabled = this.#isLocked;
    }
    updateForm(this.#internals, this, {
      name: this.name,
      required: this.required,
      tasks: this.#tasks,
      isChecked: (task) => this.#isChecked(task),
      state: this.#marks.save(),
    });
    this.requestUpdate();
  }

  readonly #onParsed = (): void => this.#readList();

  #taskOf(target: EventTarget | null): Task | undefined {
    return this.#tasks.find((task) => task.box === target);
  }

  /** A click can be undone, a change cannot: so the page is asked at the click, and the tick counts at the change. */
  readonly #onClick = (event: Event): void => {
    const task = this.#taskOf(event.target);
    if (!task || event.defaultPrevented) return;
    const toggle = new ChecklistToggleEvent(task.id, task.text, task.box.checked);
    if (!this.dispatchEvent(toggle)) event.preventDefault();
  };

  readonly #onChange = (event: Event): void => {
    const task = this.#taskOf(event.target);
    if (!task) return;
    this.setChecked(task.id, task.box.checked);
    if (task.box.checked && this.done === this.total) this.dispatchEvent(new ChecklistCompleteEvent(this.total));
  };

  readonly #onReset = (): void => {
    if (this.#beforeReset !== undefined) {
      this.#marks.restore(this.#beforeReset);
      this.#beforeReset = undefined;
      this.#drawTasks();
    } else if (this.dispatchEvent(new ChecklistResetEvent())) {
      const before = this.#marks.save();
      this.reset();
      this.#beforeReset = before;
    }
  };

  /** Says once which tasks only their order tells apart. */
  #reportRepeated(): void {
    const problems = repeatedTasks(this.#tasks);
    const found = problems.map(({ message }) => message).join('\n');
    if (found === this.#reported) return;
    this.#reported = found;
    if (problems.length) this.#tell(problems);
  }

  #tell(problems: readonly Problem[]): void {
    // After the page's own code has had its turn to listen.
    queueMicrotask(() => this.dispatchEvent(new ChecklistProblemEvent(problems)));
  }

  protected override render(): TemplateResult {
    const isChanged = this.#tasks.some((task) => this.#isChecked(task) !== task.sourceMark);
    return renderChecklistFrame({
      done: this.done,
      total: this.total,
      label: listLabel(this),
      cadence: this.cadence ?? this.#drawnCadence,
      reset: this.#beforeReset !== undefined ? 'undo' : isChanged ? 'reset' : 'none',
      isLocked: this.#isLocked,
      onReset: this.#onReset,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-checklist': BroadsheetChecklist;
  }
}
