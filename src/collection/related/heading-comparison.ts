import { type Comparison, NAMED, Sums } from './comparison.ts';
import { ValueIndex } from './value-index.ts';

/**
 * Compares articles by the words of their headings: the cosine of what they share, where a word weighs as much as it is
 * rare. Words of no other article count in the length, so that one shared word among many makes no likeness.
 */
export class HeadingComparison implements Comparison {
  readonly #index: ValueIndex;
  readonly #dots: Sums;
  /** Lengths of articles by cardinality. */
  readonly #lengths = new Map<number, Float64Array>();
  #article = 0;
  #cardinality = 1;

  /** @param words Those of each article's title and headings. */
  constructor(words: Iterable<Iterable<string>>) {
    this.#index = new ValueIndex(words);
    this.#dots = new Sums(this.#index.size);
  }

  get candidates(): Iterable<number> {
    return this.#dots.touched;
  }

  start(article: number, cardinality: number): boolean {
    this.#article = article;
    this.#cardinality = cardinality;
    this.#dots.clear();
    let isTelling = false;
    for (const value of this.#index.valuesOf(article)) {
      if (!this.#index.isTelling(value, cardinality)) continue;
      isTelling = true;
      const weight = this.#weight(value);
      for (const other of this.#index.articlesWith(value, article)) this.#dots.add(other, weight * weight);
    }
    return isTelling;
  }

  scoreOf(other: number): number {
    const dot = this.#dots.at(other);
    return dot === 0 ? 0 : Math.min(1, dot / (this.#length(this.#article) * this.#length(other)));
  }

  shared(other: number): string[] {
    const theirs = new Set(this.#index.valuesOf(other));
    return [...this.#index.valuesOf(this.#article)]
      .filter((value) => theirs.has(value) && this.#index.isTelling(value, this.#cardinality))
      .sort((a, b) => this.#index.count(a) - this.#index.count(b))
      .slice(0, NAMED)
      .map((value) => this.#index.name(value));
  }

  #length(article: number): number {
    const lengths = this.#lengths.get(this.#cardinality) ?? this.#measure();
    return lengths[article] ?? 0;
  }

  #measure(): Float64Array {
    const lengths = Float64Array.from({ length: this.#index.size }, (_, article) => {
      let sum = 0;
      for (const value of this.#index.valuesOf(article)) {
        const count = this.#index.count(value);
        if (count === 1 || this.#index.isTelling(value, this.#cardinality)) sum += this.#weight(value) ** 2;
      }
      return Math.sqrt(sum);
    });
    this.#lengths.set(this.#cardinality, lengths);
    return lengths;
  }

  #weight(value: number): number {
    return Math.log(1 + this.#index.size / this.#index.count(value));
  }
}
