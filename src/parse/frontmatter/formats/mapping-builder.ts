import type { Place } from '../../../model/place.ts';
import type { MappingEntry, MappingNode, ValueNode } from '../mapping-node.ts';

/** A mapping in the making: the first entry of a key stays, whatever comes later. */
export class MappingBuilder implements MappingNode {
  readonly kind = 'mapping';
  readonly entries: MappingEntry[] = [];
  readonly place: Place;
  readonly #byKey = new Map<string, MappingEntry>();

  constructor(place: Place) {
    this.place = place;
  }

  get(key: string): ValueNode | undefined {
    return this.#byKey.get(key)?.value;
  }

  /** Adds an entry, unless there is one with this key already: then that one is returned. */
  add(entry: MappingEntry): MappingEntry | undefined {
    const earlier = this.#byKey.get(entry.key);
    if (earlier) return earlier;
    this.#byKey.set(entry.key, entry);
    this.entries.push(entry);
    return undefined;
  }
}
