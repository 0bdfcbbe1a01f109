import type { Downloads } from '../frame/downloads.ts';
import type { Keeper } from './keeper.ts';
import type { KeptList } from './kept-list.ts';

/** Where the first place is of what says where a log is, in what it is found by. */
const ELSEWHERE = 2;

/** Has the marks of a checklist kept. What keeps them is downloaded with the first of them, or from the start where they last. */
export class Keeping {
  readonly #list: KeptList;
  readonly #downloads: Downloads;
  /** Keeps the marks; there from the first of them on, or from the start when they last. */
  keeper: Keeper | undefined;
  /** Whether that was asked for. */
  #isAsked = false;
  /** What the log is found by: subject and id of the list, then where it is. */
  #followed: readonly unknown[] = [];
  /** Whether marks were taken back before there was what keeps them. */
  #isReset = false;

  constructor(list: KeptList, downloads: Downloads) {
    this.#list = list;
    this.#downloads = downloads;
  }

  /** Goes over to another log where the element has come to ask for one. */
  follow(): void {
    const { host, marks } = this.#list;
    const id = host.getAttribute('checklist-id') ?? host.checklist?.id;
    const asked = [host.subject, id, host.persist, host.store];
    const place = asked.findIndex((one, index) => one !== this.#followed[index]);
    this.#followed = asked;
    // What it is given at first is given piece by piece.
    if (place === -1 || !host.hasUpdated) return;
    if (place < ELSEWHERE) marks.clear();
    this.forget();
  }

  /** The tasks of the list are others. */
  setItems(): void {
    this.#list.drawTasks();
    this.keeper?.setItems();
    this.keeper?.take();
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
      ({ Keeper }) => {
        this.#isAsked = false;
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
