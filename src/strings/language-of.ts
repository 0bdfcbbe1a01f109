/** What a language is looked up by. */
export interface Language {
  /** The tag itself, in its shortest form: `de-AT`, `zh` for `zh-Hans-CN`. */
  readonly own: string;
  /** What all that are read alike have in common: `de` for `de-AT`, `zh` for `zh-SG`, but `zh-TW` for `zh-HK`. */
  readonly family: string;
  /** The tag as it is written properly, extensions included: numbers and dates follow it. */
  readonly tag: string;
}

/**
 * Reads a BCP 47 tag; `de_AT`, as some systems write it, is one too.
 *
 * Languages in different scripts are different ones: a reader of `zh-TW` is not given the characters of `zh-CN`.
 *
 * @throws RangeError when it is no tag.
 */
export function languageOf(lang: string): Language {
  const locale = new Intl.Locale(lang.replaceAll('_', '-'));
  const { language, script } = locale.maximize();
  return {
    own: locale.minimize().baseName,
    family: new Intl.Locale(language, script ? { script } : {}).minimize().baseName,
    tag: locale.toString(),
  };
}
