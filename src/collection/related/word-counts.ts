/** How often words are in a text. */
export interface TextCounts {
  readonly words: readonly { readonly word: number; readonly count: number }[];
  /** How many words the text has, repeated ones counted. */
  readonly length: number;
}

/** A count is kept in the lower bits of a number, its word in the others. */
const COUNT_BITS = 8;
const LARGEST_COUNT = 2 ** COUNT_BITS - 1;
/** No more words are told apart: later ones are passed over. */
const MOST_WORDS = 2 ** (32 - COUNT_BITS);

/** From this many characters on, V8 makes a part of a string a reference that keeps the whole of it alive. */
const SHORTEST_SLICE = 13;

/**
 * Counts the words of many texts, one after another, without keeping the texts: four bytes for each word of each text,
 * and each word once.
 */
export class WordCounts implements Iterable<TextCounts> {
  readonly #numbers = new Map<string, number>();
  readonly #texts: Uint32Array[] = [];
  readonly #lengths: number[] = [];

  /** Adds a text. */
  add(words: readonly string[]): void {
    const counts = new Map<number, number>();
    for (const word of words) {
      const number = this.#number(word);
      if (number < MOST_WORDS) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const packed = Array.from(counts, ([number, count]) => number * 2 ** COUNT_BITS + Math.min(count, LARGEST_COUNT));
    this.#texts.push(Uint32Array.from(packed));
    this.#lengths.push(words.length);
  }

  /** How many texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** Of all texts, in words. */
  get averageLength(): number {
    return this.#lengths.reduce((sum, length) => sum + length, 0) / this.size;
  }

  /** The words, by their numbers. */
  names(): string[] {
    return [...this.#numbers.keys()];
  }

  /** In how many texts each word is, by its number. */
  spread(): Uint32Array {
    const spread = new Uint32Array(this.#numbers.size);
    for (const text of this.#texts) {
      for (const packed of text) {
        const word = packed >>> COUNT_BITS;
        spread[word] = (spread[word] ?? 0) + 1;
      }
    }
    return spread;
  }

  *[Symbol.iterator](): Iterator<TextCounts> {
    for (const [index, text] of this.#texts.entries()) {
      const words = Array.from(text, (packed) => ({ word: packed >>> COUNT_BITS, count: packed & LARGEST_COUNT }));
      yield { words, length: this.#lengths[index] ?? 0 };
    }
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word.length < SHORTEST_SLICE ? word : copy(word), number);
    return number;
  }
}

/** The same characters in a string of their own. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}
