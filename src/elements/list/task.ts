import { ItemIds, splitExplicitId } from '../../model/item-id.ts';
import { itemsOf, nestedLists, outermostLists, ownBox, ownText } from './list-items.ts';

/** A task of a checklist, as found in the page. */
export interface Task {
  readonly id: string;
  /** Its own text, that of nested lists left out. */
  readonly text: string;
  readonly box: HTMLInputElement;
  /** What the source says, whoever ticked it since. */
  readonly sourceMark: boolean;
  /** The tasks it is nested in, outermost first. */
  readonly ancestors: readonly Task[];
  /** The id that the page gave it, if any: that of the task is made of it, else of its text. */
  readonly givenId: string | undefined;
  /** Whether one before it has the same, so that its order alone tells it apart. */
  readonly isRepeated: boolean;
}

/** The tasks below an element, in the order of the page. Items without a checkbox are none. */
export function readTasks(root: Element): Task[] {
  const ids = new ItemIds();
  const tasks: Task[] = [];
  const readList = (list: Element, keys: readonly string[], ancestors: readonly Task[]): void => {
    for (const item of itemsOf(list)) {
      const own = splitExplicitId(ownText(item));
      const givenId = item.getAttribute('data-item') || own.id;
      const { id, text, key, repeated: isRepeated } = ids.identify({ ...own, ...(givenId && { id: givenId }) }, keys);
      const box = ownBox(item);
      const task = box && {
        id,
        text,
        box,
        sourceMark: box.defaultChecked || box.dataset.checked === 'true',
        ancestors,
        givenId,
        isRepeated,
      };
      if (task) tasks.push(task);
      const below = task ? [...ancestors, task] : ancestors;
      for (const nested of nestedLists(item)) readList(nested, [...keys, key], below);
    }
  };
  for (const list of outermostLists(root)) readList(list, [], []);
  return tasks;
}
