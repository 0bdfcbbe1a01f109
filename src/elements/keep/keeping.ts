import type { ProgressStore } from '../../progress/stores/progress-store.ts';
import type { Downloads } from '../frame/downloads.ts';
import type { Keeper } from './keeper.ts';
import type { KeptList, LateMarks } from './kept-list.ts';

/** What the log of a list is found by: what it is of, then where it is. */
type Followed = readonly [
  subject?: string | null,
  id?: string | undefined,
  persist?: string | null,
  store?: ProgressStore | undefined,
];

/** Has the marks of a checklist kept. What keeps them is downloaded with the first of them, or from the start where they last. */
export class Keeping {
  readonly #list: KeptList;
  readonly #downloads: Downloads;
  /** Keeps the marks; there from the first of them on, or from the start when they last. */
  keeper: Keeper | undefined;
  /** Whether that was asked for. */
  #isAsked = false;
  #followed: Followed = [];
  readonly #late: LateMarks[] = [];
  /** Whether marks were taken back before there was what keeps them. */
  #isReset = false;

  constructor(list: KeptList, downloads: Downloads) {
    this.#list = list;
    this.#downloads = downloads;
  }

  /** Goes over to another log where the element has come to ask for one. */
  follow(): void {
    const { host } = this.#list;
    const id = host.getAttribute('checklist-id') ?? host.checklist?.id;
    const asked: Followed = [host.subject, id, host.persist, host.store];
    const was = this.#followed;
    const place = asked.findIndex((one, index) => one !== was[index]);
    this.#followed = asked;
    // What it is given at first is given piece by piece.
    if (place === -1 || !host.hasUpdated) return;
    if (place < 2 && was[place] !== undefined) this.#leave(was);
    this.forget();
  }

  /** It is another list, or done for something else: what was marked so far is not for that. */
  #leave([subject, id]: Followed): void {
    const { boxes, marks, lasts } = this.#list;
    const unkept = marks.takeUnkept(boxes.byKey);
    if (lasts()) this.#late.push({ subject, id, tasks: boxes.tasks, marks: unkept, isReset: this.#isReset });
    marks.clear();
    this.#isReset = false;
  }

  /** The tasks of the list are others. */
  setItems(): void {
    this.#list.drawTasks();
    this.keeper?.setItems();
  }

  /** Has the marks that the reader made kept. */
  keep(): void {
    if (this.keeper) this.keeper.take();
    else if (!this.#isAsked && this.#list.host.isConnected) this.#fetch();
  }

  /** Takes all marks back. */
  reset(): void {
    if (this.keeper) this.keeper.reset();
    else this.#isReset = true;
  }

  /** Another log is asked for: what is shown is of this one no more. */
  forget(): void {
    this.keeper?.stop();
    this.keeper = undefined;
    this.#list.marks.showUnkept();
    this.#list.drawTasks();
  }

  #fetch(): void {
    this.#isAsked = true;
    this.#downloads.await(
      import('./keeper.ts'),
      ({ Keeper, keepLate }) => {
        this.#isAsked = false;
        for (const late of this.#late.splice(0)) void keepLate(this.#list.host, late, this.#list.tell);
        if (this.keeper) return undefined;
        this.keeper = new Keeper(this.#list);
        if (this.#isReset) this.keeper.reset();
        this.#isReset = false;
        return Promise.all([this.#list.learn(), this.keeper.start()]);
      },
      () => {
        this.#isAsked = false;
      },
    );
  }
}
