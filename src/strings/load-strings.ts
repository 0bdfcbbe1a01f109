import { en } from './en.ts';
import { knownStrings } from './known-strings.ts';
import { languageOf } from './language-of.ts';
import { stringRegistry } from './string-registry.ts';
import type { Strings } from './strings.ts';

/** The languages that are built in beside English, by `Language.family`; each is a file that is loaded when asked for. */
const LANGUAGES: ReadonlyMap<string, () => Promise<Strings>> = new Map([
  ['ar', async () => (await import('./ar.ts')).ar],
  ['de', async () => (await import('./de.ts')).de],
  ['es', async () => (await import('./es.ts')).es],
  ['fr', async () => (await import('./fr.ts')).fr],
  ['ja', async () => (await import('./ja.ts')).ja],
  ['pt', async () => (await import('./pt.ts')).pt],
  ['zh', async () => (await import('./zh-cn.ts')).zhCn],
]);

/**
 * All strings of a language, loaded if need be: see `knownStrings` for where each comes from.
 *
 * It never rejects. A language that is not built in, or whose file cannot be loaded, is English as far as the page has
 * registered nothing else; the next call tries again.
 *
 * @param lang BCP 47 tag: `de-AT` is given German, `zh` and `zh-SG` simplified Chinese, `zh-TW` English.
 */
export async function loadStrings(lang: string): Promise<Strings> {
  const { loaded } = stringRegistry();
  loaded.set('en', en);
  try {
    const { family } = languageOf(lang);
    const load = LANGUAGES.get(family);
    if (load && !loaded.has(family)) loaded.set(family, await load());
  } catch {
    // No tag, or no network: English it is.
  }
  return { ...en, ...knownStrings(lang) };
}
