/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Longer ones are addresses, hashes and data. */
const LONGEST = 40;

/** A version, or a word that is more than a letter. Other numbers tell little of what a text is about. */
const WORD = /\bv?\d+\.\d+(?:\.\d+)*|\p{L}[\p{L}\p{M}\p{N}]+/gu;
/** The same in ASCII, where it is found in half the time. */
const ASCII_WORD = /\bv?\d+\.\d+(?:\.\d+)*|[a-z][a-z\d]+/g;
const ASCII = /^[\x00-\x7f]*$/;

/** The words of a text as they are compared: in lower case, without accents; of a version the first two numbers. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  if (ASCII.test(folded)) return wordsIn(folded, ASCII_WORD);
  const words = wordsIn(folded, WORD);
  if (!UNSPACED.test(folded)) return words;
  const spaced = words.filter((word) => !UNSPACED.test(word));
  for (const word of unspacedWords(folded)) spaced.push(word);
  return spaced;
}

function wordsIn(text: string, form: RegExp): string[] {
  const words: string[] = [];
  for (const match of text.match(form) ?? []) {
    // Of all words only versions hold a dot.
    const word = match.includes('.') ? (/\d+\.\d+/.exec(match)?.[0] ?? match) : match;
    if (word.length <= LONGEST) words.push(word);
  }
  return words;
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Hebrew and Arabic. Other marks are of the word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]+/gu;

/** A text without what makes no difference when values are compared: case, accents, width, white space at its ends. */
export function fold(text: string): string {
  // Most texts are ASCII, and need no more than this.
  if (ASCII.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase().trim();
}

function* unspacedWords(text: string): Iterable<string> {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && segment.length > 1 && UNSPACED.test(segment)) yield segment;
  }
}
