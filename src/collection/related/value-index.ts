import { isWithin, nearest } from './cardinality.ts';
import { NumberLists } from './number-lists.ts';

/** Which articles have which values of a field. Articles are numbers: their places in the collection's order. */
export class ValueIndex {
  /** How many articles there are. */
  readonly size: number;
  readonly #names: readonly string[];
  readonly #values: NumberLists;
  readonly #articles: NumberLists;

  /** @param articles The values of each article; repeated ones count once. */
  constructor(articles: Iterable<Iterable<string>>) {
    const numbers = new Map<string, number>();
    this.#values = NumberLists.from(numberLists(articles, numbers));
    this.#names = [...numbers.keys()];
    this.#articles = this.#values.invert(numbers.size);
    this.size = this.#values.length;
  }

  name(value: number): string {
    return this.#names[value] ?? '';
  }

  /** The values of an article. */
  valuesOf(article: number): Uint32Array {
    return this.#values.at(article);
  }

  /** How many articles have a value. */
  count(value: number): number {
    return this.#articles.at(value).length;
  }

  /** Articles with a value: all of them, or those that are nearest to an article. */
  articlesWith(value: number, article: number): Uint32Array {
    const all = this.#articles.at(value);
    const { start, end } = nearest(all, article);
    return all.subarray(start, end);
  }

  /** Whether a value says something of an article: others have it too, and not too many. */
  isTelling(value: number, cardinality: number): boolean {
    const count = this.count(value);
    return count > 1 && isWithin(count, this.size, cardinality);
  }
}

/** Numbers the names as they turn up. */
function* numberLists(articles: Iterable<Iterable<string>>, numbers: Map<string, number>): Iterable<Set<number>> {
  for (const article of articles) {
    const list = new Set<number>();
    for (const name of article) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      list.add(number);
    }
    yield list;
  }
}
