import type { Comparison } from './comparison.ts';

/** Days after which two articles are half as near as those of the same day. */
const HALF_LIFE = 365;

/** How many articles before and after one in the collection's order are looked at. */
const NEIGHBOURS = 250;

const DAY = 86_400_000;

/** Compares articles by when they were published. */
export class DateComparison implements Comparison {
  readonly #days: Float64Array;
  #article = 0;

  /** @param dates ISO 8601, of each article that has one; newest first, so that neighbours are near. */
  constructor(dates: readonly (string | undefined)[]) {
    // Only the calendar date: it is the same in every time zone.
    this.#days = Float64Array.from(dates, (date) => Date.parse(date?.slice(0, 10) ?? '') / DAY);
  }

  get candidates(): Iterable<number> {
    const start = Math.max(0, this.#article - NEIGHBOURS);
    const end = Math.min(this.#days.length, this.#article + NEIGHBOURS + 1);
    return Array.from({ length: end - start }, (_, index) => start + index);
  }

  start(article: number): boolean {
    this.#article = article;
    return !Number.isNaN(this.#days[article]);
  }

  scoreOf(other: number): number {
    const distance = Math.abs((this.#days[this.#article] ?? Number.NaN) - (this.#days[other] ?? Number.NaN));
    return Number.isNaN(distance) ? 0 : 0.5 ** (distance / HALF_LIFE);
  }

  shared(): string[] {
    return [];
  }
}
