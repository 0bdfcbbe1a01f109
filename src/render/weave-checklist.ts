import type { Element, ElementContent } from 'hast';
import type { Checklist, ChecklistItem, ItemList } from '../model/checklist.ts';
import { element, onLines, text } from './element.ts';
import { checkbox, labelTask } from './task-label.ts';
import { weaveProse } from './weave-prose.ts';
import type { Weaving } from './weaving.ts';

/** The items of lists nested deeper than this are drawn as siblings, so that no page is nested without end. */
const MAX_LISTS = 100;

/**
 * Draws a checklist: its label, and a real list with a labelled checkbox a task.
 *
 * A label that is the section's heading is drawn by the prose above; the list is named by it all the same.
 */
export function weaveChecklist(checklist: Checklist, weaving: Weaving): Element {
  const { id, cadence, label, labelFrom, labelContent, section, list } = checklist;
  const isDrawn = labelFrom === 'paragraph';
  const namer = isDrawn ? `checklist-${id}-label` : labelFrom && section;
  const labelId = namer && weaving.id(namer);
  const content = isDrawn ? weaveProse(labelContent ?? [text(label)], weaving) : [];
  const drawn = isDrawn && element('p', { slot: 'label', id: labelId }, content);
  const children = onLines([drawn, weaveList(list, weaving, [], labelId)]);
  return element('broadsheet-checklist', { 'checklist-id': id, cadence }, children);
}

/** @param around The lists that it is nested in, outermost first. */
function weaveList(
  list: ItemList,
  weaving: Weaving,
  around: readonly ItemList[],
  labelId: string | undefined,
): Element {
  const { ordered, start, items } = list;
  const within = [...around, list];
  const shown = within.length < MAX_LISTS ? items : flatItems(items);
  const properties = {
    start: ordered && start,
    ariaLabelledBy: labelId ? [labelId] : undefined,
  };
  return element(ordered ? 'ol' : 'ul', properties, onLines(shown.map((item) => weaveItem(item, weaving, within))));
}

function weaveItem(
  { id, text, checked, children }: ChecklistItem,
  weaving: Weaving,
  within: readonly ItemList[],
): Element {
  // An object may be within itself, other than a file: there it is left out.
  const drawn = children.filter((child) => child.type === 'prose' || !within.includes(child));
  const pieces = drawn.map((child): ElementContent[] =>
    child.type === 'prose'
      ? weaveProse(child.content.children, weaving)
      : [weaveList(child, weaving, within, undefined)],
  );
  if (checked !== null) {
    const begin = drawn[0]?.type === 'prose' ? pieces.shift() : [];
    pieces.unshift(labelTask(checkbox(checked), begin ?? [], text));
  }
  return element('li', { dataItem: id }, pieces.flat());
}

/** Items and all that are nested in them, in the order of the source, without recursion. */
function flatItems(items: readonly ChecklistItem[]): ChecklistItem[] {
  const flat: ChecklistItem[] = [];
  const seen = new Set<ChecklistItem>();
  const left = items.toReversed();
  for (let item = left.pop(); item; item = left.pop()) {
    if (seen.has(item)) continue;
    seen.add(item);
    const nested = item.children.flatMap((child) => (child.type === 'item-list' ? child.items : []));
    flat.push({ ...item, children: item.children.filter((child) => child.type === 'prose') });
    for (const each of nested.toReversed()) left.push(each);
  }
  return flat;
}
