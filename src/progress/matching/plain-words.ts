import type { Language } from './language.ts';

/**
 * Words that an item can gain or lose and still say the same. Everything that is not here counts, so a word that is
 * missing costs a tick and never carries one over wrongly: prepositions, quantities and conditions do not belong here.
 */
const PLAIN: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`the a an please that just simply also is are was were be been being s carefully properly correctly
    thoroughly really basically quickly regularly ideally kindly teh`),
  de: words('der die das den dem des ein eine einen einem einer bitte auch sorgfältig ordentlich regelmäßig gründlich'),
  fr: words('le la les l un une des svp soigneusement correctement régulièrement veuillez'),
  es: words('el la los las un una unos unas cuidadosamente correctamente regularmente'),
  pt: words('o os as um uma uns umas cuidadosamente corretamente regularmente'),
};

/** In every language: words that no other language uses for something else, and those of scripts with one of them. */
const PLAIN_ANYWHERE = words('please bitte svp veuillez пожалуйста также тщательно регулярно رجاء 的');

/** Whose it is: an item can gain or lose it, but not exchange it for somebody else's. */
const OWNERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('your our my'),
  de: words('dein deine deinen ihr ihre ihren unser unsere unseren mein meine meinen'),
  fr: words('votre vos notre nos mon ma mes ton ta tes'),
  es: words('tu tus mi mis nuestro nuestra nuestros nuestras'),
  pt: words('seu sua seus suas meu minha nosso nossa nossos nossas'),
};

/** Spellings and abbreviations of the same word. */
const SAME_WORD: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    each: 'every',
    repo: 'repository',
    repos: 'repository',
    config: 'configuration',
    configs: 'configuration',
    docs: 'documentation',
    app: 'application',
    apps: 'application',
    env: 'environment',
    envs: 'environment',
    db: 'database',
    dbs: 'database',
    info: 'information',
    admin: 'administrator',
    admins: 'administrator',
    prod: 'production',
    dev: 'development',
    ops: 'operations',
    ok: 'okay',
    via: 'using',
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    twelve: '12',
  },
  de: { zwei: '2', drei: '3', vier: '4', fünf: '5', sechs: '6', zehn: '10' },
  fr: { deux: '2', trois: '3', quatre: '4', cinq: '5', dix: '10' },
  es: { dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', diez: '10' },
  pt: { dois: '2', duas: '2', três: '3', quatro: '4', cinco: '5', dez: '10' },
};

/** What an item can begin with and say the same without. */
const LEAD_IN: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /^\s*(?:please,?\s+)?(?:(?:make sure|made sure|ensured?)\b(?:\s+(?:that|to)\b)?|(?:be sure|remember|do not forget) (?:that|to)\b|optional(?:ly)?\s*[:,]|note\s*:|todo\s*:)\s*/iu,
  de: /^\s*(?:sicherstellen,? dass|nicht vergessen\s*:)\s*/iu,
  fr: /^\s*s['’]assurer que\s+/iu,
  es: /^\s*por favor,?\s+/iu,
  pt: /^\s*por favor,?\s+/iu,
};

/** What an item can end with and say the same without. */
const LEAD_OUT: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:,? ?\((?:optional|recommended)\)|, please)[\s.!]*$/iu,
  de: /,? ?\((?:optional|empfohlen)\)[\s.!]*$/iu,
  fr: /,? ?(?:\((?:facultatif|recommandé)\)| ?s['’]il vous pla[iî]t)[\s.!]*$/iu,
  es: /,? ?(?:\((?:opcional|recomendado)\)| ?por favor)[\s.!]*$/iu,
  pt: /,? ?(?:\((?:opcional|recomendado)\)| ?por favor)[\s.!]*$/iu,
};

/** The beginnings of an explanation: a reason, a purpose, an example, a reference. */
const EXPLANATION: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /^(?:sothat|so (?:it|they|we|you|people|everybody|everyone)|because|see|as (?:described|documented|explained|shown|agreed|written)|e g|eg|for (?:example|instance|reference|clarity|safety|consistency)|such as|i e|namely|in order to|to (?:avoid|prevent|ensure|make sure|apply|confirm|verify|reduce|catch|spot|detect|help|improve))(?: |$)/u,
  de: /^(?:damit|weil|siehe|z b|zum beispiel|etwa|wie (?:beschrieben|vereinbart))(?: |$)/u,
  fr: /^(?:par exemple|p ex|voir|afin de|afin que|parce que)(?: |$)/u,
  es: /^(?:por ejemplo|p ej|ver|véase|porque)(?: |$)/u,
  pt: /^(?:por exemplo|p ex|ver|veja|porque)(?: |$)/u,
};

/** Whether an item can gain or lose the word. */
export function isPlainWord(word: string, language: Language | undefined): boolean {
  return PLAIN_ANYWHERE.has(word) || (language !== undefined && PLAIN[language].has(word));
}

/** Whether the word says whose something is. */
export function isOwnerWord(word: string, language: Language | undefined): boolean {
  return language !== undefined && OWNERS[language].has(word);
}

/** The spelling that stands for all spellings of a word. */
export function spellingOf(word: string, language: Language | undefined): string {
  const same = language && SAME_WORD[language];
  return (same && Object.hasOwn(same, word) ? same[word] : undefined) ?? word;
}

/** The text without what it can begin and end with. */
export function dropCourtesies(text: string, language: Language | undefined): string {
  if (!language) return text;
  let rest = text;
  for (const pattern of [LEAD_IN[language], LEAD_OUT[language]]) if (pattern) rest = rest.replace(pattern, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** Whether words at the end of an item explain what comes before them. */
export function isExplanation(tail: readonly string[], language: Language | undefined): boolean {
  return language !== undefined && (EXPLANATION[language]?.test(tail.join(' ')) ?? false);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
