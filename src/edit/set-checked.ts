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
 * Ticks or unticks a task of a checklist: only the mark between its brackets is another afterwards. The edit goes on over
 * the task's first words, so that it fits nothing else.
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
  const items = tasksOf(options.article ?? parseArticle(source));
  const wanted: { item: string; checklist?: string } = typeof task === 'string' ? { item: task } : task;
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

  const start = item.markPlace.start.offset;
  const mark = markAt(source, start);
  if (mark === undefined || isTick(mark) !== item.checked || (options.article && !isTaskOf(source, item))) {
    const expected = `${item.checked ? 'x' : ' '}] ${item.text}`;
    const stale = { start, end: start + expected.length, expected };
    throw new BroadsheetError([staleEdit(source, stale, new LineMap(source).place(stale.start, stale.end))]);
  }
  if (item.checked === checked) return [];
  const words = firstWords(source, start + mark.length);
  const text = (checked ? nearestTick(source, items, only) : ' ') + words;
  return [{ start, end: start + mark.length + words.length, expected: mark + words, text }];
}

function inList(wanted: { readonly checklist?: string }): string {
  return wanted.checklist === undefined ? '' : ` in a checklist "${wanted.checklist}"`;
}

interface Task {
  readonly item: ChecklistItem;
  readonly checklist: string;
}

function tasksOf({ blocks }: Pick<Article<unknown>, 'blocks'>): Task[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'checklist') return [];
    return itemsOf(block.list).map((item) => ({ item, checklist: block.id }));
  });
}

function itemsOf(list: ItemList): ChecklistItem[] {
  return list.items.flatMap((item) => [
    item,
    ...item.children.flatMap((child) => (child.type === 'item-list' ? itemsOf(child) : [])),
  ]);
}

/** What stands between brackets; an empty box may hold a tab, or even the end of a line and what begins the next. */
function markAt(source: string, offset: number | undefined): string | undefined {
  if (offset === undefined) return undefined;
  const box = /\[([xX \t]|(?:\r\n|\r|\n)[ \t>]*)\]/y;
  box.lastIndex = offset - 1;
  return box.exec(source)?.[1];
}

/** Whether an item of an article stands in a source, at its place. */
function isTaskOf(source: string, { id, text, place, markPlace }: ChecklistItem): boolean {
  const own = source.slice(place.start.offset, place.end.offset);
  let from = 0;
  const isWritten = text.split(' ').every((word) => {
    const at = own.indexOf(word, from);
    from = at + word.length;
    return at !== -1;
  });
  const lineEnd = /[ \t]*(?:$|[\r\n])/y;
  lineEnd.lastIndex = place.end.offset;
  if (isWritten && lineEnd.test(source)) return true;
  // A reference to a character, or markup within a word, is written otherwise than it reads.
  return tasksOf(parseArticle(source)).some(({ item }) => {
    return item.id === id && item.text === text && item.markPlace?.start.offset === markPlace?.start.offset;
  });
}

/** The rest of the line behind a mark, or as much of it as tells one task from another. */
function firstWords(source: string, offset: number): string {
  return /^[^\r\n]{0,80}/u.exec(source.slice(offset, offset + 160))?.[0] ?? '';
}

/** The tick that stands nearest before a task, else the nearest behind it. */
function nearestTick(source: string, items: readonly Task[], task: Task): string {
  const index = items.indexOf(task);
  const byDistance = [...items.slice(0, index).reverse(), ...items.slice(index + 1)];
  return byDistance.map(({ item }) => markAt(source, item.markPlace?.start.offset)).find(isTick) ?? 'x';
}

function isTick(mark: string | undefined): boolean {
  return mark === 'x' || mark === 'X';
}
