import { languageOf } from './language-of.ts';
import { type SomeStrings, stringRegistry } from './string-registry.ts';

/**
 * Gives the elements of this page words of its own: another language, or other words in a language that is built in.
 *
 * Elements that are on the page already draw anew. What is missing is taken from the same language without its region,
 * then from what is built in, then from English. Registering again adds to what was registered before.
 *
 * @param lang BCP 47 tag: `nl`, `pt-PT`.
 * @throws RangeError when `lang` is no tag.
 * @example
 * registerStrings('nl', { figures: '{done} van {total} gedaan', reset: 'Opnieuw beginnen' });
 */
export function registerStrings(lang: string, strings: SomeStrings): void {
  const { own } = languageOf(lang);
  const { registered, watchers } = stringRegistry();
  const given = Object.entries(strings).filter(([, message]) => message !== undefined);
  registered.set(own, { ...registered.get(own), ...Object.fromEntries(given) });
  for (const watcher of [...watchers]) watcher();
}
