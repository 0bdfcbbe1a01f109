/**
 * Compares articles by one field. Articles are numbers: their places in the collection's order.
 *
 * It compares one article at a time, and keeps room for that from one to the next: what it says holds until the next
 * `start`.
 */
export interface Comparison {
  /**
   * Compares an article with the others.
   *
   * @param cardinality Values that more than this part of all articles have say nothing.
   * @returns Whether the article has something in this field by which it can be compared.
   */
  start(article: number, cardinality: number): boolean;
  /** Articles that are alike in something; may hold the article itself. */
  readonly candidates: Iterable<number>;
  /** How alike another article is, from 0 to 1. */
  scoreOf(other: number): number;
  /** What they share, the most telling first. */
  shared(other: number): string[];
}

/** How many words are named as shared. */
export const NAMED = 8;

/** Sums for some of many articles, cleared without a look at the rest. */
export class Sums {
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];

  constructor(size: number) {
    this.#sums = new Float64Array(size);
  }

  get touched(): readonly number[] {
    return this.#touched;
  }

  at(article: number): number {
    return this.#sums[article] ?? 0;
  }

  /** @param amount More than 0. */
  add(article: number, amount: number): void {
    const sum = this.at(article);
    if (sum === 0) this.#touched.push(article);
    this.#sums[article] = sum + amount;
  }

  clear(): void {
    for (const article of this.#touched) this.#sums[article] = 0;
    this.#touched.length = 0;
  }
}
