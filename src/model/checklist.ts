import type { ElementContent } from 'hast';
import type { Place } from './place.ts';
import type { Prose } from './prose.ts';

/** A list at the root of an article with a task in it, at any depth. */
export interface Checklist {
  readonly type: 'checklist';
  /** Made from label and section, so that it outlives a change of its items. */
  readonly id: string;
  readonly label?: string;
  /** `paragraph`: the label is drawn by the checklist. `heading`: the label is the section's heading, drawn by the prose above. */
  readonly labelFrom?: 'paragraph' | 'heading';
  /** The label paragraph's content, as the author wrote it. */
  readonly labelContent?: readonly ElementContent[];
  /** How often it is due: an ISO 8601 duration such as `P3M`. */
  readonly cadence?: string;
  /** `id` of the heading it stands under. */
  readonly section?: string;
  readonly list: ItemList;
  readonly place: Place;
}

export interface ItemList {
  readonly type: 'item-list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list that does not start at 1. */
  readonly start?: number;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** See `itemIds`. */
  readonly id: string;
  /** Its own visible text, that of nested lists left out. */
  readonly text: string;
  /** `null` for a plain item. */
  readonly checked: boolean | null;
  /** What it holds, in the order of the source. */
  readonly children: readonly (Prose | ItemList)[];
  readonly place: Place;
  /** The one character between the brackets. */
  readonly markPlace?: Place;
}
