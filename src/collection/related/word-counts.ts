/** How often words are in a text. */
export interface TextCounts {
  /** Each word once, with its count: see `wordOf` and `countOf`. */
  readonly packed: Uint32Array;
  /** How many words the text has, repeated ones counted. */
  readonly length: number;
}

/** A count is kept in the lower bits of a number, its word in the others. */
const COUNT_BITS = 8;
const LARGEST_COUNT = 2 ** COUNT_BITS - 1;
/** The word of a packed count. */
export function wordOf(packed: number): number {
  return packed >>> COUNT_BITS;
}

/** How often it is in its text, up to 255. */
export function countOf(packed: number): number {
  return packed & LARGEST_COUNT;
}

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
    // By itself first: a text has few words, which are looked up sooner than in all that there are.
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const packed = new Uint32Array(counts.size);
    let length = 0;
    for (const [word, count] of counts) {
      const number = this.#number(word);
      if (number < MOST_WORDS) packed[length++] = number * 2 ** COUNT_BITS + Math.min(count, LARGEST_COUNT);
    }
    this.#texts.push(length < packed.length ? packed.slice(0, length) : packed);
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
        const word = wordOf(packed);
        spread[word] = (spread[word] ?? 0) + 1;
      }
    }
    return spread;
  }

  *[Symbol.iterator](): Iterator<TextCounts> {
    for (const [index, packed] of this.#texts.entries()) yield { packed, length: this.#lengths[index] ?? 0 };
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
