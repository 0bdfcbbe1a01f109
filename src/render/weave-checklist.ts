import type { Element, ElementContent, Properties } from 'hast';
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
  const children: ElementContent[] = [];
  let labelId = labelFrom === 'heading' && section !== undefined ? weaving.id(section) : undefined;
  if (labelFrom === 'paragraph') {
    labelId = weaving.id(`checklist-${id}-label`);
    const content = weaveProse(labelContent ?? [text(label ?? '')], weaving);
    children.push(element('p', { slot: 'label', id: labelId }, content));
  }
  children.push(weaveList(list, weaving, labelId, 1));
  const properties = { 'checklist-id': id, ...(cadence !== undefined && { cadence }) };
  return element('broadsheet-checklist', properties, onLines(children));
}

function weaveList(list: ItemList, weaving: Weaving, labelId: string | undefined, depth: number): Element {
  const { ordered, start, items } = list;
  const shown = depth < MAX_LISTS ? items : flatItems(items);
  const properties: Properties = {};
  if (ordered && start !== undefined) properties.start = start;
  if (labelId !== undefined) properties.ariaLabelledBy = [labelId];
  return element(ordered ? 'ol' : 'ul', properties, onLines(shown.map((item) => weaveItem(item, weaving, depth))));
}

function weaveItem(item: ChecklistItem, weaving: Weaving, depth: number): Element {
  const [first, ...rest] = item.children;
  const begin = first?.type === 'prose' ? weaveProse(first.content.children, weaving) : [];
  const others = first?.type === 'prose' ? rest : item.children;
  const content = item.checked === null ? begin : labelTask(checkbox(item.checked), begin, item.text);
  const more = others.flatMap((child) =>
    child.type === 'prose'
      ? weaveProse(child.content.children, weaving)
      : [weaveList(child, weaving, undefined, depth + 1)],
  );
  return element('li', { dataItem: item.id }, [...content, ...more]);
}

/** Items and all that are nested in them, in the order of the source, without recursion. */
function flatItems(items: readonly ChecklistItem[]): ChecklistItem[] {
  const flat: ChecklistItem[] = [];
  const left = items.toReversed();
  for (let item = left.pop(); item; item = left.pop()) {
    const nested = item.children.flatMap((child) => (child.type === 'item-list' ? child.items : []));
    flat.push({ ...item, children: item.children.filter((child) => child.type === 'prose') });
    for (const each of nested.toReversed()) left.push(each);
  }
  return flat;
}
