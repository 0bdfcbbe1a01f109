import { isWithin, nearest } from './cardinality.ts';
import { type Comparison, NAMED, Sums } from './comparison.ts';
import { NumberLists } from './number-lists.ts';
import { countOf, type TextCounts, WordCounts, wordOf } from './word-counts.ts';
import { wordsOf } from './words-of.ts';

/** How many words are kept of an article, and by how many of them others are looked for: those that tell most. */
const KEPT = 100;
const ASKED = 50;

/** BM25's usual constants: how soon repetition tells no more, and how much of a text's length is allowed for. */
const K = 1.2;
const B = 0.7;

/** From this cosine on two texts are as alike as can be asked of texts on the same matter; more are nearly the same text. */
const ALIKE = 0.35;

/**
 * Compares articles by the words of their text, by BM25: a word counts as it is rare in the collection and frequent in an
 * article, and long texts have no advantage.
 *
 * BM25 ranks texts for a query. Here the most telling words of one article ask for others, each weighed as it tells of
 * that article: what search engines call "more like this". What is found is measured by what each of the two finds of
 * itself, which makes it the cosine of the two: 1 for the same text, however long.
 */
export class TextComparison implements Comparison {
  readonly #words: NumberLists;
  readonly #articles: NumberLists;
  /** Of each word in each article, as in `#articles`; the squares of an article's weights add up to 1. */
  readonly #weights: Float32Array;
  /** The same, as in `#words`. */
  readonly #ownWeights: Float32Array;
  readonly #names: readonly string[];
  /** How many articles have a word, be it telling or not. */
  readonly #spread: Uint32Array;
  readonly #sums: Sums;
  #article = 0;
  #cardinality = 1;

  constructor(counts: WordCounts) {
    const spread = counts.spread();
    const rarities = raritiesOf(spread, counts.size);
    const average = counts.averageLength;
    // Most words are in one text only, and go; those that stay are numbered anew, from 1 on.
    const numbers = new Uint32Array(spread.length);
    const words: number[] = [];
    const weights: number[] = [];
    const lists: number[][] = [];
    for (const text of counts) {
      const kept = weigh(text, average, rarities);
      const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0));
      lists.push(
        kept.map(({ word, weight }) => {
          weights.push(weight / length);
          if (numbers[word] === 0) numbers[word] = words.push(word);
          return (numbers[word] ?? 0) - 1;
        }),
      );
    }
    const names = counts.names();
    this.#names = words.map((word) => names[word] ?? '');
    this.#spread = Uint32Array.from(words, (word) => spread[word] ?? 0);
    this.#words = NumberLists.from(lists);
    this.#ownWeights = Float32Array.from(weights);
    const inverted = new Float32Array(weights.length);
    this.#articles = this.#words.invert(words.length, (from, to) => {
      inverted[to] = weights[from] ?? 0;
    });
    this.#weights = inverted;
    this.#sums = new Sums(counts.size);
  }

  /** @param texts Those of all articles, in order; each is read when it is needed, and not kept. */
  static async from(texts: AsyncIterable<string>): Promise<TextComparison> {
    const counts = new WordCounts();
    for await (const text of texts) counts.add(wordsOf(text));
    return new TextComparison(counts);
  }

  get candidates(): Iterable<number> {
    return this.#sums.touched;
  }

  start(article: number, cardinality: number): boolean {
    this.#article = article;
    this.#cardinality = cardinality;
    this.#sums.clear();
    let asked = 0;
    for (const [index, word] of this.#words.at(article).entries()) {
      if (!this.#isTelling(word)) continue;
      if (asked++ === ASKED) break;
      const own = this.#ownWeights[this.#words.start(article) + index] ?? 0;
      const first = this.#articles.start(word);
      const { start, end } = nearest(this.#articles.at(word), article);
      for (let place = first + start; place < first + end; place++) {
        this.#sums.add(this.#articles.items[place] ?? 0, own * (this.#weights[place] ?? 0));
      }
    }
    return asked > 0;
  }

  scoreOf(other: number): number {
    return Math.min(1, this.#sums.at(other) / ALIKE);
  }

  shared(other: number): string[] {
    const theirs = new Set(this.#words.at(other));
    return [...this.#words.at(this.#article)]
      .filter((word) => theirs.has(word) && this.#isTelling(word))
      .slice(0, NAMED)
      .map((word) => this.#names[word] ?? '');
  }

  #isTelling(word: number): boolean {
    return isWithin(this.#spread[word] ?? 0, this.#words.length, this.#cardinality);
  }
}

interface WeighedWord {
  readonly word: number;
  readonly weight: number;
}

/** How much each word tells, by its number; nothing when it is in one text only. */
function raritiesOf(spread: Uint32Array, size: number): Float64Array {
  return Float64Array.from(spread, (texts) => (texts < 2 ? 0 : Math.log(1 + (size - texts + 0.5) / (texts + 0.5))));
}

/** The most telling words of a text that others have too, the most telling first. */
function weigh({ packed, length }: TextCounts, average: number, rarities: Float64Array): WeighedWord[] {
  const room = K * (1 - B + (B * length) / average);
  const weights = Float64Array.from(packed, (each) => {
    const count = countOf(each);
    return ((rarities[wordOf(each)] ?? 0) * count * (K + 1)) / (count + room);
  });
  // Sorted as mere numbers first, which is quick, to see what the least is that is kept.
  const least = weights.length > KEPT ? (weights.toSorted()[weights.length - KEPT] ?? 0) : 0;
  const weighed: WeighedWord[] = [];
  for (const [index, weight] of weights.entries()) {
    if (weight > 0 && weight >= least) weighed.push({ word: wordOf(packed[index] ?? 0), weight });
  }
  return weighed.sort((a, b) => b.weight - a.weight || a.word - b.word).slice(0, KEPT);
}
