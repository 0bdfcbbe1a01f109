import { addToHash, type Hash, hashInHex, NO_HASH } from './hash.ts';
import { UniqueIds } from './unique-ids.ts';
import { visibleText } from './visible-text.ts';

// Entries in readers' logs are keyed by these ids: what is hashed, and how, never changes within a major version.
// Golden vectors in test/model/item-id.test.ts pin it.

/** A text, and the `{#id}` that it ended with. */
export interface ItemText {
  readonly text: string;
  readonly id?: string;
}

/** Splits a trailing `{#id}` off a text. */
export function splitExplicitId(text: string): ItemText {
  const trimmed = text.trimEnd();
  const open = trimmed.endsWith('}') ? trimmed.lastIndexOf('{#') : -1;
  const id = open === -1 ? '' : trimmed.slice(open + 2, -1);
  return /^[\w.:-]+$/.test(id) ? { text: trimmed.slice(0, open).trimEnd(), id } : { text };
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
  readonly #ids = new UniqueIds(2);
  /** The ancestors of the item before, each with the hash up to it: a long text that many stand in is hashed once. */
  readonly #path: { readonly key: string; readonly hash: Hash }[] = [];

  /**
   * @param own The item's own text, that of nested lists left out: see `splitExplicitId`.
   * @param ancestors Keys of the items it is nested in, outermost first.
   */
  identify(own: ItemText, ancestors: readonly string[]): ItemIdentity {
    const text = visibleText(own.text);
    const wanted = own.id ?? hashInHex(addToHash(this.#hashOf(ancestors), text));
    const id = this.#ids.take(wanted);
    return { id, text, key: own.id ? `#${own.id}` : text, repeated: id !== wanted };
  }

  /** The hash of ancestors, each with what divides it from the next. */
  #hashOf(ancestors: readonly string[]): Hash {
    const path = this.#path;
    let depth = 0;
    while (depth < path.length && path[depth]?.key === ancestors[depth]) depth++;
    path.length = depth;
    for (const key of ancestors.slice(depth)) {
      path.push({ key, hash: addToHash(path.at(-1)?.hash ?? NO_HASH, `${key}\u001f`) });
    }
    return path.at(-1)?.hash ?? NO_HASH;
  }
}
