/** Lists of numbers, all in one array, so that millions of numbers take no more room than they need. */
export class NumberLists {
  /** The numbers of all lists, one list after the other. */
  readonly items: Uint32Array;
  readonly #starts: Uint32Array;

  /** @param starts Where each list begins in `items`, and where the last one ends. */
  constructor(starts: Uint32Array, items: Uint32Array) {
    this.#starts = starts;
    this.items = items;
  }

  static from(lists: Iterable<Iterable<number>>): NumberLists {
    const starts = [0];
    const items: number[] = [];
    for (const list of lists) {
      for (const item of list) items.push(item);
      starts.push(items.length);
    }
    return new NumberLists(Uint32Array.from(starts), Uint32Array.from(items));
  }

  /** How many lists there are. */
  get length(): number {
    return this.#starts.length - 1;
  }

  at(list: number): Uint32Array {
    return this.items.subarray(this.start(list), this.start(list + 1));
  }

  /** Where a list begins in `items`. */
  start(list: number): number {
    return this.#starts[list] ?? 0;
  }

  /**
   * The other way round: for each number the lists that it is in, in ascending order.
   *
   * @param count How many numbers there are: all are smaller.
   * @param onItem Told where in the new `items` each of these ones, in turn, has gone.
   */
  invert(count: number, onItem?: (from: number, to: number) => void): NumberLists {
    const starts = new Uint32Array(count + 1);
    for (const item of this.items) starts[item + 1] = (starts[item + 1] ?? 0) + 1;
    for (let item = 0; item < count; item++) starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
    const next = starts.slice();
    const items = new Uint32Array(this.items.length);
    for (let list = 0; list < this.length; list++) {
      for (let from = this.start(list); from < this.start(list + 1); from++) {
        const item = this.items[from] ?? 0;
        const to = next[item] ?? 0;
        items[to] = list;
        next[item] = to + 1;
        onItem?.(from, to);
      }
    }
    return new NumberLists(starts, items);
  }
}
