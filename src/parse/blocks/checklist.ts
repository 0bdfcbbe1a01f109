import type { Element, ElementContent, RootContent } from 'hast';
import type { List, ListItem } from 'mdast';
import type { Prose } from '../../model/block.ts';
import type { Checklist, ChecklistItem, ItemList } from '../../model/checklist.ts';
import { checklistId } from '../../model/checklist-id.ts';
import { ItemIds, splitExplicitId } from '../../model/item-id.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { UniqueIds } from '../../model/unique-ids.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Segment } from '../hast/divide.ts';
import { altText, lastText, spacedText } from '../hast/hast-text.ts';
import { placeOf } from '../hast/place-of.ts';
import type { FlatHeading } from '../outline.ts';
import { readCadence } from './cadence.ts';
import type { Label } from './label.ts';
import { isBlank, toProse } from './prose.ts';

/** What stands above a list. */
export interface ListContext {
  /** The label paragraph just before the list, when there is one. */
  readonly label?: Label | undefined;
  /** The headings it stands under, outermost first. */
  readonly sections: readonly FlatHeading[];
  /** Where the block begins and ends, its label included. */
  readonly place: Place;
  readonly labelPlace?: Place | undefined;
  /** Ids of the article's checklists. */
  readonly ids: UniqueIds;
}

/** A list of the Markdown, and what it became. */
export interface TaskList {
  readonly list: List;
  readonly element: Element;
}

/** The list of a segment, when it is one with a task in it, at any depth. */
export function findTaskList({ nodes, content }: Segment): TaskList | undefined {
  const list = nodes[0];
  const element = content[0];
  if (nodes.length !== 1 || list?.type !== 'list' || element?.type !== 'element' || !isList(element)) return undefined;
  return hasTask(list) ? { list, element } : undefined;
}

function hasTask({ children }: List): boolean {
  return children.some(
    (item) =>
      typeof item.checked === 'boolean' || item.children.some((child) => child.type === 'list' && hasTask(child)),
  );
}

/** Makes a checklist of a list that has tasks. */
export function toChecklist(
  { list, element }: TaskList,
  context: ListContext,
  lines: LineMap,
): { checklist: Checklist; problems: readonly Problem[] } {
  const { label, sections, place, ids } = context;
  const section = sections.at(-1);
  const text = label?.text ?? section?.text;
  const { cadence, problems } = findCadence(context);
  const reader = new ItemReader(list, place, lines);
  const checklist: Checklist = {
    type: 'checklist',
    id: ids.take(label?.explicitId ?? checklistId(text ?? '', section?.text ?? '')),
    ...(text !== undefined && { label: text, labelFrom: label ? 'paragraph' : 'heading' }),
    ...(label && { labelContent: label.content }),
    ...(cadence && { cadence }),
    ...(section && { section: section.id }),
    list: reader.readList(element, []),
    place,
  };
  return { checklist, problems: [...problems, ...reader.problems] };
}

/** The cadence of the label, else that of the nearest heading that has one. */
function findCadence({ label, labelPlace, sections }: ListContext): { cadence?: string; problems: Problem[] } {
  const candidates = [...(label ? [{ text: label.text, place: labelPlace }] : []), ...sections.toReversed()];
  for (const { text, place } of candidates) {
    const { cadence, all } = readCadence(text);
    if (!cadence) continue;
    if (all.length === 1) return { cadence, problems: [] };
    const named = all.map((each) => `"${each.text}" (${each.cadence})`).join(' and ');
    const details = {
      message: `The label names more than one cadence: ${named}; the first counts.`,
      hint: 'Name one, or write a list for each.',
      actual: text,
    };
    return { cadence, problems: [problem('cadence-ambiguous', { ...details, ...(place && { place }) })] };
  }
  return { problems: [] };
}

/** Reads the items of one checklist, in the order of the source. */
class ItemReader {
  readonly problems: Problem[] = [];
  readonly #ids = new ItemIds();
  readonly #items = new Map<number | undefined, ListItem>();
  readonly #lists = new Set<number | undefined>();
  readonly #fallback: Place;
  readonly #lines: LineMap;

  constructor(list: List, place: Place, lines: LineMap) {
    this.#fallback = place;
    this.#lines = lines;
    this.#collect(list);
  }

  #collect(list: List): void {
    this.#lists.add(list.position?.start.offset);
    for (const item of list.children) {
      this.#items.set(item.position?.start.offset, item);
      for (const child of item.children) if (child.type === 'list') this.#collect(child);
    }
  }

  readList(element: Element, ancestors: readonly string[]): ItemList {
    const ordered = element.tagName === 'ol';
    const start = Number(element.properties.start ?? 1);
    return {
      type: 'item-list',
      ordered,
      ...(ordered && start !== 1 && Number.isFinite(start) && { start }),
      items: this.#readItems(element, ancestors),
    };
  }

  #readItems({ children }: Element, ancestors: readonly string[]): ChecklistItem[] {
    const items: ChecklistItem[] = [];
    let key = '';
    for (const child of children) {
      const last = items.at(-1);
      if (last && this.#isList(child)) {
        // Raw HTML ended the item too early: a list of its own stands behind it.
        const list = this.readList(child, [...ancestors, key]);
        items[items.length - 1] = { ...last, children: [...last.children, list] };
      } else if (isElement(child)) {
        const read = this.#readItem(child, ancestors);
        items.push(read.item);
        key = read.key;
      }
    }
    return items;
  }

  #readItem(element: Element, ancestors: readonly string[]): { item: ChecklistItem; key: string } {
    const place = placeOf(element, this.#lines) ?? this.#fallback;
    const own: Element = { ...element, children: element.children.filter((child) => !this.#isList(child)) };
    const last = lastText(own);
    const end = last && splitExplicitId(last.value);
    if (last && end?.id) last.value = end.text;
    // An item that is only an image is known by what stands for it.
    const text = visibleText(spacedText(own)) || altText(own);
    const identity = this.#ids.identify({ text, ...(end?.id && { id: end.id }) }, ancestors);
    if (identity.repeated) {
      const message = `The item "${identity.text}" stands in this list more than once: ticks on it depend on its order.`;
      this.problems.push(
        problem('item-repeated', { message, hint: 'Reword one, or end it with an id: `{#my-id}`.', place }),
      );
    }
    const offset = element.position?.start?.offset;
    const written = this.#items.get(offset);
    const mark = written?.data?.markOffset;
    // One that raw HTML swallowed from another list is no task of this one; what a plugin made has no offset.
    const checked = offset === undefined || written ? element.properties.dataChecked : undefined;
    const item: ChecklistItem = {
      id: identity.id,
      text: identity.text,
      checked: checked === undefined ? null : checked === 'true',
      children: this.#readChildren(element.children, place, [...ancestors, identity.key]),
      place,
      ...(mark !== undefined && checked !== undefined && { markPlace: this.#lines.place(mark, mark + 1) }),
    };
    return { item, key: identity.key };
  }

  #readChildren(children: readonly ElementContent[], place: Place, ancestors: readonly string[]): (Prose | ItemList)[] {
    const result: (Prose | ItemList)[] = [];
    let run: RootContent[] = [];
    const flush = () => {
      if (!run.every(isBlank)) result.push(toProse(run, this.#placeOfRun(run, place)));
      run = [];
    };
    for (const child of children) {
      if (this.#isList(child)) {
        flush();
        result.push(this.readList(child, ancestors));
      } else {
        run.push(child);
      }
    }
    flush();
    return result;
  }

  /** Whether a node is a list of the Markdown; one of raw HTML may hold anything, and stays prose. */
  #isList(node: RootContent): node is Element {
    return isList(node) && this.#lists.has(node.position?.start.offset);
  }

  /** The place of nodes within an item; those of raw HTML may be given one that goes on behind it. */
  #placeOfRun(run: readonly RootContent[], { start, end }: Place): Place {
    const places = run.flatMap((node) => placeOf(node, this.#lines) ?? []);
    const from = Math.min(places[0]?.start.offset ?? start.offset, end.offset);
    const to = Math.min(places.at(-1)?.end.offset ?? end.offset, end.offset);
    return this.#lines.place(from, Math.max(from, to));
  }
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}

function isList(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}
