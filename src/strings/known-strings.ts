import { english } from './english.ts';
import { type Language, languageOf } from './language-of.ts';
import { type SomeStrings, stringRegistry } from './string-registry.ts';
import type { FirstStrings, LaterStrings } from './strings.ts';

/** What can be said in a language at once: what is said first, and of the rest what has been loaded. */
export type KnownStrings = FirstStrings & Partial<LaterStrings> & { readonly lang: string };

/**
 * The strings of a language that are there already; nothing is loaded.
 *
 * Each is the one that the page registered for exactly this language, else for its family (`de` for `de-AT`), else the
 * built-in one if that is loaded, else the English one.
 *
 * @param lang BCP 47 tag.
 * @returns Its `lang` is the tag, or `en` when nothing in the language is known: dates are not written in a language of
 *   which the reader sees no word.
 */
export function knownStrings(lang: string): KnownStrings {
  const { own, family, tag } = readLanguage(lang);
  const { registered, loaded } = stringRegistry();
  const words: SomeStrings = { ...loaded.get(family), ...registered.get(family), ...registered.get(own) };
  const isKnown = family === 'en' || Object.keys(words).length > 0;
  return { ...english, ...loaded.get('en'), ...words, lang: isKnown ? tag : 'en' };
}

function readLanguage(lang: string): Language {
  try {
    return languageOf(lang);
  } catch {
    return languageOf('en');
  }
}
