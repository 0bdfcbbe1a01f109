import { join, relative, sep } from 'node:path';
import type { CollectedArticle } from '../collection/article-summary.ts';
import type { Collection } from '../collection/collection.ts';
import { type LoadedConfig, loadConfig, readConfig } from '../collection/config/load-config.ts';
import { loadCollections } from '../collection/load-collections.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { nearestName } from '../model/nearest-name.ts';
import { problem } from '../model/problem.ts';
import type { PluginOptions } from './plugin-options.ts';
import type { DeclaredCollection } from './print-declarations.ts';

/** The collections of a project, loaded when they are first asked for, and again when a file has changed. */
export class Content {
  readonly config: LoadedConfig;
  #loading: Promise<ReadonlyMap<string, Collection<unknown>>> | undefined;

  private constructor(config: LoadedConfig) {
    this.config = config;
  }

  /**
   * @param root Absolute path of the project's folder.
   * @throws BroadsheetError (`config-invalid`) when the options, or the configuration, cannot be used.
   */
  static async open(root: string, { declarations: _, ...options }: PluginOptions): Promise<Content> {
    if ('dir' in options || 'collections' in options) {
      return new Content(readConfig(options, join(root, 'the options of the plugin')));
    }
    const config = await loadConfig(root);
    if (config && Object.keys(config.collections).length > 0) return new Content(config);
    const missing = problem('config-invalid', {
      message: 'No folder of articles is named.',
      hint: 'Give the plugin `dir` or `collections`, or write them into `broadsheet.config.js`.',
      ...(config && { file: config.file }),
    });
    throw new BroadsheetError([missing]);
  }

  /** Has the files read again when the collections are next asked for. */
  forget(): void {
    this.#loading = undefined;
  }

  /** By name. */
  collections(): Promise<ReadonlyMap<string, Collection<unknown>>> {
    this.#loading ??= loadCollections<Record<string, never>>(this.config.collections as never).then(
      (loaded) => new Map(Object.entries(loaded)),
    );
    return this.#loading;
  }

  /**
   * One collection, and its name.
   *
   * @param name Left out for the only one.
   * @throws RangeError when there is none of this name, or several and no name.
   */
  async collection(name: string | undefined): Promise<readonly [string, Collection<unknown>]> {
    const all = await this.collections();
    const names = [...all.keys()];
    const wanted = name ?? (names.length === 1 ? names[0] : undefined);
    const found = wanted === undefined ? undefined : all.get(wanted);
    if (wanted !== undefined && found) return [wanted, found];
    const known = names.map((each) => `"broadsheet:content/${each}"`).join(', ');
    if (name === undefined) throw new RangeError(`There are several collections: import one of ${known}.`);
    const nearest = nearestName(name, names);
    throw new RangeError(
      `There is no collection "${name}". ${nearest === undefined ? `There are ${known}.` : `Did you mean "broadsheet:content/${nearest}"?`}`,
    );
  }

  /** The article of a file, if it is one of a collection. */
  async ofFile(file: string): Promise<CollectedArticle<unknown> | undefined> {
    for (const collection of (await this.collections()).values()) {
      const path = within(collection.directory, file);
      const found = path === undefined ? undefined : collection.articles.find((article) => article.path === path);
      if (found) return collection.load(found.path);
    }
    return undefined;
  }

  /** The collection in whose folder a file lies, and its path there. */
  placeOf(file: string): { readonly collection: string; readonly path: string } | undefined {
    for (const [collection, { dir }] of Object.entries(this.config.collections)) {
      const path = within(String(dir), file);
      if (path !== undefined) return { collection, path };
    }
    return undefined;
  }

  /** Whether a file lies in the folder of a collection. */
  has(file: string): boolean {
    return this.placeOf(file) !== undefined;
  }

  async declared(): Promise<DeclaredCollection[]> {
    return Array.from(await this.collections(), ([name, collection]) => ({
      name,
      collection,
      hasSchema: this.config.collections[name]?.schema !== undefined,
    }));
  }
}

/** The path of a file within a folder, with forward slashes. */
function within(directory: string, file: string): string | undefined {
  const way = relative(directory, file);
  return way === '' || way.startsWith('..') ? undefined : way.split(sep).join('/');
}
