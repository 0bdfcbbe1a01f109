import { hash } from './hash.ts';
import { visibleText } from './visible-text.ts';

// Entries in readers' logs are keyed by these ids: what is hashed, and how, never changes within a major version.
// Golden vectors in test/model/item-id.test.ts pin it.

/** Splits a trailing `{#id}` off a text. */
export function splitExplicitId(text: string): { text: string; id?: string } {
  const match = /\s*\{#([\w.:-]+)\}\s*$/u.exec(text);
  return match?.[1] ? { text: text.slice(0, match.index), id: match[1] } : { text };
}

/** What one item is known by. */
export interface ItemIdentity {
  readonly id: string;
  /** Its visible text, without `{#id}`. */
  readonly text: string;
  /** What its nested items hash in its place: pass it on in `ancestors`. */
  readonly key: string;
  /** True for the second and later of equal siblings: their ids depend on their order. */
  readonly repeated: boolean;
}

/**
 * Gives the items of one checklist their ids: call `identify` once an item, in the order of the list.
 *
 * An id is a trailing `{#id}`, or the hash of the item's visible text and its ancestors' keys; equal ones are numbered.
 */
export class ItemIds {
  readonly #seen = new Map<string, number>();

  /**
   * @param ownText The item's own text, that of nested lists left out.
   * @param ancestors Keys of the items it is nested in, outermost first.
   */
  identify(ownText: string, ancestors: readonly string[]): ItemIdentity {
    const { text: rest, id: explicit } = splitExplicitId(ownText);
    const text = visibleText(rest);
    const base = explicit ?? hash([...ancestors, text].join('\u001f'));
    const count = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, count);
    return {
      id: count === 1 ? base : `${base}-${count}`,
      text,
      key: explicit ? `#${explicit}` : text,
      repeated: count > 1,
    };
  }
}

/**
 * The id of a checklist: from its label and the text of the heading above it, so that its items may change freely.
 *
 * @param occurrence From 1: which of the checklists with this label and section it is.
 */
export function checklistId(label: string, section: string, occurrence = 1): string {
  const { text, id } = splitExplicitId(label);
  const base = id ?? hash(`${visibleText(section)}\u001f${visibleText(text)}`);
  return occurrence === 1 ? base : `${base}-${occurrence}`;
}
