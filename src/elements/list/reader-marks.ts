/**
 * What is ticked in one checklist, as it is shown, by item id; where there is nothing, the source's mark holds.
 *
 * What the reader marks is also put aside for whoever keeps it, so that nothing is lost before that is there.
 */
export class ReaderMarks {
  readonly #marks = new Map<string, boolean>();
  readonly #unkept = new Map<string, boolean>();

  /** Whether an item is ticked; `undefined` when nobody marked it. */
  get(id: string): boolean | undefined {
    return this.#marks.get(id);
  }

  /** Shows an item as ticked or not; `undefined` leaves it to the source. */
  show(id: string, checked: boolean | undefined): void {
    if (checked === undefined) this.#marks.delete(id);
    else this.#marks.set(id, checked);
  }

  /** The reader ticks or unticks an item. */
  mark(id: string, checked: boolean): void {
    this.#marks.set(id, checked);
    this.#unkept.set(id, checked);
  }

  /** The marks of some items that nobody keeps yet, in the order they were made; whoever takes them does. */
  takeUnkept(ids: { readonly has: (id: string) => boolean }): [id: string, checked: boolean][] {
    const taken = [...this.#unkept].filter(([id]) => ids.has(id));
    for (const [id] of taken) this.#unkept.delete(id);
    return taken;
  }

  /** Shows only what nobody keeps yet. */
  showUnkept(): void {
    this.#marks.clear();
    for (const [id, checked] of this.#unkept) this.#marks.set(id, checked);
  }

  clear(): void {
    this.#marks.clear();
    this.#unkept.clear();
  }

  /** The marks as text, for a browser to keep and give back to `restore`. */
  save(): string {
    return String(new URLSearchParams(Array.from(this.#marks, ([id, checked]) => [id, String(checked)])));
  }

  /** Takes back what `save` gave; what is not in that form is left out. */
  restore(saved: string): void {
    this.clear();
    for (const [id, checked] of new URLSearchParams(saved)) {
      if (/^(?:true|false)$/.test(checked)) this.#marks.set(id, checked === 'true');
    }
  }
}
