/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Longer ones are addresses, hashes and data. */
const LONGEST = 40;

/** A version, or a word that is more than a letter. Other numbers tell little of what a text is about. */
const WORD = /\bv?(?<release>\d+\.\d+)(?:\.\d+)*|\p{L}[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as they are compared: in lower case, without accents; of a version the first two numbers. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words: string[] = [];
  for (const { 0: match, groups } of folded.matchAll(WORD)) {
    const word = groups?.release ?? match;
    if (word.length <= LONGEST && !UNSPACED.test(word)) words.push(word);
  }
  if (UNSPACED.test(folded)) words.push(...unspacedWords(folded));
  return words;
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Hebrew and Arabic. Other marks are of the word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]+/gu;

/** A text without what makes no difference when values are compared: case, accents, width, white space at its ends. */
export function fold(text: string): string {
  // Most texts are ASCII, and need no more than this.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase().trim();
}

function* unspacedWords(text: string): Iterable<string> {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && segment.length > 1 && UNSPACED.test(segment)) yield segment;
  }
}
