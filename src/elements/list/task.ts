import { ItemIds } from '../../model/item-id.ts';
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
  /** Whether its id depends on its order among others of the same text. */
  readonly repeated: boolean;
}

/** The tasks below an element, in the order of the page. Items without a checkbox are none. */
export function readTasks(root: Element): Task[] {
  const ids = new ItemIds();
  const tasks: Task[] = [];
  const readList = (list: Element, keys: readonly string[], ancestors: readonly Task[]): void => {
    for (const item of itemsOf(list)) {
      const given = item.getAttribute('data-item');
      const { id, text, key, repeated } = ids.identify(ownText(item), keys);
      const box = ownBox(item);
      const task = box && {
        id: given ?? id,
        text,
        box,
        sourceMark: box.defaultChecked || box.dataset.checked === 'true',
        ancestors,
        repeated: repeated && given === null,
      };
      if (task) tasks.push(task);
      const below = task ? [...ancestors, task] : ancestors;
      for (const nested of nestedLists(item)) readList(nested, [...keys, key], below);
    }
  };
  for (const list of outermostLists(root)) readList(list, [], []);
  return tasks;
}
