import { nothing } from 'lit';
import type { Progress } from '../../progress/progress.ts';
import type { ProgressKey } from '../../progress/progress-key.ts';
import type { ProgressStore } from '../../progress/stores/progress-store.ts';
import { ProgressTracker } from '../../progress/track-progress.ts';
import type { KeptFrame } from '../frame/checklist-frame.ts';
import { languageAround } from '../frame/language-around.ts';
import { listLabel } from '../list/list-label.ts';
import { problemsOf } from '../load/problems-of.ts';
import type { ChecklistMenu, MenuActions } from './checklist-menu.ts';
import type { KeptElement, KeptList } from './kept-list.ts';
import { oldScopesOf, progressKeyOf } from './list-scope.ts';
import type { KeptState } from './make-file.ts';
import { openStore } from './open-store.ts';
import { renderChanges, renderDue, renderNotice } from './render-kept.ts';

/**
 * Keeps the marks of one checklist: hands them to a log, and shows what the log says, whoever wrote it.
 *
 * Downloaded with the first mark, or from the start where marks last.
 */
export class Keeper {
  readonly #host: KeptElement;
  readonly #list: KeptList;
  #tracker: ProgressTracker | undefined;
  #store: ProgressStore | undefined;
  #key: ProgressKey | undefined;
  /** What the log said last, by item: what differs from it is news. */
  #told = new Map<string, boolean>();
  #menu: ChecklistMenu | undefined;
  #isMenuAsked = false;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(list: KeptList) {
    this.#host = list.host;
    this.#list = list;
  }

  /** Where the reader is; `undefined` before there is a log. */
  get progress(): Progress | undefined {
    return this.#tracker?.progress;
  }

  /** Opens the log, and follows it. */
  async start(): Promise<void> {
    try {
      this.#store ??= await openStore(this.#host);
    } catch (error) {
      // The store is a download, too. What was marked waits for the next try.
      console.warn(error);
      return;
    }
    if (!this.#host.isConnected) return;
    this.#key = progressKeyOf(this.#host);
    // Where nothing lasts, what the browser gave back to the page may be shown; elsewhere the log has the say.
    this.#told = this.#list.lasts()
      ? new Map()
      : new Map(this.#list.tasks().map(({ id, sourceMark }) => [id, sourceMark]));
    const cadence = this.#list.cadence();
    const tracker = new ProgressTracker({
      store: this.#store,
      key: this.#key,
      aliases: oldScopesOf(this.#host),
      ...(cadence && { cadence }),
      lang: languageAround(this.#host),
      readonly: this.#list.isLocked(),
      onChange: () => {
        if (tracker === this.#tracker) this.#show();
      },
      onProblem: (problem) => this.#list.tell([problem]),
    });
    this.#tracker?.close();
    this.#tracker = tracker;
    this.setItems();
    this.take();
    this.#awaitMidnight();
    await tracker.open();
  }

  /** Begins again: another cadence has other dates. */
  refresh(): void {
    if (this.#tracker) void this.start();
  }

  /** Stops following the log. What is not saved yet is still saved. */
  stop(): void {
    clearTimeout(this.#midnight);
    this.#tracker?.close();
  }

  /** The tasks of the list have changed. */
  setItems(): void {
    this.#tracker?.setItems(
      this.#list.tasks().map(({ id, text, ancestors, sourceMark }) => {
        const within = ancestors.at(-1)?.text;
        return { id, text, checked: sourceMark, ...(within !== undefined && { within }) };
      }),
    );
  }

  /** Takes the marks that the reader has made. */
  take(): void {
    if (!this.#tracker) return;
    const known = new Set(this.#list.tasks().map(({ id }) => id));
    for (const [id, checked] of this.#list.marks.takeUnkept(known)) this.#tracker.mark(id, checked);
  }

  reset(): void {
    this.#tracker?.reset();
  }

  render(): KeptFrame {
    const { speaker } = this.#list;
    const { progress } = this;
    return {
      due: progress && this.#list.cadence() ? renderDue(progress, speaker) : nothing,
      changes: progress ? renderChanges(progress, speaker) : nothing,
      notice: this.#tracker?.saving === 'failed' ? renderNotice(speaker) : nothing,
      menu: this.#menu?.render() ?? nothing,
    };
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
        this.#list.tasks().some(({ id, sourceMark }) => (this.#told.get(id) ?? sourceMark) !== sourceMark),
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
        const { log } = fromJson(text, { keys: [this.#state().key] });
        return this.#tracker?.merge(log) ?? 0;
      },
      tell: (error) => this.#list.tell(problemsOf(error)),
      erase: () => this.#tracker?.erase(),
      draw: this.#list.draw,
    };
  }

  #state(): KeptState {
    const tracker = this.#tracker;
    if (!tracker || !this.#key) throw new TypeError('There is no log.');
    return {
      key: this.#key,
      log: tracker.log,
      progress: tracker.progress,
      host: this.#host,
      tasks: this.#list.tasks(),
      label: listLabel(this.#host),
      cadence: this.#list.cadence(),
    };
  }

  /** Shows what the log says where that is news: what the reader has marked meanwhile is not undone by it. */
  #show(): void {
    const items = this.#tracker?.progress.items ?? [];
    const told = new Map(items.map(({ id, checked }) => [id, checked]));
    for (const [id, checked] of told) if (this.#told.get(id) !== checked) this.#list.marks.show(id, checked);
    this.#told = told;
    this.#list.draw();
  }

  /** Where a list has dates, another day is news. */
  #awaitMidnight(): void {
    clearTimeout(this.#midnight);
    if (!this.#list.cadence()) return;
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    this.#midnight = setTimeout(() => {
      this.#show();
      this.#awaitMidnight();
    }, next.getTime() - now.getTime());
  }
}
