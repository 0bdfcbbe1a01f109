import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CollectedArticle } from '../collection/article-summary.ts';
import type { Collection } from '../collection/collection.ts';
import { type LoadedConfig, loadConfig, readConfig } from '../collection/config/load-config.ts';
import { isWithin } from '../collection/files/is-within.ts';
import { loadCollections } from '../collection/load-collections.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { nearestName } from '../model/nearest-name.ts';
import { problem } from '../model/problem.ts';
import type { PluginOptions } from './plugin-options.ts';
import type { DeclaredCollection } from './print-declarations.ts';

/** The folders of a configuration, each with all that holds for it. */
type FoldersConfig = Pick<LoadedConfig, 'file' | 'collections'>;

/** The collections of a project, loaded when they are first asked for, and again when a file has changed. */
export class Content {
  readonly config: FoldersConfig;
  #loading: Promise<ReadonlyMap<string, Collection<unknown>>> | undefined;

  private constructor(config: FoldersConfig) {
    this.config = config;
  }

  /**
   * @param root Absolute path of the project's folder.
   * @throws BroadsheetError (`config-invalid`) when the options, or the configuration, cannot be used.
   */
  static async open(root: string, { declarations, ...options }: PluginOptions): Promise<Content> {
    const own = readConfig(options, join(root, 'the options of the plugin'));
    checkDeclarations(declarations, own.file);
    if (namesFolders(options)) return new Content(withFolders(own, own.file));
    const config = await loadConfig(root);
    return new Content(withOptions(withFolders(config, config?.file), own));
  }

  /** Has the files read again when the collections are next asked for. */
  forget(): void {
    this.#loading = undefined;
  }

  /** By name. */
  collections(): Promise<ReadonlyMap<string, Collection<unknown>>> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<ReadonlyMap<string, Collection<unknown>>> {
    try {
      return new Map(Object.entries(await loadCollections<Record<string, never>>(this.config.collections as never)));
    } catch (error) {
      // What made it fail may be put right: the next who asks tries again.
      this.#loading = undefined;
      throw error;
    }
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

  /** The collections in whose folders a file lies, and its path there. */
  placesOf(file: string): { readonly collection: string; readonly path: string }[] {
    return Object.entries(this.config.collections).flatMap(([collection, { dir }]) => {
      const path = within(String(dir), file);
      return path === undefined ? [] : [{ collection, path }];
    });
  }

  /** Whether a file lies in the folder of a collection. */
  has(file: string): boolean {
    return this.placesOf(file).length > 0;
  }

  async declared(): Promise<DeclaredCollection[]> {
    return Array.from(await this.collections(), ([name, collection]) => ({
      name,
      collection,
      hasSchema: this.config.collections[name]?.schema !== undefined,
    }));
  }
}

/** Whether a file, there or not, is the configuration that a project would read. */
export function isConfigFile(file: string, root: string, options: PluginOptions): boolean {
  if (namesFolders(options) || !/^broadsheet\.config\.m?[jt]s$/.test(basename(file))) return false;
  const folder = resolve(dirname(file));
  return folder === resolve(root) || within(folder, root) !== undefined;
}

function namesFolders({ dir, collections }: PluginOptions): boolean {
  return dir !== undefined || collections !== undefined;
}

/** The path of a file within a folder, with forward slashes. */
function within(directory: string, file: string): string | undefined {
  const way = relative(directory, file);
  return way !== '' && isWithin(file, directory) ? way.split(sep).join('/') : undefined;
}

/** @throws BroadsheetError when a configuration names no folder, or is not there. */
function withFolders(config: LoadedConfig | undefined, file: string | undefined): FoldersConfig {
  if (config && Object.keys(config.collections).length > 0) return config;
  const missing = problem('config-invalid', {
    message: 'No folder of articles is named.',
    hint: 'Give the plugin `dir` or `collections`, or write them into `broadsheet.config.js`.',
    ...(file !== undefined && { file }),
  });
  throw new BroadsheetError([missing]);
}

/** A configuration, all of whose folders have the options of the plugin, too; these win. */
function withOptions(config: FoldersConfig, { shared }: LoadedConfig): FoldersConfig {
  const given = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
  const collections = Object.entries(config.collections).map(
    ([name, setup]) => [name, { ...setup, ...given }] as const,
  );
  return { ...config, collections: Object.fromEntries(collections) };
}

function checkDeclarations(declarations: unknown, file: string): void {
  if (declarations === undefined || declarations === false) return;
  if (typeof declarations === 'string' && declarations !== '') return;
  const unfit = problem('config-invalid', {
    message: '`declarations` is neither the path of a file nor false.',
    hint: 'Change the value, or leave the key out.',
    file,
  });
  throw new BroadsheetError([unfit]);
}
