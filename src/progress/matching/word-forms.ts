import { CONFUSABLE_WORDS } from './confusable-words.ts';
import type { Language } from './language.ts';
import { areOpposed, isNegation } from './opposed-words.ts';
import type { Word } from './read-words.ts';

/**
 * How one word became another: not at all, by an ending, or by a mistake. A `slip` keeps all letters: two were exchanged, one
 * was doubled, an accent forgotten. A `misspelling` lacks one or has another.
 */
export type WordChange = 'none' | 'ending' | 'slip' | 'misspelling';

/** What is known where two words are compared. */
export interface WordContext {
  readonly language: Language | undefined;
  /** Whether both words are in use: then neither is a misspelling of the other. */
  readonly areBothUsed: (before: string, after: string) => boolean;
}

/** Words of few letters that differ in an ending only by chance, or whose endings say something else. */
const UNLIKE = new Set(
  'news means customs goods arms less does this being thing its https ftps ldaps smtps imaps wss canvas'.split(' '),
);

/** Forms that no ending tells. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `sent send, wrote write, written write, built build, made make, making make, kept keep, took take, taken take, ran run,
  running run, did do, done do, gave give, given give, found find, chose choose, chosen choose, began begin, begun begin,
  added add, adding add, used use, using use, logged log, logging log, met meet, held hold, got get, getting get, put put,
  told tell, brought bring, bought buy, read read, set set, has have, had have`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([form = '', word = '']) => [form, word]),
);

const VERB_ENDINGS: Readonly<Partial<Record<Language, readonly { infinitive: RegExp; other: RegExp }[]>>> = {
  fr: [{ infinitive: /(?:er|ez)$/, other: /(?:er|ez|e|es|ons|ent|é|ée|és|ées)$/ }],
  es: [
    { infinitive: /ar$/, other: /(?:ar|e|a|en|an|ad|ado|ada|ados|adas|ando)$/ },
    { infinitive: /[ei]r$/, other: /(?:a|an|e|en|ed|id|ido|ida|idos|idas|iendo)$/ },
  ],
  pt: [
    { infinitive: /ar$/, other: /(?:ar|e|a|em|am|ado|ada|ados|adas|ando)$/ },
    { infinitive: /[ei]r$/, other: /(?:a|am|e|em|ido|ida|idos|idas|endo|indo)$/ },
  ],
  de: [{ infinitive: /(?:en|n)$/, other: /(?:en|n|e|t|et|te|st)$/ }],
};

const SHORTEST_STEM = 4;
const LONGEST_WORD = 40;
const SHORTEST_WITHOUT_ACCENT = 6;
const SHORTEST_MISSPELT = 8;
const LIKE_SOUNDS = ['aeiouy', 'csz', 'ck'];

/** How `before` became `after`; nothing when they are two words. */
export function compareWords(before: Word, after: Word, context: WordContext): WordChange | undefined {
  if (before.text === after.text) return 'none';
  if (!hasForms(before) || !hasForms(after)) return undefined;
  const [a, b] = [before.text, after.text];
  // The article is all that can stand before the first letter, and that in Arabic.
  if (a[0] !== b[0] && a[0] !== 'ا' && b[0] !== 'ا') return undefined;
  if (isNegation(a) || isNegation(b) || areOpposed(a, b) || UNLIKE.has(a) || UNLIKE.has(b)) return undefined;
  const kinds = [before.kind, after.kind];
  if (!kinds.includes('identifier') && differInEnding(a, b, context.language)) return 'ending';
  const isName = kinds.includes('name') || kinds.includes('identifier');
  return context.areBothUsed(a, b) ? undefined : readTypo(a, b, context.language, isName);
}

function hasForms({ text, kind }: Word): boolean {
  return (kind === 'letters' || kind === 'name' || kind === 'identifier') && text.length <= LONGEST_WORD;
}

function differInEnding(a: string, b: string, language: Language | undefined): boolean {
  if (isScript(a, b, 'Cyrillic')) return differInRussianEnding(a, b);
  if (isScript(a, b, 'Arabic')) return a.replace(/^ال/, '') === b.replace(/^ال/, '');
  if (!isScript(a, b, 'Latin')) return false;
  if (language === undefined || language === 'en') return haveCommonForm(a, b);
  if (isPlural(a, b, language) || isPlural(b, a, language)) return true;
  return (VERB_ENDINGS[language] ?? []).some(
    ({ infinitive, other }) => isVerbForm(a, b, infinitive, other) || isVerbForm(b, a, infinitive, other),
  );
}

const SCRIPTS = {
  Latin: /^[\p{Script=Latin}\p{M}]+$/u,
  Cyrillic: /^[\p{Script=Cyrillic}\p{M}]+$/u,
  Arabic: /^[\p{Script=Arabic}\p{M}]+$/u,
} as const;

function isScript(a: string, b: string, script: keyof typeof SCRIPTS): boolean {
  return SCRIPTS[script].test(a) && SCRIPTS[script].test(b);
}

/** Endings of declined and conjugated words; those that make another word of it, as in `заказчик`, are not among them. */
const RUSSIAN_ENDING =
  /^(?:[аяоеуюыиьйё]|ов|ев|ей|ам|ям|ом|ем|ах|ях|ами|ями|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ому|ему|ого|его|ым|им|ыми|ими|ую|юю|те|ти|ите|йте|ьте|ить|ать|ять|еть|ит|ат|ят|ет|ут|ют|ал|ил|ала|ила|али|или)?$/;
const SHORTEST_RUSSIAN_STEM = 5;

function differInRussianEnding(a: string, b: string): boolean {
  const stem = commonStart(a, b);
  return stem >= SHORTEST_RUSSIAN_STEM && RUSSIAN_ENDING.test(a.slice(stem)) && RUSSIAN_ENDING.test(b.slice(stem));
}

function haveCommonForm(a: string, b: string): boolean {
  // `Expired` and `expiring` are two things, though both are of `expire`.
  if ((a.endsWith('ed') && b.endsWith('ing')) || (a.endsWith('ing') && b.endsWith('ed'))) return false;
  const forms = englishForms(a);
  return englishForms(b).some((form) => forms.includes(form));
}

/** The word, and what it is without an ending of English. */
function englishForms(word: string): readonly string[] {
  const forms = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular) forms.push(irregular);
  if (/[^sui]s$/.test(word) && word.length > 3) forms.push(word.slice(0, -1));
  if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (/ie[sd]$/.test(word) && word.length > 4) forms.push(`${word.slice(0, -3)}y`);
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1] ?? '';
  if (stem.length >= SHORTEST_STEM - 1) {
    forms.push(`${stem}e`);
    // `Filed` is of `file`, not of `fil`: that would be `filled`.
    if (!/^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(stem)) forms.push(stem);
    if (/(?:([bdgmnprt])|[aeiou].*[aeiou](l))(?:\1|\2)$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  return forms;
}

function isPlural(one: string, many: string, language: Language): boolean {
  const endings = language === 'de' ? ['e', 'en', 'n', 's'] : ['s', 'es', ...(language === 'fr' ? ['x'] : [])];
  return one.length >= SHORTEST_STEM && endings.some((ending) => many === one + ending);
}

function isVerbForm(verb: string, form: string, infinitive: RegExp, other: RegExp): boolean {
  if (!infinitive.test(verb) || !other.test(form)) return false;
  // `Créer` is `créez`: no noun ends so.
  if (verb.endsWith('er') && form === `${verb.slice(0, -1)}z`) return true;
  const stem = verb.replace(infinitive, '');
  // `Verificar` is `verifique`, `realizar` is `realice`: the stem keeps its sound.
  const stems = [stem, stem.replace(/c$/, 'qu'), stem.replace(/z$/, 'c'), stem.replace(/g$/, 'gu')];
  return (
    stem.length >= SHORTEST_STEM &&
    stems.some((each) => form.startsWith(each) && matchesWhole(form.slice(each.length), other))
  );
}

function matchesWhole(ending: string, pattern: RegExp): boolean {
  return new RegExp(`^(?:${pattern.source})`).test(ending);
}

/**
 * What mistake makes one word of the other, if one alone does: two neighbours exchanged, a letter doubled, an accent
 * forgotten; in English also a letter too many or too few, or one for another that sounds like it. It is never the first
 * letter, and never between two words that both exist: see `CONFUSABLE_WORDS`.
 */
function readTypo(a: string, b: string, language: Language | undefined, isName: boolean): WordChange | undefined {
  if ((CONFUSABLE_WORDS.has(a) && CONFUSABLE_WORDS.has(b)) || differInPart(a, b)) return undefined;
  if (!isScript(a, b, 'Latin') && !isScript(a, b, 'Cyrillic')) return undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (withoutAccents(a) === withoutAccents(b)) return short.length >= SHORTEST_WITHOUT_ACCENT ? 'slip' : undefined;
  if (short.length < SHORTEST_STEM || long.length - short.length > 1) return undefined;
  const start = commonStart(short, long);
  if (start === 0) return undefined;
  const end = commonEnd(short, long, start);
  const [inShort, inLong] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (inShort.length === 2 && inShort[0] === inLong[1] && inShort[1] === inLong[0]) {
    // Of other languages, the short words that differ in this are not known.
    return (language === 'en' && isScript(a, b, 'Latin')) || short.length > 5 ? 'slip' : undefined;
  }
  if (end === 0) return undefined;
  if (inShort === '' && long[start - 1] === inLong) return long.length > 5 ? 'slip' : undefined;
  if (language !== 'en' || isName || long.length < SHORTEST_MISSPELT) return undefined;
  const isLike = LIKE_SOUNDS.some((like) => inShort.length === 1 && like.includes(inShort) && like.includes(inLong));
  return inShort === '' || (inLong.length === 1 && isLike) ? 'misspelling' : undefined;
}

/**
 * Parts of words that one letter makes another: `microscopic` and `macroscopic`, `nitrate` and `nitrite`, and the single
 * and double consonant that tells `scraping` from `scrapping`.
 */
const PARTS = [/^(?:micro|macro)/, /^(?:pre|pro|per)/, /(?:ate|ite|ide|ane|ene|yne|ine)$/] as const;
const ONE_SYLLABLE = /^([^aeiou]+[aeiou])([bdfgklmnprt])\2?(ed|ing|er)$/;

function differInPart(a: string, b: string): boolean {
  if (PARTS.some((part) => part.exec(a) && part.exec(b) && part.exec(a)?.[0] !== part.exec(b)?.[0])) return true;
  const [inA, inB] = [ONE_SYLLABLE.exec(a), ONE_SYLLABLE.exec(b)];
  return inA !== null && inB !== null && inA[1] === inB[1] && inA[2] === inB[2] && inA[3] === inB[3];
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(short: string, long: string, start: number): number {
  let length = 0;
  while (length < short.length - start && short[short.length - 1 - length] === long[long.length - 1 - length]) length++;
  return length;
}
