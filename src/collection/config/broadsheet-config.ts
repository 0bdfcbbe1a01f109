import type { CollectionOptions } from '../collection-options.ts';
import type { CheckedSetups, CollectionSetup, CollectionSetups } from '../references/connected-collection.ts';
import type { RelatedOptions } from '../related/related-article.ts';

/**
 * What a project says about its articles in `broadsheet.config.js`, once for the command line, the bundler's plugin and
 * editors. Paths are relative to that file.
 */
export interface BroadsheetConfig extends Omit<CollectionOptions, 'signal'>, Partial<Pick<CollectionSetup, 'schema'>> {
  /** The folder of the articles, where there is only one. */
  readonly dir?: string | URL;
  /** The folders of articles by name. What is said beside it holds for each that does not say otherwise. */
  readonly collections?: CollectionSetups;
  /** How related articles are chosen. */
  readonly related?: RelatedOptions;
}

/** A configuration whose names, schemas and options have been checked; what is wrong is a type error. */
type CheckedConfig<Config extends BroadsheetConfig> = {
  readonly [Key in Exclude<keyof Config, keyof BroadsheetConfig>]: never;
} & (Config extends { readonly collections: infer Setups extends CollectionSetups }
  ? { readonly collections: CheckedSetups<Setups> }
  : unknown);

/**
 * Gives a configuration back as it is, and has an editor know what it may hold.
 *
 * @example
 * // broadsheet.config.js
 * export default defineConfig({
 *   site: 'https://example.org/',
 *   collections: {
 *     posts: { dir: 'content/posts', permalink: '/blog/:slug/', references: { author: { to: 'authors' } } },
 *     authors: { dir: 'content/authors' },
 *   },
 * });
 */
export function defineConfig<const Config extends BroadsheetConfig>(config: Config & CheckedConfig<Config>): Config {
  return config;
}
