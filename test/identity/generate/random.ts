/** Numbers that look like chance and are the same for the same seed. */
export class Random {
  #state: number;

  /** @param seeds Whole numbers, such as a run's seed and a document's number. */
  constructor(...seeds: readonly number[]) {
    this.#state = 0x9e3779b9;
    for (const seed of seeds) {
      this.#state = Math.imul(this.#state ^ seed, 0x85ebca6b) ^ (this.#state >>> 13);
      this.#next();
    }
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** True so often as said, from 0 to 1. */
  chance(often: number): boolean {
    return this.#next() < often;
  }

  /** One of some things. */
  pick<Thing>(things: ArrayLike<Thing>): Thing {
    const thing = things[this.between(0, things.length - 1)];
    if (thing === undefined) throw new RangeError('Nothing to pick from.');
    return thing;
  }

  /** As many things as said, made one by one. */
  several<Thing>(least: number, most: number, make: () => Thing): Thing[] {
    return Array.from({ length: this.between(least, most) }, make);
  }

  // mulberry32: small, fast, and even enough to choose by.
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
