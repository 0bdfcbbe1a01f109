import { resolve } from 'node:path';
import type { CollectionOptions } from '../../collection/collection-options.ts';
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
    help: 'Path of an article\u2019s page, such as /:category/:slug/',
  },
  cache: {
    type: 'string',
    value: 'DIR',
    help: 'Where parsed articles are kept for the next time',
  },
  'no-cache': { type: 'boolean', help: 'Keep nothing, and parse everything' },
} as const satisfies OptionDefinitions;

/**
 * What a command line says about a collection.
 *
 * @returns The absolute path of its folder, and options to load it with.
 * @throws {UsageError} For a value that cannot be used.
 */
export async function readCollectionArguments(
  folder: string,
  values: OptionValues<typeof COLLECTION_OPTIONS>,
  { directory }: Pick<Terminal, 'directory'>,
): Promise<{ readonly directory: string; readonly options: CollectionOptions }> {
  const { include, exclude, site, permalink, cache } = values;
  if (site !== undefined && !isWebAddress(site)) {
    throw new UsageError(`--site takes an address such as https://example.com/, not "${site}".`);
  }
  if (cache !== undefined && values['no-cache']) throw new UsageError('--cache and --no-cache exclude each other.');
  const options: CollectionOptions = {
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(site !== undefined && { site }),
    ...(permalink !== undefined && { permalink }),
    ...(cache !== undefined && { cache: resolve(directory, cache) }),
    ...(values['no-cache'] && { cache: false }),
  };
  return { directory: resolve(directory, folder), options };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
