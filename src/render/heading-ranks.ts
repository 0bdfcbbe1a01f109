const HIGHEST = 6;

/**
 * Gives each heading of an article its rank in the page: sections start at a base and no level is skipped.
 *
 * Call `next` once a heading, in the order of the page.
 *
 * @example
 * const ranks = new HeadingRanks(2);
 * [3, 5, 3, 2].map((depth) => ranks.next(depth)); // ['h2', 'h3', 'h2', 'h2']
 */
export class HeadingRanks {
  readonly #base: number;
  /** Ranks in the source of the headings that are open, outermost first. */
  #open: number[] = [];

  /** @param base Rank of an outermost section, 1 to 6. */
  constructor(base: number) {
    this.#base = toRank(base);
  }

  /** The element for a heading one above the sections. */
  get title(): string {
    return `h${Math.max(this.#base - 1, 1)}`;
  }

  /** The element for a heading of this depth in the source. Below `h6`, HTML has none: `h6` is given. */
  next(depth: number): string {
    // A file may say any number: with ranks alone, no more than six are ever open.
    const rank = toRank(depth);
    this.#open = this.#open.filter((outer) => outer < rank);
    this.#open.push(rank);
    return `h${Math.min(this.#base + this.#open.length - 1, HIGHEST)}`;
  }

  /** Closes all sections: the next heading is an outermost one. */
  restart(): void {
    this.#open = [];
  }
}

function toRank(depth: number): number {
  return Math.min(Math.max(Math.trunc(depth), 1), HIGHEST);
}
