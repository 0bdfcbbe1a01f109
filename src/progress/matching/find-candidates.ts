import type { ReadText } from './read-words.ts';

/** A word that more items have finds none of them: it would find all, and tell none. */
const MOST_FOUND = 64;
const MOST_CANDIDATES = 12;
/** Texts with so few words are also found by words with a letter too many or too few. */
const FEW_WORDS = 2;
const SHORTEST_WITH_GAP = 4;
const LONGEST_WITH_GAP = 24;

/**
 * Finds items that may be what became of a text, by the words that they share, so that not every text has to be compared
 * with every item: the work grows with what they have in common.
 */
export class CandidateIndex {
  readonly #found = new Map<string, number[]>();

  /** @param texts In an order that does not depend on how they were given: it decides between candidates beyond the limit. */
  constructor(texts: readonly ReadText[]) {
    for (const [index, text] of texts.entries()) {
      for (const key of keysOf(text)) {
        const found = this.#found.get(key);
        if (found) found.push(index);
        else this.#found.set(key, [index]);
      }
    }
  }

  /** How many texts have a word. */
  count(word: string): number {
    return this.#found.get(word)?.length ?? 0;
  }

  /** Indexes of the texts that have most in common with one. */
  find(text: ReadText): number[] {
    const weights = new Map<number, number>();
    for (const key of keysOf(text)) {
      const found = this.#found.get(key);
      if (!found || found.length > MOST_FOUND) continue;
      for (const index of found) weights.set(index, (weights.get(index) ?? 0) + 1 / found.length);
    }
    return [...weights]
      .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => index);
  }
}

/** What a text is found by: its words, and the beginnings of longer ones, since an ending may change. */
function keysOf({ words }: ReadText): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { text, kind } of words) {
    keys.add(text);
    if (kind === 'digits' || kind === 'sign' || kind === 'character') continue;
    if (text.length > 4) keys.add(`${text.slice(0, 4)}-`);
    if (words.length > FEW_WORDS || text.length < SHORTEST_WITH_GAP || text.length > LONGEST_WITH_GAP) continue;
    keys.add(`${text}~`);
    for (let index = 1; index < text.length; index++) keys.add(`${text.slice(0, index)}${text.slice(index + 1)}~`);
  }
  keys.add(`=${words.map(({ text }) => text).join('')}`);
  return keys;
}
