import { dirname } from 'node:path';
import { type CheckedFolder, checkFolder, checkLoaded } from '../../collection/check/check-folder.ts';
import type { CheckOptions } from '../../collection/check/check-options.ts';
import type { LoadedConfig } from '../../collection/config/load-config.ts';
import type { CollectionArguments } from '../arguments/collection-arguments.ts';
import { loadNamed } from '../load-named.ts';
import { toShown } from '../to-shown.ts';

/** How to check, whatever is checked. */
export type Checking = Pick<CheckOptions, 'rules' | 'signal'>;

/**
 * Checks a folder.
 *
 * One that the configuration names is loaded together with the others that it names, so that links and references from
 * one to the other are followed.
 */
export async function checkTarget(
  { directory, options, config, given, names }: CollectionArguments,
  checking: Checking,
): Promise<CheckedFolder> {
  if (!config || names.length === 0) return checkFolder(directory, { ...options, ...checking });
  return checkNamed(config, names, directory, given, checking);
}

/** Checks all folders that a configuration names. */
export function checkConfigured(
  config: LoadedConfig,
  given: CollectionArguments['given'],
  checking: Checking,
): Promise<CheckedFolder> {
  return checkNamed(config, Object.keys(config.collections), dirname(config.file), given, checking);
}

async function checkNamed(
  config: LoadedConfig,
  names: readonly string[],
  base: string,
  given: CollectionArguments['given'],
  { rules = {}, signal }: Checking,
): Promise<CheckedFolder> {
  const loaded = await loadNamed(config, names, given, signal);
  const checked: CheckedFolder[] = [];
  for (const name of names) {
    const collection = loaded[name];
    if (collection) checked.push(await checkLoaded(collection, { rules, ...(signal && { signal }) }));
  }
  return together(checked, base);
}

/** Several folders as one, their files named from a folder above them. */
function together(checked: readonly CheckedFolder[], base: string): CheckedFolder {
  const sum = (count: (report: CheckedFolder['report']) => number) =>
    checked.reduce((total, { report }) => total + count(report), 0);
  return {
    report: {
      directory: base,
      problems: checked.flatMap(({ report }) => report.problems.map(toShown(base, report.directory))),
      errors: sum(({ errors }) => errors),
      warnings: sum(({ warnings }) => warnings),
      files: sum(({ files }) => files),
      filesWithProblems: sum(({ filesWithProblems }) => filesWithProblems),
    },
    sources: new Map(
      checked.flatMap(({ report, sources }) =>
        [...sources].map(([file, source]) => [toShown(base, report.directory)({ file }).file, source] as const),
      ),
    ),
  };
}
