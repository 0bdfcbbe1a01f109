/**
 * What the reader has ticked and unticked in one checklist, by item id; where there is nothing, the source's mark holds.
 *
 * The one place that knows: a log that lasts goes in here.
 */
export class ReaderMarks {
  readonly #marks = new Map<string, boolean>();

  /** Whether an item is ticked. */
  isChecked(id: string, sourceMark: boolean): boolean {
    return this.#marks.get(id) ?? sourceMark;
  }

  set(id: string, checked: boolean): void {
    this.#marks.set(id, checked);
  }

  /** Gives an item's mark, if it has one, to another. */
  carry(from: string, to: string): void {
    const checked = this.#marks.get(from);
    if (checked === undefined) return;
    this.#marks.delete(from);
    this.#marks.set(to, checked);
  }

  clear(): void {
    this.#marks.clear();
  }

  /** The marks as text, for a browser to keep and give back to `restore`. */
  save(): string {
    return JSON.stringify([...this.#marks]);
  }

  /** Takes back what `save` gave; what is not in that form is left out. */
  restore(saved: string): void {
    this.#marks.clear();
    for (const entry of readEntries(saved)) {
      if (Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean') {
        this.#marks.set(entry[0], entry[1]);
      }
    }
  }
}

function readEntries(saved: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(saved);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
