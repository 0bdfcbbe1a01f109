import { nothing, type TemplateResult } from 'lit';
import { findClockProblems } from '../../progress/clock.ts';
import type { Progress } from '../../progress/progress.ts';
import { keyText, type ProgressKey } from '../../progress/progress-key.ts';
import type { ProgressStore } from '../../progress/stores/progress-store.ts';
import { Tracker } from '../../progress/track-progress.ts';
import type { KeptFrame } from '../frame/checklist-frame.ts';
import { languageAround } from '../frame/language-around.ts';
import { listLabel } from '../list/list-label.ts';
import { problemsOf } from '../load/problems-of.ts';
import type { ChecklistMenu, MenuActions } from './checklist-menu.ts';
import type { KeptElement, KeptList } from './kept-list.ts';
import { oldScopesOf, progressKeyOf } from './list-scope.ts';
import { loadMatches } from './load-matches.ts';
import type { KeptState } from './make-file.ts';
import { openStore } from './open-store.ts';
import { renderChanges, renderDue, renderNotice } from './render-kept.ts';
import { idsOfShown, rememberKept } from './shown-lists.ts';
import { trackedItems } from './tracked-items.ts';

export { keepLate } from './keep-late.ts';

/**
 * Keeps the marks of one checklist: hands them to a log, and shows what the log says, whoever wrote it.
 *
 * Downloaded with the first mark, or from the start where marks last.
 */
export class Keeper {
  readonly #host: KeptElement;
  readonly #list: KeptList;
  #tracker: Tracker | undefined;
  #store: ProgressStore | undefined;
  #key: ProgressKey | undefined;
  /** What the log said last, by item: what differs from it is news. */
  #told = new Map<string, boolean>();
  #menu: ChecklistMenu | undefined;
  #isMenuAsked = false;
  #news: ReturnType<typeof setTimeout> | undefined;
  /** What the log is of: its key, and what it is read with. */
  #name = '';
  /** Counts starts and stops: what was begun before the last is over. */
  #run = 0;
  #isReset = false;
  #isStopped = false;
  /** Whether what the log says is about to be shown. */
  #isShowing = false;
  /** The code of what last went wrong, until everything is saved. */
  #trouble = '';

  constructor(list: KeptList) {
    this.#host = list.host;
    this.#list = list;
  }

  /** Where the reader is; `undefined` before there is a log. */
  get progress(): Progress | undefined {
    return this.#tracker?.progress;
  }

  /** Opens the log, and follows it: the one that was open before, if it still is the list's. */
  async start(): Promise<void> {
    const run = ++this.#run;
    this.#isStopped = false;
    const { tell } = this.#list;
    try {
      const store = this.#store ?? (await openStore(this.#host));
      // Meanwhile it was stopped, or started anew.
      if (run !== this.#run) return;
      this.#store = store;
      this.#open(store);
      this.#readItems();
      this.lock();
      if (this.#isReset) this.#tracker?.reset();
      this.#isReset = false;
      this.take();
      this.#awaitNews();
      await this.#tracker?.open();
      if (run === this.#run && this.#tracker) tell(findClockProblems(this.#tracker.log));
    } catch (error) {
      // The store is a download, too. What was marked waits for the next try.
      tell(problemsOf(error));
    }
  }

  /** Makes the tracker of the list's log, unless there is one. */
  #open(store: ProgressStore): void {
    const key = progressKeyOf(this.#host);
    const cadence = this.#list.cadence();
    const aliases = oldScopesOf(this.#host);
    // Where the page says nothing, the texts may.
    const lang = languageAround(this.#host, '');
    const name = JSON.stringify([keyText(key), cadence, aliases, lang]);
    if (this.#tracker && this.#name === name) return;
    this.#tracker?.close();
    this.#name = name;
    this.#key = key;
    rememberKept(this.#host, key);
    // Where nothing lasts, what the browser gave back to the page may be shown; elsewhere the log has the say.
    this.#told = this.#list.lasts()
      ? new Map()
      : new Map(this.#list.boxes.tasks.map(({ id, sourceMark }) => [id, sourceMark]));
    const tracker = new Tracker({
      store,
      key,
      aliases,
      match: () => loadMatches(lang),
      readonly: this.#list.isLocked(),
      others: () => idsOfShown(this.#host),
      ...(cadence && { cadence }),
      onChange: () => {
        if (tracker === this.#tracker) this.#showSoon();
      },
      onProblem: (problem) => {
        this.#trouble = problem.code;
        this.#list.tell([problem]);
      },
    });
    this.#tracker = tracker;
  }

  /** Begins again: another cadence has other dates. */
  refresh(): void {
    if (this.#tracker) void this.start();
  }

  /** Stops following the log. What is not saved yet is still saved. */
  stop(): void {
    this.#run++;
    this.#isStopped = true;
    clearTimeout(this.#news);
    this.#menu?.close();
    this.#tracker?.close();
  }

  /** The tasks of the list have changed. */
  setItems(): void {
    this.#readItems();
    this.take();
  }

  #readItems(): void {
    this.#tracker?.setItems(trackedItems(this.#list.boxes.tasks));
  }

  /** The list may have become one that can be ticked, or none. */
  lock(): void {
    this.#tracker?.setReadonly(this.#list.isLocked());
  }

  /** Takes the marks that the reader has made. */
  take(): void {
    if (!this.#tracker) return;
    const { marks, boxes } = this.#list;
    for (const [id, checked] of marks.takeUnkept(boxes.byKey)) this.#tracker.mark(id, checked);
  }

  /** Takes all marks back; those of a log that is yet to be opened, too. */
  reset(): void {
    if (this.#tracker) this.#tracker.reset();
    else this.#isReset = true;
  }

  render(): KeptFrame {
    const { speaker } = this.#list;
    const { progress } = this;
    return {
      due: progress && this.#list.cadence() ? renderDue(progress, speaker) : nothing,
      changes: progress ? renderChanges(progress, speaker) : nothing,
      notice: this.#renderNotice(),
      menu: this.#menu?.render() ?? nothing,
    };
  }

  /** A store that the page gave goes on trying to reach its server; one in the browser is full, or not to be had. */
  #renderNotice(): TemplateResult | typeof nothing {
    const { saving = 'saved', pending = 0 } = this.#tracker ?? {};
    if (pending === 0) this.#trouble = '';
    const isAway = this.#trouble === 'progress-unavailable' && this.#isGiven;
    if (isAway) return renderNotice('notSent', this.#list.speaker);
    return saving === 'failed' ? renderNotice('notSaved', this.#list.speaker) : nothing;
  }

  get #isGiven(): boolean {
    return Boolean(this.#host.store ?? this.#host.closest('broadsheet-article')?.store);
  }

  /** The menu is opened or closed. */
  toggleMenu(details: HTMLDetailsElement): void {
    this.#menu?.toggle(details);
    this.#list.draw();
    if (!details.open || this.#menu || this.#isMenuAsked) return;
    this.#isMenuAsked = true;
    import('./checklist-menu.ts').then(
      ({ ChecklistMenu }) => {
        this.#menu = new ChecklistMenu(this.#menuActions());
        this.#menu.toggle(details);
        this.#list.draw();
      },
      (error: unknown) => {
        this.#isMenuAsked = false;
        console.warn(error);
      },
    );
  }

  #menuActions(): MenuActions {
    return {
      host: this.#host,
      speaker: this.#list.speaker,
      isLocked: this.#list.isLocked,
      hasMarks: () =>
        this.#list.boxes.tasks.some(({ id, sourceMark }) => (this.#told.get(id) ?? sourceMark) !== sourceMark),
      isReset: () => this.progress?.undoable !== undefined,
      hasDates: () => this.progress?.due !== undefined,
      reset: () => this.#host.reset(),
      undoReset: () => this.#tracker?.undoReset(),
      save: async (format) => {
        const { makeFile } = await import('./make-file.ts');
        return makeFile(format, this.#state());
      },
      readBackup: async (text) => {
        const { fromJson } = await import('../../progress/formats/from-json.ts');
        const { log } = fromJson(text, { keys: [this.#state().key, ...this.#oldKeys()] });
        return this.#tracker?.merge(log) ?? 0;
      },
      tell: (error) => this.#list.tell(problemsOf(error)),
      erase: () => this.#tracker?.erase(),
      draw: this.#list.draw,
    };
  }

  #oldKeys(): ProgressKey[] {
    const { key } = this.#state();
    return oldScopesOf(this.#host).map((scope) => ({ ...key, scope }));
  }

  #state(): KeptState {
    const tracker = this.#tracker;
    if (!tracker || !this.#key) throw new TypeError('There is no log.');
    return {
      key: this.#key,
      log: tracker.log,
      progress: tracker.progress,
      host: this.#host,
      tasks: this.#list.boxes.tasks,
      label: listLabel(this.#host),
      cadence: this.#list.cadence(),
    };
  }

  /** Shows it once, however much has come together. */
  #showSoon(): void {
    if (this.#isShowing) return;
    this.#isShowing = true;
    queueMicrotask(() => {
      this.#isShowing = false;
      if (!this.#isStopped) this.#show();
    });
  }

  /** Shows what the log says where that is news: what the reader has marked meanwhile is not undone by it. */
  #show(): void {
    const items = this.#tracker?.progress.items ?? [];
    const told = new Map(items.map(({ id, checked }) => [id, checked]));
    const { marks, boxes, draw } = this.#list;
    for (const [id, checked] of told) {
      if (this.#told.get(id) === checked) continue;
      marks.show(id, checked);
      const task = boxes.byKey.get(id);
      if (task) boxes.tick(task, checked);
    }
    this.#told = told;
    draw();
    this.#awaitNews();
  }

  /** Where a list has dates, another day is news, and so is the hour at which a task is due. */
  #awaitNews(): void {
    clearTimeout(this.#news);
    if (!this.#list.cadence()) return;
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime();
    const hours = (this.progress?.items ?? []).flatMap(({ due }) => (due?.includes('T') ? Date.parse(due) + 1000 : []));
    const next = Math.min(midnight, ...hours.filter((time) => time > now.getTime()));
    this.#news = setTimeout(() => this.#show(), next - now.getTime());
  }
}
