// Scripts written without spaces between words, where only a dictionary tells words apart.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A dictionary is given pieces of this length: it takes far more than twice as long for twice as much. */
const PIECE = 1000;

/** The words of a text that is, at least in part, of a script without spaces. */
export function countByDictionary(text: string): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const run of text.split(/\s+/u)) {
    if (!UNSPACED.test(run)) {
      count += WORD.test(run) ? 1 : 0;
      continue;
    }
    for (let start = 0; start < run.length; start += PIECE) {
      for (const { isWordLike } of segmenter.segment(run.slice(start, start + PIECE))) count += isWordLike ? 1 : 0;
    }
  }
  return count;
}

/**
 * Counts words as their text goes by, so that it need not be put together: runs between white space that have a letter or a
 * digit in them.
 *
 * It stops at the first character of a script without spaces: then see `countByDictionary`.
 */
export class WordCounter {
  #count = 0;
  #isInWord = false;
  #isSpaced = true;

  /** Nothing when the text has to be looked at as a whole. */
  get count(): number | undefined {
    return this.#isSpaced ? this.#count : undefined;
  }

  /** What is added next begins another word. */
  gap(): void {
    this.#isInWord = false;
  }

  add(text: string): void {
    if (!this.#isSpaced) return;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 32 || (code >= 9 && code <= 13)) this.#isInWord = false;
      else if (code < 128) {
        if (!this.#isInWord && isAlphanumeric(code)) this.#begin();
      } else {
        const character = String.fromCodePoint(text.codePointAt(index) ?? code);
        index += character.length - 1;
        this.#addOther(character, code);
      }
    }
  }

  #addOther(character: string, code: number): void {
    if (code >= FIRST_UNSPACED && UNSPACED.test(character)) this.#isSpaced = false;
    else if (/\s/.test(character)) this.#isInWord = false;
    else if (!this.#isInWord && WORD.test(character)) this.#begin();
  }

  #begin(): void {
    this.#isInWord = true;
    this.#count++;
  }
}

/** Thai is the first of the scripts without spaces. */
const FIRST_UNSPACED = 0xe00;

function isAlphanumeric(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57);
}
