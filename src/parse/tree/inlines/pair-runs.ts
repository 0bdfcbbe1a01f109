import { TILDE, UNDERSCORE } from './characters.ts';
import type { Run } from './items.ts';

/**
 * Pairs runs of `*`, `_` and `~` that open with those that close.
 *
 * What is paired first is not crossed by what is paired second, and what it holds is paired within it. As in micromark,
 * strikethrough is first within links; elsewhere, what the text has first. Where CommonMark’s “A parsing strategy”
 * compares with the lengths that runs had, micromark compares with the lengths that are left.
 *
 * @param runs The runs, in order.
 * @param from The first that is paired.
 */
export function pairRuns(runs: readonly Run[], from: number, tildesFirst: boolean): void {
  if (runs.length - from < 2) return;
  const openers = new Openers();
  if (tildesFirst) pairTildes(runs, from, openers);
  pairAttention(runs, from, openers);
  if (!tildesFirst) pairTildes(runs, from, openers);
}

/** CommonMark, “A parsing strategy”, process emphasis. */
function pairAttention(runs: readonly Run[], from: number, openers: Openers): void {
  openers.clear();
  for (let order = from; order < runs.length; order++) {
    const run = runs[order] as Run;
    run.order = order;
    if (run.marker === TILDE) {
      if (run.closes.length > 0) openers.leave();
      if (run.opens.length > 0) openers.enter(order);
      continue;
    }
    while (run.canClose && run.left < run.right) {
      const opener = openers.nearest(run);
      if (!opener) break;
      openers.dropTo(opener);
      const use = opener.right - opener.left > 1 && run.right - run.left > 1 ? 2 : 1;
      opener.right -= use;
      opener.opens.push(use);
      run.left += use;
      run.closes.push(use);
      if (opener.left < opener.right) openers.add(opener, attentionClass(opener));
    }
    if (run.canOpen && run.left < run.right) openers.add(run, attentionClass(run));
  }
}

/** GFM, “Strikethrough”: a pair has as many tildes at its end as at its start. */
function pairTildes(runs: readonly Run[], from: number, openers: Openers): void {
  openers.clear();
  for (let order = from; order < runs.length; order++) {
    const run = runs[order] as Run;
    run.order = order;
    if (run.marker !== TILDE) {
      for (let count = run.closes.length; count > 0; count--) openers.leave();
      for (let count = run.opens.length; count > 0; count--) openers.enter(order);
      continue;
    }
    const size = run.end - run.start;
    const opener = run.canClose ? openers.last(size) : undefined;
    if (opener) {
      openers.dropTo(opener);
      opener.right = opener.start;
      opener.opens.push(size);
      run.left = run.end;
      run.closes.push(size);
    } else if (run.canOpen) {
      openers.add(run, size);
    }
  }
}

/** Openers of one class are closed by the same runs: of one marker, length modulo 3, and way to close. */
function attentionClass({ marker, canClose, left, right }: Run): number {
  return (marker === UNDERSCORE ? 6 : 0) + (canClose ? 3 : 0) + ((right - left) % 3);
}

/** Runs that may still be closed, in a list for each class, so that the nearest is found without a search. */
class Openers {
  /** The last opener of each class; the one before is below it. */
  readonly #last: (Run | undefined)[] = [];
  /** For each pair that is entered, the order of the run that opens it: what is before it is not seen. */
  readonly #floors: number[] = [];
  #floor = -1;

  clear(): void {
    this.#last.length = 0;
    for (let kind = 0; kind < 12; kind++) this.#last.push(undefined);
    this.#floors.length = 0;
    this.#floor = -1;
  }

  add(run: Run, kind: number): void {
    run.below = this.#last[kind];
    this.#last[kind] = run;
  }

  enter(order: number): void {
    this.#floors.push(this.#floor);
    this.#floor = order;
  }

  leave(): void {
    this.#drop(this.#floor);
    this.#floor = this.#floors.pop() ?? -1;
  }

  last(kind: number): Run | undefined {
    const run = this.#last[kind];
    return run && run.order > this.#floor ? run : undefined;
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
    return nearest && nearest.order > this.#floor ? nearest : undefined;
  }

  /** Forgets an opener and all behind it. */
  dropTo(opener: Run): void {
    this.#drop(opener.order - 1);
  }

  #drop(after: number): void {
    for (let kind = 0; kind < 12; kind++) {
      let run = this.#last[kind];
      while (run && run.order > after) run = run.below;
      this.#last[kind] = run;
    }
  }
}
