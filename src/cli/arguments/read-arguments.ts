import { parseArgs } from 'node:util';
import { nearestName } from '../../model/nearest-name.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandSyntax, OptionDefinitions, OptionValues } from './command.ts';
import { COMMON_OPTIONS } from './common-options.ts';

/** What a command was given. */
export interface Arguments<Syntax extends CommandSyntax> {
  /** As written. */
  readonly folder: Syntax extends { readonly folderOptional: true } ? string | undefined : string;
  readonly values: OptionValues<Syntax['options']>;
}

/**
 * Reads the arguments of a command: one folder, and options.
 *
 * @throws {UsageError} For an option that the command does not have, a value that is missing or that none takes, and
 *   more or less than one folder. A wrong name is answered with the nearest right one.
 */
export function readArguments<Syntax extends CommandSyntax>(
  args: readonly string[],
  syntax: Syntax,
): Arguments<Syntax> {
  const { name: command, options, folderOptional = false } = syntax;
  const known: OptionDefinitions = { ...options, ...COMMON_OPTIONS };
  // Not `strict`: its messages are of Node's own making, and name no option that is near.
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
  });
  const values: Record<string, string | boolean | string[]> = {};
  const folders: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') folders.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const definition = Object.hasOwn(known, name) && rawName.startsWith('--') ? known[name] : undefined;
    if (!definition) throw new UsageError(unknownOption(command, rawName, Object.keys(known)));
    if (definition.type === 'boolean') {
      if (value !== undefined) throw new UsageError(`--${name} takes no value, and was given "${value}".`);
      values[name] = true;
      continue;
    }
    // `--out --site …` is a value that was forgotten; one that does begin with a dash is written `--out=-`.
    if (value === undefined || (!inlineValue && value.startsWith('-'))) {
      throw new UsageError(`--${name} needs a value: --${name} ${definition.value ?? 'VALUE'}.`);
    }
    if (definition.multiple) values[name] = [...((values[name] as string[] | undefined) ?? []), value];
    else if (name in values) throw new UsageError(`--${name} was given twice.`);
    else values[name] = value;
  }
  if (folders.length > 1 || (folders.length === 0 && !folderOptional)) {
    throw new UsageError(`"${command}" takes one folder, and ${folders.length} were given.`);
  }
  // What was checked above, in the words of the definitions.
  return { folder: folders[0], values } as Arguments<Syntax>;
}

function unknownOption(command: string, written: string, names: readonly string[]): string {
  const nearest = nearestName(written.replace(/^-+/, ''), names);
  return `"${command}" has no option ${written}.${nearest === undefined ? '' : ` Did you mean --${nearest}?`}`;
}
