import { type Comparison, Sums } from './comparison.ts';
import { ValueIndex } from './value-index.ts';
import { fold } from './words-of.ts';

/**
 * Compares articles by what they are labelled with, such as tags.
 *
 * A label tells as much as it is rare: `1 - log(n) / log(2N)`, where n of N articles have it. Of two that are shared, the
 * second adds its part of what the first leaves open, so that more is better and 1 is never passed.
 */
export class LabelComparison implements Comparison {
  readonly #labels: readonly (readonly string[])[];
  readonly #index: ValueIndex;
  readonly #unlike: Sums;
  #article = 0;
  #cardinality = 1;

  /** @param labels Those of each article, as written. */
  constructor(labels: readonly (readonly string[])[]) {
    this.#labels = labels;
    this.#index = new ValueIndex(labels.map((each) => each.map(fold)));
    this.#unlike = new Sums(labels.length);
  }

  get candidates(): Iterable<number> {
    return this.#unlike.touched;
  }

  start(article: number, cardinality: number): boolean {
    this.#article = article;
    this.#cardinality = cardinality;
    this.#unlike.clear();
    const values = this.#tellingValues(article);
    for (const value of values) {
      // Products are summed up as logarithms.
      const part = -Math.log(1 - this.#weight(value));
      for (const other of this.#index.articlesWith(value, article)) this.#unlike.add(other, part);
    }
    return values.length > 0;
  }

  scoreOf(other: number): number {
    return 1 - Math.exp(-this.#unlike.at(other));
  }

  shared(other: number): string[] {
    const theirs = new Set(this.#index.valuesOf(other));
    const written = new Map((this.#labels[this.#article] ?? []).map((label) => [fold(label), label.trim()]));
    return this.#tellingValues(this.#article)
      .filter((value) => theirs.has(value))
      .sort((a, b) => this.#index.count(a) - this.#index.count(b))
      .map((value) => written.get(this.#index.name(value)) ?? this.#index.name(value));
  }

  #tellingValues(article: number): number[] {
    return [...this.#index.valuesOf(article)].filter((value) => this.#index.isTelling(value, this.#cardinality));
  }

  #weight(value: number): number {
    return 1 - Math.log(this.#index.count(value)) / Math.log(2 * Math.max(this.#index.size, SMALL));
  }
}

/** In a collection of three, two that share a label are not as unlike as numbers have it. */
const SMALL = 10;
