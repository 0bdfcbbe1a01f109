import { type Comparison, Sums } from './comparison.ts';
import type { RelatedFieldName } from './related-article.ts';

/** A field to compare by, and how much it counts. */
export interface WeighedComparison {
  readonly by: RelatedFieldName;
  readonly comparison: Comparison;
  /** More than 0. */
  readonly weight: number;
  readonly cardinality: number;
}

export interface RankedArticle {
  /** Its place in the collection's order. */
  readonly place: number;
  /** In thousandths. */
  readonly score: number;
}

/** A field's part of a score. */
export interface RankedPart {
  readonly by: RelatedFieldName;
  readonly shared: readonly string[];
  /** In thousandths. */
  readonly score: number;
}

/** The best score, in thousandths. */
const MOST = 1000;

/** Parts that are smaller, in thousandths, are no reason. */
const LEAST = 5;

/**
 * Ranks articles by how alike they are to one, over several fields. Fields that this one does not have do not count.
 *
 * Parts are rounded before they are added up, so that the order does not hang on the last digit of a logarithm, which
 * engines are free to choose.
 */
export class Ranking {
  readonly #scores: Sums;
  readonly #size: number;
  #speaking: readonly WeighedComparison[] = [];
  #total = 0;

  /** @param size How many articles there are. */
  constructor(size: number) {
    this.#scores = new Sums(size);
    this.#size = size;
  }

  /**
   * Ranks the articles that are alike to one; of equal ones, the first in the collection's order comes first.
   *
   * @param threshold From 0 to 1: what is less alike is left out. What is not alike at all always is.
   */
  start(place: number, comparisons: readonly WeighedComparison[], threshold: number): Iterable<RankedArticle> {
    this.#scores.clear();
    this.#speaking = comparisons.filter(({ comparison, cardinality }) => comparison.start(place, cardinality));
    this.#total = this.#speaking.reduce((sum, { weight }) => sum + weight, 0);
    const least = Math.max(1, threshold * MOST);
    const [dates, others] = divide(this.#speaking);
    for (const compared of others) this.#add(compared, compared.comparison.candidates);
    for (const compared of dates) {
      const most = Math.round((MOST * compared.weight) / this.#total);
      const found = [...this.#scores.touched];
      // All articles have some nearness in time: it finds others only where that can be enough by itself.
      if (most >= least) {
        const isNew = (other: number) => this.#scores.at(other) === 0;
        this.#add(compared, [...compared.comparison.candidates].filter(isNew));
      }
      const isNearEnough = (other: number) => this.#scores.at(other) + most >= least;
      this.#add(compared, found.filter(isNearEnough));
    }
    const ranked: number[] = [];
    for (const other of this.#scores.touched) {
      const score = Math.min(MOST, this.#scores.at(other));
      if (score >= least && other !== place) ranked.push((MOST - score) * this.#size + other);
    }
    return unpacked(Float64Array.from(ranked).sort(), this.#size);
  }

  /** What makes up the score of one of them, the weightiest first. */
  partsOf(place: number): RankedPart[] {
    return this.#speaking
      .map((compared) => ({
        by: compared.by,
        shared: compared.comparison.shared(place),
        score: this.#part(compared, place),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  #add(compared: WeighedComparison, candidates: Iterable<number>): void {
    for (const other of candidates) {
      const part = this.#part(compared, other);
      if (part > 0) this.#scores.add(other, part);
    }
  }

  #part({ comparison, weight }: WeighedComparison, place: number): number {
    const part = Math.round((MOST * weight * comparison.scoreOf(place)) / this.#total);
    return part < LEAST ? 0 : part;
  }
}

/**
 * Ranked articles, each made when it comes to it: thousands may be alike, of which a few are chosen.
 *
 * @param ranked What their scores lack, times how many articles there are, and their places: numbers, which are put in
 * order many times sooner than objects.
 */
function unpacked(ranked: Float64Array, size: number): Iterable<RankedArticle> {
  return {
    *[Symbol.iterator]() {
      for (const each of ranked) yield { place: each % size, score: MOST - Math.floor(each / size) };
    },
  };
}

function divide(comparisons: readonly WeighedComparison[]): [dates: WeighedComparison[], others: WeighedComparison[]] {
  return [comparisons.filter(({ by }) => by === 'date'), comparisons.filter(({ by }) => by !== 'date')];
}
