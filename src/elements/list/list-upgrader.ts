import type { Problem } from '../../model/problem.ts';
import { carryMarks } from './carry-marks.ts';
import { nameLists } from './name-lists.ts';
import type { ReaderMarks } from './reader-marks.ts';
import { repeatedTasks } from './repeated-tasks.ts';
import type { Task } from './task.ts';
import { upgradeLists } from './upgrade-list.ts';

/** What lists need that were not printed by Broadsheet: downloaded for those alone. */
export class ListUpgrader {
  readonly #namedLists = new WeakSet<Element>();
  readonly #addedBoxes = new WeakSet<HTMLInputElement>();
  readonly #tell: (problems: readonly Problem[]) => void;
  #reported = '';

  /** @param tell Is told of tasks that only their order tells apart. */
  constructor(tell: (problems: readonly Problem[]) => void) {
    this.#tell = tell;
  }

  /** Makes the lists within an element ones that a reader can tick. */
  upgrade(host: Element): void {
    upgradeLists(host, this.#addedBoxes);
    nameLists(host, this.#namedLists);
  }

  /** Lets marks follow tasks whose words were changed in the page. */
  followWords(marks: ReaderMarks, before: readonly Task[], after: readonly Task[]): void {
    carryMarks(marks, before, after);
  }

  /** Says once which tasks only their order tells apart. */
  reportRepeated(tasks: readonly Task[]): void {
    const problems = repeatedTasks(tasks);
    const found = problems.map(({ message }) => message).join('\n');
    if (found === this.#reported) return;
    this.#reported = found;
    this.#tell(problems);
  }
}
