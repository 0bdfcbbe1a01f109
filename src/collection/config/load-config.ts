import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';
import { isWithin } from '../files/is-within.ts';
import type { CollectionSetup } from '../references/connected-collection.ts';
import type { RelatedOptions } from '../related/related-article.ts';
import type { BroadsheetConfig } from './broadsheet-config.ts';
import { checkConfig } from './check-config.ts';

/** In the order in which they are looked for within a folder. */
const NAMES = ['js', 'mjs', 'ts', 'mts'].map((extension) => `broadsheet.config.${extension}`);

/** A configuration that was found, with absolute paths. */
export interface LoadedConfig {
  /** Absolute path of its file. */
  readonly file: string;
  /** The folders that it names, each with all that holds for it. One without a name is `articles`. */
  readonly collections: Readonly<Record<string, CollectionSetup>>;
  /** What holds for all folders. */
  readonly shared: Omit<CollectionSetup, 'dir' | 'references'>;
  readonly related?: RelatedOptions;
  /** What holds for a folder: for one that is named, or lies within one, that one's options; else what holds for all. */
  optionsFor(directory: string): Omit<CollectionSetup, 'dir' | 'references'>;
}

/**
 * Finds and reads the nearest `broadsheet.config.js` (or `.mjs`, `.ts`, `.mts`), in a folder or one above it.
 *
 * A `.ts` file is read where Node can import one: from 22.18 on, or with a loader.
 *
 * @param from Path of the folder to look in first, or of the file itself, whatever its name.
 * @returns Nothing when there is none.
 * @throws BroadsheetError with all that is wrong with it (`config-invalid`).
 */
export async function loadConfig(from: string | URL): Promise<LoadedConfig | undefined> {
  const start = resolve(typeof from === 'string' ? from : fileURLToPath(from));
  const file = isFile(start) ? start : findConfig(start);
  if (file === undefined) return undefined;
  return readConfig(await importConfig(file), file);
}

/**
 * Reads a configuration.
 *
 * @param file Absolute path of the file that it stands in: its paths are relative to that, and its problems name it.
 * @throws BroadsheetError with all that is wrong with it (`config-invalid`).
 */
export function readConfig(config: unknown, file: string): LoadedConfig {
  const problems = checkConfig(config, file);
  if (problems.length > 0) throw new BroadsheetError(problems);
  // Checked right above.
  return toLoaded(file, config as BroadsheetConfig);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function findConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

async function importConfig(file: string): Promise<unknown> {
  // A file that was changed has another address: a module is imported only once.
  const url = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
  let module: unknown;
  try {
    module = await import(url);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const isTypeScript = /\.m?ts$/.test(file) && code === 'ERR_UNKNOWN_FILE_EXTENSION';
    const reason = cause instanceof Error ? cause.message : String(cause);
    const invalid = problem('config-invalid', {
      message: isTypeScript
        ? 'This version of Node cannot import a configuration in TypeScript.'
        : `The configuration cannot be imported: ${reason}`,
      hint: isTypeScript ? 'Write it as `broadsheet.config.js`, or use Node 22.18 or newer.' : 'Correct the module.',
      file,
    });
    throw new BroadsheetError([invalid], { cause });
  }
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default;
  const missing = problem('config-invalid', {
    message: 'The configuration has no default export.',
    hint: 'Write `export default defineConfig({ … })`.',
    file,
    expected: 'a default export',
  });
  throw new BroadsheetError([missing]);
}

function toLoaded(file: string, { dir, collections, related, ...given }: BroadsheetConfig): LoadedConfig {
  const base = dirname(file);
  const shared = withPaths(given, base);
  const named = collections ?? (dir === undefined ? {} : { articles: { dir } });
  const setups = Object.entries(named).map(([name, setup]): [string, CollectionSetup] => [
    name,
    { ...shared, ...withPaths(setup, base), dir: toPath(setup.dir, base) },
  ]);
  return {
    file,
    collections: Object.fromEntries(setups),
    shared,
    ...(related && { related }),
    optionsFor(directory) {
      const full = resolve(directory);
      const depth = (setup: CollectionSetup) => String(setup.dir).length;
      const [nearest] = setups
        .map(([, setup]) => setup)
        .filter((setup) => isWithin(full, String(setup.dir)))
        .sort((one, other) => depth(other) - depth(one));
      if (!nearest) return shared;
      const { dir: _, references: __, ...options } = nearest;
      return options;
    },
  };
}

/** Options whose paths are absolute: the program that reads them may stand elsewhere. */
function withPaths<Options extends Pick<CollectionSetup, 'plugins' | 'cache'>>(
  options: Options,
  base: string,
): Options {
  const { plugins, cache } = options;
  return {
    ...options,
    ...(plugins && { plugins: plugins.map((plugin) => toPlugin(plugin, base)) }),
    ...(typeof cache === 'string' && { cache: resolve(base, cache) }),
  };
}

function toPlugin(plugin: string | URL, base: string): URL {
  if (plugin instanceof URL) return plugin;
  // `C:\plugins.js` would be an address, too.
  return !isAbsolute(plugin) && URL.canParse(plugin) ? new URL(plugin) : pathToFileURL(resolve(base, plugin));
}

function toPath(dir: string | URL, base: string): string {
  if (dir instanceof URL) return fileURLToPath(dir);
  return dir.startsWith('file:') ? fileURLToPath(dir) : resolve(base, dir);
}
