import type { Language } from './language.ts';
import { isNegation } from './opposed-words.ts';
import { dropCourtesies, isOwnerWord, isPlainWord, spellingOf } from './plain-words.ts';

/** A text as it is compared. */
export interface ReadText {
  /** Its words in lower case, without punctuation and markup: texts that differ in nothing else have the same. */
  readonly folded: string;
  /** The words that count, in order: see `isPlainWord`. Empty when the text is too long to be read. */
  readonly words: readonly Word[];
  /** `words` as one text: texts with the same say the same. */
  readonly core: string;
  /** What it can gain or lose, but not exchange for another: words that say whose something is, an ornament before it. */
  readonly loose: string;
}

export interface Word {
  readonly text: string;
  /**
   * `letters` may be misspelt and inflected; of a `name`, a word with a capital inside of a sentence, less is forgiven,
   * and still less of an `identifier`, a word with a capital inside of it, or a part of an address or a compound. `digits` hold a number, `sign` is a symbol,
   * `character` one of a script that sets no spaces: of these, any difference counts.
   */
  readonly kind: 'letters' | 'name' | 'identifier' | 'digits' | 'sign' | 'character';
}

/** In UTF-16 units. A longer text is matched when it is equal, and by nothing else. */
const LONGEST = 600;

const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]';
const TOKEN = new RegExp(
  `(${SPACELESS}\\p{M}*)|((?:\\.(?=\\p{N}))?(?:(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}])+(?:[.,:]\\p{N}+|_+(?:(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}])+)*)|([%‰!#+&/*′'"-]|(?![\`~|´¨\\u2190-\\u2193®™©✅✔✓☑])\\p{S})`,
  'gu',
);
/** Format characters, variation selectors, and the vowel signs of Arabic, which are mostly left out. */
const INVISIBLE = /\p{Cf}|[\u{fe00}-\u{fe0f}]|\u0640|[\u064b-\u0652]|\u0670/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const THOUSANDS = /^\p{N}{1,3}(?:,\p{N}{3})+$/u;

/** What Japanese verbs end with, plain or polite. Negative endings are not among them. */
const JAPANESE_ENDING = /(?:してください|して下さい|しましょう|しました|します|すること|する|した)(?=[。．.!！\s]*$)/u;
const JAPANESE_PARTICLE =
  /([\p{Script=Han}\p{Script=Katakana}ー])(?:は|が|を)(?=[\p{Script=Han}\p{Script=Katakana}])/gu;
const JAPANESE_LONG_END = /([\p{Script=Katakana}ー]{2}\p{Script=Katakana})ー(?![\p{Script=Katakana}ー])/gu;
const CHINESE_PLEASE = /^\s*[请請]/u;

/**
 * Reads the words of a text.
 *
 * The same everywhere: `Intl.Segmenter` would set words apart in Japanese or Thai, but not in every browser, and not in
 * each in the same way, while a tick that one device carries over must be carried over by all. So scripts without spaces
 * are compared character by character.
 */
export function readWords(text: string, language: Language | undefined): ReadText {
  const whole = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
  if (whole.length > LONGEST) return { folded: whole.toLowerCase(), words: [], core: '', loose: '' };
  const plain = expand(whole, language);
  const folded = tokens(plain, language)
    .map(({ text }) => text)
    .join(' ');
  const words: Word[] = [];
  const loose: Word[] = [];
  const rest = tokens(dropCourtesies(dropEndings(plain), language), language);
  for (const [index, word] of rest.entries()) {
    if (isOwnerWord(word.text, language) || (words.length === 0 && isOrnament(word))) loose.push(word);
    else if (!isPlain(word, rest[index - 1], language)) words.push(word);
  }
  // A text of nothing but plain words is taken as it is.
  const counted = words.length > 0 ? words : rest;
  return {
    folded: folded || whole,
    words: counted,
    core: textOf(counted),
    loose: words.length > 0 ? textOf(loose) : '',
  };
}

/** Whether a word can be gained or lost: not the A of "plan A", nor of "the a record". */
function isPlain({ text, kind }: Word, before: Word | undefined, language: Language | undefined): boolean {
  if (kind !== 'letters' && kind !== 'character') return false;
  return isPlainWord(text, language) && !(text === 'a' && before?.text === 'the');
}

/** A sign that an item is decorated with: an emoji, not a sign that means something beside words. */
function isOrnament({ text, kind }: Word): boolean {
  return kind === 'sign' && /\p{So}/u.test(text) && !isNegation(text);
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Writes out what English runs together, and joins what is one word in two. */
function expand(text: string, language: Language | undefined): string {
  const expanded = text
    .replace(/\bcan(?:['’]t|not)\b/gi, 'can not')
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/n['’]ts\b/gi, ' not s')
    .replace(/n['’]t\b/gi, ' not');
  if (language !== 'en') return expanded;
  return expanded.replace(/\b(do|does|did|is|are|was|should|must)nt\b/gi, '$1 not').replace(/\bso that\b/gi, 'sothat');
}

function dropEndings(text: string): string {
  return text.replace(JAPANESE_ENDING, '').replace(JAPANESE_PARTICLE, '$1').replace(CHINESE_PLEASE, '');
}

function tokens(text: string, language: Language | undefined): Word[] {
  const found: Word[] = [];
  const source = text.replace(JAPANESE_LONG_END, '$1');
  for (const match of source.matchAll(TOKEN)) {
    const [token, character, letters] = match;
    const before = source.slice(Math.max(0, match.index - 2), match.index);
    const after = source.slice(match.index + token.length, match.index + token.length + 2);
    if (character !== undefined) {
      found.push({ text: token, kind: /\p{N}/u.test(token) ? 'digits' : 'character' });
    } else if (letters !== undefined) {
      const text = spellingOf(fold(token), language);
      const isInside = found.length > 0;
      found.push({ text, kind: /\p{N}/u.test(text) ? 'digits' : kindOf(token, before, after, isInside, language) });
    } else {
      const sign = readSign(token, before.slice(-1), after);
      if (sign) found.push(sign);
    }
  }
  return found;
}

function fold(token: string): string {
  const lower = token.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي');
  return THOUSANDS.test(lower) ? lower.replaceAll(',', '') : lower;
}

function kindOf(
  token: string,
  before: string,
  after: string,
  isInside: boolean,
  language: Language | undefined,
): Word['kind'] {
  const isJoined = /[\p{L}\p{N}][@./\\:-]$/u.test(before) || /^[@./\\:-][\p{L}\p{N}]/u.test(after);
  if (isJoined || /\p{Ll}\p{Lu}|\p{L}_/u.test(token)) return 'identifier';
  // German nouns have capitals, so they tell nothing there.
  return isInside && language !== 'de' && /^\p{Lu}/u.test(token) ? 'name' : 'letters';
}

/** What a sign means between the character before and the text after it; nothing when it is punctuation. */
function readSign(sign: string, before: string, after: string): Word | undefined {
  const word: Word = { text: sign, kind: 'sign' };
  const isAfterNumber = /\p{N}$/u.test(before);
  const isBeforeNumber = /^\p{N}/u.test(after);
  switch (sign) {
    case '&':
      return { text: 'and', kind: 'letters' };
    case '+':
      if (before === ' ' && after.startsWith(' ')) return { text: 'and', kind: 'letters' };
      return isBeforeNumber || /[\p{L}\p{N}+]/u.test(before) ? word : undefined;
    case '-':
      // A negative number, a range, an option of a command. Else it joins words.
      return (isBeforeNumber && !/\p{L}/u.test(before)) || (/^[ -]$/.test(before) && /^\p{L}/u.test(after))
        ? word
        : undefined;
    case '/':
    case '*':
      return isAfterNumber && isBeforeNumber ? word : undefined;
    case '′':
    case "'":
    case '"':
      return isAfterNumber ? word : undefined;
    case '#':
      return /\p{L}/u.test(before) ? word : undefined;
    case '!':
      return after.startsWith('=') || (/^\p{L}/u.test(after) && !/[\p{L}!]/u.test(before)) ? word : undefined;
    case '<':
    case '>':
      return /^ ?[\p{N}.=]/u.test(after) ? word : undefined;
    default:
      return word;
  }
}
