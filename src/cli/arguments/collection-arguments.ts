import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CollectionOptions } from '../../collection/collection-options.ts';
import { type LoadedConfig, loadConfig } from '../../collection/config/load-config.ts';
import { isPermalink, PERMALINK_PARTS } from '../../collection/links/page-path.ts';
import type { CollectionSetup } from '../../collection/references/connected-collection.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { OptionDefinitions, OptionValues } from './command.ts';

/** The options of every command that loads a collection. */
export const COLLECTION_OPTIONS = {
  include: {
    type: 'string',
    multiple: true,
    value: 'GLOB',
    help: 'Read these files only, within DIR; may be given several times',
  },
  exclude: {
    type: 'string',
    multiple: true,
    value: 'GLOB',
    help: 'Pass over these files; may be given several times',
  },
  site: {
    type: 'string',
    value: 'URL',
    help: 'Address of the site: links that start with it are links within',
  },
  permalink: {
    type: 'string',
    value: 'PATTERN',
    help: `Path of an article\u2019s page, made of ${PERMALINK_PARTS}`,
  },
  cache: {
    type: 'string',
    value: 'DIR',
    help: 'Where parsed articles are kept for the next time',
  },
  'no-cache': { type: 'boolean', help: 'Keep nothing, and parse everything' },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'The configuration; else broadsheet.config.js in DIR or the nearest folder above it',
  },
} as const satisfies OptionDefinitions;

/** What a command is to load. */
export interface CollectionArguments {
  /** Absolute path of the folder. */
  readonly directory: string;
  /** What the configuration says of the folder, and the command line, which goes first. */
  readonly options: Omit<CollectionSetup, 'dir' | 'references'>;
  /** What the command line itself says. */
  readonly given: Omit<CollectionOptions, 'signal'>;
  readonly config?: LoadedConfig;
  /** What the configuration calls the folder; several names where it has several sets of files in it. */
  readonly names: readonly string[];
}

/**
 * What a command line and the configuration say about a folder of articles.
 *
 * @throws {UsageError} For a value that cannot be used.
 * @throws {BroadsheetError} For a configuration that cannot be (`config-invalid`).
 */
export async function readCollectionArguments(
  folder: string,
  values: OptionValues<typeof COLLECTION_OPTIONS>,
  terminal: Pick<Terminal, 'directory'>,
): Promise<CollectionArguments> {
  const given = readGiven(values, terminal);
  const directory = resolve(terminal.directory, folder);
  if (statSync(directory, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`"${folder}" is a file. Give the folder it is in.`);
  }
  const config = await readConfig(directory, values.config, terminal);
  const names = Object.entries(config?.collections ?? {}).flatMap(([name, { dir }]) =>
    resolve(String(dir)) === directory ? name : [],
  );
  const options = { ...config?.optionsFor(directory), ...given };
  return { directory, options, given, names, ...(config && { config }) };
}

/**
 * What a command line and the configuration say about all folders that the configuration names.
 *
 * @throws {UsageError} When it names none, and as `readCollectionArguments` does.
 */
export async function readConfiguredArguments(
  values: OptionValues<typeof COLLECTION_OPTIONS>,
  terminal: Pick<Terminal, 'directory'>,
): Promise<Required<Pick<CollectionArguments, 'given' | 'config'>>> {
  const given = readGiven(values, terminal);
  const config = await readConfig(terminal.directory, values.config, terminal);
  if (!config || Object.keys(config.collections).length === 0) {
    throw new UsageError('No folder was given, and there is no configuration that names one.');
  }
  return { given, config };
}

/** What the command line itself says. */
function readGiven(
  { include, exclude, site, permalink, cache, 'no-cache': noCache }: OptionValues<typeof COLLECTION_OPTIONS>,
  { directory }: Pick<Terminal, 'directory'>,
): Omit<CollectionOptions, 'signal'> {
  if (site !== undefined && !isWebAddress(site)) {
    throw new UsageError(`--site takes an address such as https://example.com/, not "${site}".`);
  }
  if (permalink !== undefined && !isPermalink(permalink)) {
    throw new UsageError(`--permalink is made of ${PERMALINK_PARTS}, with :slug or :path, not "${permalink}".`);
  }
  if (cache !== undefined && noCache) throw new UsageError('--cache and --no-cache exclude each other.');
  return {
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(site !== undefined && { site }),
    ...(permalink !== undefined && { permalink }),
    ...(cache !== undefined && { cache: resolve(directory, cache) }),
    ...(noCache && { cache: false }),
  };
}

async function readConfig(
  directory: string,
  given: string | undefined,
  terminal: Pick<Terminal, 'directory'>,
): Promise<LoadedConfig | undefined> {
  if (given === undefined) return loadConfig(directory);
  const file = resolve(terminal.directory, given);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`--config takes the path of a file, and there is none at "${given}".`);
  }
  return loadConfig(file);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
