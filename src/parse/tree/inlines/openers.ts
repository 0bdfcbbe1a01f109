import { UNDERSCORE } from './characters.ts';
import type { Run } from './items.ts';

/** Openers of one class are closed by the same runs: of one marker, length modulo 3, and way to close. */
const CLASSES = 12;

/** Runs that may still be closed, in a list for each class, so that the nearest is found without a search. */
export class Openers {
  /** The last opener of each class; the one before is below it. */
  readonly #last: (Run | undefined)[] = [];

  clear(): void {
    for (let kind = 0; kind < CLASSES; kind++) this.#last[kind] = undefined;
  }

  /** Adds a run of `*` or `_`. */
  addAttention(run: Run): void {
    const { marker, canClose, left, right } = run;
    this.add(run, (marker === UNDERSCORE ? 6 : 0) + (canClose ? 3 : 0) + ((right - left) % 3));
  }

  add(run: Run, kind: number): void {
    run.below = this.#last[kind];
    this.#last[kind] = run;
  }

  last(kind: number): Run | undefined {
    return this.#last[kind];
  }

  /** The nearest opener that a run of `*` or `_` closes. CommonMark, “Emphasis”, rules 9 and 10: not all lengths fit. */
  nearest(closer: Run): Run | undefined {
    const marker = closer.marker === UNDERSCORE ? 6 : 0;
    const rest = (closer.right - closer.left) % 3;
    let nearest: Run | undefined;
    for (let kind = 0; kind < 6; kind++) {
      const run = this.#last[marker + kind];
      if (!run || (nearest && run.order < nearest.order)) continue;
      const both = kind > 2 || closer.canOpen;
      if (both && rest !== 0 && (kind + rest) % 3 === 0) continue;
      nearest = run;
    }
    return nearest;
  }

  /** Forgets an opener and all behind it. */
  dropTo({ order }: Run): void {
    for (let kind = 0; kind < CLASSES; kind++) {
      let run = this.#last[kind];
      while (run && run.order >= order) run = run.below;
      this.#last[kind] = run;
    }
  }
}
