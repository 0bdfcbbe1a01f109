import type { PropertyValues, TemplateResult } from 'lit';
import type { Checklist } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import type { Progress } from '../progress/progress.ts';
import type { ProgressStore } from '../progress/stores/progress-store.ts';
import { cadenceText } from '../strings/cadence-text.ts';
import { ChecklistCompleteEvent } from './events/checklist-complete-event.ts';
import { ChecklistProblemEvent } from './events/checklist-problem-event.ts';
import { ChecklistToggleEvent } from './events/checklist-toggle-event.ts';
import { renderChecklistFrame } from './frame/checklist-frame.ts';
import { FramingElement } from './frame/framing-element.ts';
import { scriptProblem } from './frame/script-problem.ts';
import type { Keeper } from './keep/keeper.ts';
import { updateForm } from './list/form-entry.ts';
import { hasForeignItems, outermostLists } from './list/list-items.ts';
import { listLabel } from './list/list-label.ts';
import type { ListUpgrader } from './list/list-upgrader.ts';
import { ReaderMarks } from './list/reader-marks.ts';
import { readTasks, type Task } from './list/task.ts';

const OF_ANOTHER_LOG = ['persist', 'subject', 'store'] as const;
const DRAWN_WITH_TASKS = ['readOnly', 'required', 'name', 'cadence'] as const;

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
export class BroadsheetChecklist extends FramingElement {
  static readonly formAssociated = true;
  static override properties = {
    checklist: { attribute: false },
    store: { attribute: false },
    persist: { reflect: true },
    subject: { reflect: true },
    cadence: { reflect: true },
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
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
  /** The name under which the ids of the ticked tasks are sent with a form. */
  name: string | null = null;
  /** Whether a form may be sent only when every task is ticked. */
  required = false;
  /** Whether the tasks cannot be ticked and nothing is sent with a form. */
  disabled = false;
  /** Whether the tasks can be read but not ticked. */
  readOnly = false;

  readonly #internals = this.attachInternals();
  readonly #marks = new ReaderMarks();
  readonly #knownBoxes = new WeakSet<HTMLInputElement>();
  readonly #observer = new MutationObserver(() => this.#readList());
  #tasks: readonly Task[] = [];
  #drawn: readonly ChildNode[] = [];
  #drawnCadence = '';
  /** Whether `checklist` is yet to be drawn. */
  #isDrawing = false;
  #formDisabled = false;
  /** Keeps the reader's marks; there from the first of them on, or from the start when they last. */
  #keeper: Keeper | undefined;
  /** Makes a list from elsewhere one that can be ticked; there once there was one. */
  #upgrader: ListUpgrader | undefined;
  /** The parts of the element that are downloaded on first use, as far as that was asked for. */
  readonly #asked = new Set<string>();
  /** Counts the logs that the list has had: what was asked for an earlier one is none of the present's. */
  #run = 0;
  /** Whether marks were taken back before there was what keeps them. */
  #isReset = false;
  #listId: string | null = null;
  #coming: Promise<unknown> | undefined;

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

  /** Where the reader is: tasks with their dates, when the list is due, what became of ticks after an edit. */
  get progress(): Progress {
    const { tasks, done, total } = this;
    const items = tasks.map((task) => ({ ...task, overdue: false }));
    return this.#keeper?.progress ?? { items, done, total, overdue: false, matches: [] };
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
    // A checklist that was given just now has yet to be drawn.
    if (!this.#isDrawing && this.isUpdatePending) this.performUpdate();
    if (!this.#isDrawing && !this.#tasks.some((task) => task.id === id)) return;
    this.#marks.mark(id, checked);
    this.#drawTasks();
    this.#keep();
  }

  /** Takes the reader's ticks back: every box is as the source says. Fires no events. */
  reset(): void {
    this.#marks.clear();
    this.#drawTasks();
    if (this.#keeper) this.#keeper.reset();
    else this.#isReset = true;
  }

  /** Looks anew where ticks are kept: the article around it says so when its own settings have changed. */
  reopen(): void {
    this.#forget();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    document.addEventListener('DOMContentLoaded', this.#onParsed);
    this.#readList();
    this.#observe();
    this.#keeper?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onChange);
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.#observer.disconnect();
    this.#keeper?.stop();
  }

  /** Where marks last, a form has no say in them; elsewhere all begins anew. Nothing is written to a log. */
  formResetCallback(): void {
    if (this.#isKept) {
      // Once the form has reset the boxes themselves.
      setTimeout(() => this.#drawTasks());
    } else {
      this.#marks.clear();
      this.#forget();
    }
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.#drawTasks();
  }

  formStateRestoreCallback(state: unknown): void {
    // Where marks last, the log knows better.
    if (typeof state !== 'string' || this.#isKept) return;
    this.#marks.restore(state);
    this.#drawTasks();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('checklist')) this.#drawChecklist();
    if (this.hasUpdated) {
      const isOther = changed.has('checklist') && changed.get('checklist')?.id !== this.checklist?.id;
      if (isOther || changed.has('subject')) this.#marks.clear();
      if (isOther || OF_ANOTHER_LOG.some((name) => changed.has(name))) this.#forget();
    }
    if (changed.has('cadence') || changed.has('readOnly')) this.#keeper?.refresh();
    if (DRAWN_WITH_TASKS.some((name) => changed.has(name))) this.#drawTasks();
    if (this.#isKept) this.#keep();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#coming;
    return super.getUpdateComplete();
  }

  /** Draws the property `checklist`, unless the page gave a list. */
  #drawChecklist(): void {
    for (const node of this.#drawn) node.remove();
    this.#drawn = [];
    this.#drawnCadence = '';
    this.#isDrawing = false;
    const { checklist } = this;
    if (checklist !== undefined && checklist !== null && outermostLists(this).length === 0) {
      this.#isDrawing = true;
      this.#fetch('drawing', import('./draw/drawing.ts'), ({ drawChecklist }) => {
        if (this.checklist === checklist) return this.#put(checklist, drawChecklist);
      });
    }
    this.#readList();
  }

  #put(checklist: Checklist, draw: (checklist: Checklist, host: Element) => ChildNode[]): void {
    this.#isDrawing = false;
    try {
      this.#drawn = draw(checklist, this);
      this.#drawnCadence = checklist.cadence ?? '';
      this.append(...this.#drawn);
      this.#readList();
    } catch (error) {
      this.#fetch('faults', import('./list/checklist-faults.ts'), ({ checklistFaults }) =>
        this.#tell(checklistFaults(checklist, error)),
      );
    }
  }

  /** Reads the tasks anew, after making a foreign list one that can be ticked. */
  #readList(): void {
    // An item that the parser has yet to finish would be labelled in part.
    if (document.readyState === 'loading') return;
    this.#upgrader?.upgrade(this);
    const listId = this.getAttribute('checklist-id');
    if (this.#keeper && listId !== this.#listId) {
      this.#marks.clear();
      this.reopen();
    }
    this.#listId = listId;
    const before = this.#tasks;
    this.#tasks = readTasks(this);
    this.#upgrader?.followWords(this.#marks, before, this.#tasks);
    for (const task of this.#tasks) this.#takeOver(task);
    this.#drawTasks();
    this.#keeper?.setItems();
    this.#keeper?.take();
    this.#upgrader?.reportRepeated(this.#tasks);
    // What was changed just now is no news.
    this.#observer.takeRecords();
    if (!this.#asked.has('upgrader') && (hasForeignItems(this) || this.#tasks.some(({ repeats }) => repeats))) {
      this.#fetch('upgrader', import('./list/list-upgrader.ts'), ({ ListUpgrader }) => {
        this.#upgrader = new ListUpgrader((problems) => this.#tell(problems));
        this.#readList();
      });
    }
  }

  /** A box that is not as the source says when it is first seen was ticked by the reader before the script came. */
  #takeOver({ id, box }: Task): void {
    if (this.#knownBoxes.has(box)) return;
    this.#knownBoxes.add(box);
    if (box.checked !== box.defaultChecked) this.#marks.mark(id, box.checked);
    box.removeAttribute('name');
    box.removeAttribute('required');
    if (box.getAttribute('autocomplete') !== 'off') box.setAttribute('autocomplete', 'off');
  }

  #observe(): void {
    this.#observer.observe(this, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['checked', 'data-checked', 'data-item', 'checklist-id'],
      subtree: true,
    });
  }

  /** What the reader marked, else what the source says; that has no date, and so satisfies no cadence. */
  #isChecked({ id, sourceMark }: Task): boolean {
    return this.#marks.get(id) ?? (sourceMark && !this.#cadence);
  }

  /** Empty where there is none, or none that can be kept. */
  get #cadence(): string {
    const said = this.cadence ?? this.#drawnCadence;
    return cadenceText(said, this.speaker.strings()) === undefined ? '' : said;
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
      missing: this.speaker.say('tickEvery'),
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

  #tell(problems: readonly Problem[]): void {
    // After the page's own code has had its turn to listen.
    if (problems.length) queueMicrotask(() => this.dispatchEvent(new ChecklistProblemEvent(problems)));
  }

  /** The menu needs what keeps the marks, as they do. */
  readonly #onMenu = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.open) this.#keep();
    void this.updateComplete.then(() => this.#keeper?.toggleMenu(target));
  };

  /** Whether marks last, so that what was marked before is to be read. */
  get #isKept(): boolean {
    const article = this.closest('broadsheet-article');
    return Boolean(this.store ?? article?.store) || (this.persist ?? article?.persist ?? null) !== null;
  }

  /** Has the marks that the reader made kept: the first time, what keeps them is downloaded. */
  #keep(): void {
    if (this.#keeper) {
      this.#keeper.take();
    } else if (this.isConnected && !this.#asked.has('keeper')) {
      const run = this.#run;
      this.#fetch('keeper', import('./keep/keeper.ts'), ({ Keeper }) => {
        if (run !== this.#run) return undefined;
        this.#keeper = new Keeper({
          host: this,
          marks: this.#marks,
          speaker: this.speaker,
          tasks: () => this.#tasks,
          cadence: () => this.#cadence,
          isLocked: () => this.#isLocked,
          lasts: () => this.#isKept,
          draw: () => this.#drawTasks(),
          tell: (problems) => this.#tell(problems),
        });
        if (this.#isReset) this.#keeper.reset();
        this.#isReset = false;
        return Promise.all([this.learn(), this.#keeper.start()]);
      });
    }
  }

  /** Another log is asked for: what is shown is of this one no more. */
  #forget(): void {
    this.#run++;
    this.#keeper?.stop();
    this.#keeper = undefined;
    this.#asked.delete('keeper');
    this.#marks.showUnkept();
    this.#drawTasks();
  }

  /** Goes on with a part of the element when it is downloaded; when it cannot be, it is asked for again next time. */
  #fetch<Part>(name: string, part: Promise<Part>, use: (part: Part) => unknown): void {
    this.#asked.add(name);
    const coming = part.then(use).catch((error: unknown) => {
      this.#asked.delete(name);
      console.warn(error);
      this.#tell([scriptProblem(error)]);
    });
    this.#coming = Promise.all([this.#coming, coming]);
  }

  protected override render(): TemplateResult {
    return renderChecklistFrame({
      done: this.done,
      total: this.total,
      label: listLabel(this),
      cadence: this.#cadence,
      speaker: this.speaker,
      kept: this.#keeper?.render(),
      onMenu: this.#onMenu,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-checklist': BroadsheetChecklist;
  }
}
