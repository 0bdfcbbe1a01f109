import type { Periods } from './cadence/periods.ts';
import type { Clock } from './clock.ts';
import { Earliest } from './earliest.ts';
import type { Entry } from './entry.ts';
import type { TrackedItem } from './tracked-item.ts';

/** What the log says, told in the words of the list as it is now. */
export interface Retelling {
  readonly entries: readonly Entry[];
  /** Ids of resets that were taken back. */
  readonly undone: ReadonlySet<string>;
  currentId(id: string): string | undefined;
}

/**
 * Finds when the last task was ticked in the latest run in which all were, each still within its period.
 *
 * A reset ends a run but does not deny it: what was all done on the third of March was, whatever is ticked now.
 */
export function findLastDone(
  { entries, undone, currentId }: Retelling,
  items: readonly TrackedItem[],
  periods: Periods,
  hasCadence: boolean,
  clock: Clock,
): string | undefined {
  // The source's mark has no date, so it is as good as a tick only where none is needed.
  const ticked = new Set(hasCadence ? [] : items.filter(({ checked }) => checked).map(({ id }) => id));
  const total = new Set(items.map(({ id }) => id)).size;
  let run = new Run(ticked);
  let lastDone: string | undefined;
  for (const entry of entries) {
    if (entry.type === 'reset' && !undone.has(entry.id)) run = new Run(ticked);
    if (entry.type !== 'mark') continue;
    const id = currentId(entry.item);
    if (id === undefined) continue;
    if (!entry.checked) {
      run.untick(id);
      continue;
    }
    const time = clock.timeOf(entry);
    run.tick(id, periods.end(time));
    if (run.count === total && run.end > periods.now(time)) lastDone = time.text;
  }
  return lastDone;
}

/** Which tasks are ticked, and until when. */
class Run {
  readonly #ends = new Map<string, number>();
  readonly #order = new Earliest<string>();
  readonly #tickedInSource: ReadonlySet<string>;
  /** How many are ticked, those whose period is over included. */
  count: number;

  constructor(tickedInSource: ReadonlySet<string>) {
    this.#tickedInSource = tickedInSource;
    this.count = tickedInSource.size;
  }

  /** When the first period is over. */
  get end(): number {
    return this.#order.first((end, id) => this.#ends.get(id) === end) ?? Number.POSITIVE_INFINITY;
  }

  tick(id: string, end: number): void {
    if (!this.#isTicked(id)) this.count++;
    this.#ends.set(id, end);
    if (Number.isFinite(end)) this.#order.add(end, id);
  }

  untick(id: string): void {
    if (this.#isTicked(id)) this.count--;
    this.#ends.set(id, Number.NEGATIVE_INFINITY);
  }

  #isTicked(id: string): boolean {
    const end = this.#ends.get(id);
    return end === undefined ? this.#tickedInSource.has(id) : end > Number.NEGATIVE_INFINITY;
  }
}
