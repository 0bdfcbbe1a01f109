import type { SameEntry } from './entry.ts';

/**
 * Which ids name one item.
 *
 * Links run both ways and may form cycles. An item of the list as it is now always speaks for its ids, and no two of
 * them are ever joined: a link that would is passed over. Later links are heard first.
 */
export class SameItems {
  readonly #parents = new Map<string, string>();

  /**
   * @param links In order.
   * @param current Tells the ids of the list as it is now.
   */
  constructor(links: readonly SameEntry[], current: { has(id: string): boolean }) {
    for (const { item, was } of links.toReversed()) {
      const a = this.ownerOf(item);
      const b = this.ownerOf(was);
      if (a === b || (current.has(a) && current.has(b))) continue;
      // What has a parent is not current, and what is current never gets one.
      if (current.has(b)) this.#parents.set(a, b);
      else this.#parents.set(b, a);
    }
  }

  /** The one id that speaks for all that name the same item. */
  ownerOf(id: string): string {
    let owner = id;
    for (let parent = this.#parents.get(owner); parent !== undefined; parent = this.#parents.get(owner)) {
      const next = this.#parents.get(parent);
      // Shortens the way for the next who asks.
      if (next !== undefined) this.#parents.set(owner, next);
      owner = next ?? parent;
    }
    return owner;
  }
}
