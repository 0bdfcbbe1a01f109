import type { Downloads } from '../frame/downloads.ts';
import type { Keeping } from '../keep/keeping.ts';
import { hasForeignItems } from './list-items.ts';
import type { ListUpgrader } from './list-upgrader.ts';
import type { ReaderMarks } from './reader-marks.ts';
import { readTasks, type Task } from './task.ts';
import type { TaskBoxes } from './task-boxes.ts';

/** Reads the tasks of a list in the page, and again whenever it changes; makes one from elsewhere a list of tasks. */
export class ListReader {
  readonly #host: Element;
  readonly #marks: ReaderMarks;
  readonly #boxes: TaskBoxes;
  readonly #keeping: Keeping;
  readonly #downloads: Downloads;
  readonly #observer = new MutationObserver(() => this.read());
  readonly #knownBoxes = new WeakSet<HTMLInputElement>();
  /** Makes a list from elsewhere one that can be ticked; there once there was one. */
  #upgrader: ListUpgrader | undefined;
  /** Whether that was asked for. */
  #isAsked = false;

  /**
   * @param boxes Is given the tasks.
   * @param keeping Is told of them.
   */
  constructor(host: Element, marks: ReaderMarks, boxes: TaskBoxes, keeping: Keeping, downloads: Downloads) {
    this.#host = host;
    this.#marks = marks;
    this.#boxes = boxes;
    this.#keeping = keeping;
    this.#downloads = downloads;
  }

  start(): void {
    document.addEventListener('DOMContentLoaded', this.read);
    this.read();
    this.#observer.observe(this.#host, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['checked', 'data-checked', 'data-item', 'checklist-id'],
      subtree: true,
    });
  }

  stop(): void {
    document.removeEventListener('DOMContentLoaded', this.read);
    this.#observer.disconnect();
  }

  /** Reads the tasks anew, after making a foreign list one that can be ticked. */
  readonly read = (): void => {
    // An item that the parser has yet to finish would be labelled in part.
    if (document.readyState === 'loading') return;
    this.#upgrader?.upgrade(this.#host);
    this.#keeping.follow();
    const tasks = readTasks(this.#host);
    this.#upgrader?.followWords(this.#marks, this.#boxes.tasks, tasks);
    for (const task of tasks) this.#takeOver(task);
    this.#boxes.take(tasks);
    this.#keeping.setItems();
    this.#upgrader?.reportRepeated(tasks);
    // What was changed just now is no news.
    this.#observer.takeRecords();
    if (!this.#isAsked && (hasForeignItems(this.#host) || tasks.some(({ isRepeated }) => isRepeated))) this.#fetch();
  };

  #fetch(): void {
    this.#isAsked = true;
    this.#downloads.await(
      import('./list-upgrader.ts'),
      ({ ListUpgrader }) => {
        this.#upgrader = new ListUpgrader(this.#downloads.tell);
        this.read();
      },
      () => {
        this.#isAsked = false;
      },
    );
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
}
