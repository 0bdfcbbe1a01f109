import type { Strings } from './strings.ts';

/** Strings in one language, of which some may be missing. */
export type SomeStrings = Partial<Omit<Strings, 'lang'>>;

/** What a page knows beyond the English that is always there. */
export interface StringRegistry {
  /** What the page itself registered, by `Language.own`. */
  readonly registered: Map<string, SomeStrings>;
  /** Built-in languages that were loaded, by `Language.family`. */
  readonly loaded: Map<string, SomeStrings>;
  readonly watchers: Set<() => void>;
}

const KEY = Symbol.for('broadsheet.strings');

/**
 * The strings of this page.
 *
 * They hang on `globalThis`, an exception to the rule that nothing is kept outside of a call: what language a page is in
 * is a fact about the page, and registering is how it says so. A well-known symbol, so that two copies of Broadsheet on
 * one page know the same; what hangs there keeps its shape within a major version.
 */
export function stringRegistry(): StringRegistry {
  const page = globalThis as { [KEY]?: StringRegistry };
  page[KEY] ??= { registered: new Map(), loaded: new Map(), watchers: new Set() };
  return page[KEY];
}
