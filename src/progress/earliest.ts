/** Numbers of which the smallest is at hand: a binary heap. */
export class Earliest<Value> {
  readonly #heap: { readonly number: number; readonly value: Value }[] = [];

  add(number: number, value: Value): void {
    const heap = this.#heap;
    const added = { number, value };
    let index = heap.push(added) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || parent.number <= number) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = added;
  }

  /** The smallest, once those that no longer count are dropped; nothing when none is left. */
  first(counts: (number: number, value: Value) => boolean): number | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (counts(top.number, top.value)) return top.number;
      this.#drop();
    }
    return undefined;
  }

  #drop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      const isRight = left !== undefined && right !== undefined && right.number < left.number;
      const child = isRight ? right : left;
      if (!child || child.number >= last.number) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
  }
}
