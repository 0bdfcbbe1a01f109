import type { Article } from '../model/article.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { ChecklistItem, ItemList } from '../model/checklist.ts';
import type { Edit } from '../model/edit.ts';
import { LineMap } from '../model/line-map.ts';
import { parseArticle } from '../parse/parse-article.ts';
import { staleEdit } from './apply-edits.ts';

/** Which task: its id, or with that of its checklist where two lists have a task of the same id. */
export type TaskReference = string | { readonly checklist: string; readonly item: string };

/** What `setChecked` may be given beside the source. */
export interface SetCheckedOptions {
  /** The article parsed from this very source, when it is at hand: it is not parsed again. */
  readonly article?: Pick<Article<unknown>, 'blocks'>;
}

/**
 * Ticks or unticks a task of a checklist: the edit replaces the mark between its brackets.
 *
 * A tick is written as the nearest one above, or else below: `X` or `x`. Without another it is `x`, so that unticking the
 * only `X` and ticking it again gives `x`: `invertEdits` restores every mark.
 *
 * @param source The whole text of the file.
 * @param task The `id` of the item, or `{ checklist, item }`.
 * @returns One edit for `applyEdits`; none when the task already is as it should be.
 * @throws RangeError when there is no such item, when several lists have it, and when it is no task.
 * @throws BroadsheetError with a problem `edit-stale` when `options.article` is not of this source.
 * @example
 * const source = '- [ ] Water the plants\n';
 * const article = parseArticle(source);
 * const id = article.blocks[0].list.items[0].id;
 * applyEdits(source, setChecked(source, id, true, { article })); // '- [x] Water the plants\n'
 */
export function setChecked(
  source: string,
  task: TaskReference,
  checked: boolean,
  options: SetCheckedOptions = {},
): Edit[] {
  const { blocks } = options.article ?? parseArticle(source);
  const wanted: { item: string; checklist?: string } = typeof task === 'string' ? { item: task } : task;
  const items = blocks.flatMap((block) => {
    if (block.type !== 'checklist') return [];
    return itemsOf(block.list).map((item) => ({ item, checklist: block.id }));
  });
  const found = items.filter(({ item, checklist }) => {
    return item.id === wanted.item && checklist === (wanted.checklist ?? checklist);
  });
  const [only, another] = found;
  if (!only) throw new RangeError(`There is no item "${wanted.item}"${inList(wanted)}.`);
  if (another) {
    throw new RangeError(
      `Several lists have the item "${wanted.item}": name the checklist, "${only.checklist}" or "${another.checklist}".`,
    );
  }
  const { item } = only;
  if (item.checked === null || !item.markPlace) {
    throw new RangeError(`The item "${wanted.item}" is no task: it has no brackets.`);
  }

  const mark = markAt(source, item.markPlace.start.offset);
  if (mark === undefined || isTick(mark) !== item.checked) {
    const { start, end } = item.markPlace;
    const stale = { start: start.offset, end: end.offset, expected: item.checked ? 'x' : ' ' };
    throw new BroadsheetError([staleEdit(source, stale, new LineMap(source).place(stale.start, stale.end))]);
  }
  if (item.checked === checked) return [];
  const start = item.markPlace.start.offset;
  return [{ start, end: start + mark.length, expected: mark, text: checked ? nearestTick(source, items, only) : ' ' }];
}

function inList(wanted: { readonly checklist?: string }): string {
  return wanted.checklist === undefined ? '' : ` in a checklist "${wanted.checklist}"`;
}

function itemsOf(list: ItemList): ChecklistItem[] {
  return list.items.flatMap((item) => [
    item,
    ...item.children.flatMap((child) => (child.type === 'item-list' ? itemsOf(child) : [])),
  ]);
}

/** What stands between brackets; an empty box may hold a tab, or even the end of a line. */
function markAt(source: string, offset: number | undefined): string | undefined {
  if (offset === undefined) return undefined;
  const box = /\[([xX \t\r\n]|\r\n)\]/y;
  box.lastIndex = offset - 1;
  return box.exec(source)?.[1];
}

/** The tick that stands nearest before a task, else the nearest behind it. */
function nearestTick<T extends { readonly item: ChecklistItem }>(source: string, items: readonly T[], task: T): string {
  const index = items.indexOf(task);
  const byDistance = [...items.slice(0, index).reverse(), ...items.slice(index + 1)];
  return byDistance.map(({ item }) => markAt(source, item.markPlace?.start.offset)).find(isTick) ?? 'x';
}

function isTick(mark: string | undefined): boolean {
  return mark === 'x' || mark === 'X';
}
