import type { Collection } from '../collection/collection.ts';
import type { LoadedConfig } from '../collection/config/load-config.ts';
import { loadCollections } from '../collection/load-collections.ts';
import type { CollectionSetups } from '../collection/references/connected-collection.ts';
import type { CollectionArguments } from './arguments/collection-arguments.ts';

/**
 * Loads all folders that a configuration names, so that links and references from one to another are followed.
 *
 * @param names The folders that the command line is about: what it says of files and pages holds for these alone, its
 * site and its cache for all.
 */
export async function loadNamed(
  { collections }: LoadedConfig,
  names: readonly string[],
  given: CollectionArguments['given'],
  signal?: AbortSignal,
): Promise<Readonly<Record<string, Collection<unknown>>>> {
  const { include: _, exclude: __, permalink: ___, ...shared } = given;
  const setups: CollectionSetups = Object.fromEntries(
    Object.entries(collections).map(([name, setup]) => [
      name,
      { ...setup, ...(names.includes(name) ? given : shared) },
    ]),
  );
  return loadCollections(setups, signal ? { signal } : {});
}
