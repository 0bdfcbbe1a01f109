import { loadCollection } from '../../collection/load-collection.ts';
import { COLLECTION_OPTIONS, readCollectionArguments } from '../arguments/collection-arguments.ts';
import type { Command, CommandSyntax } from '../arguments/command.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { EXIT } from '../exit-code.ts';
import { interruptionSignal } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';
import { reportPretty } from './report-pretty.ts';

const SYNTAX = {
  name: 'check',
  summary: 'Say what is wrong with the articles of a folder, where, and how to mend it',
  options: { ...COLLECTION_OPTIONS },
  examples: [['broadsheet check articles', 'See what is wrong']],
} as const satisfies CommandSyntax;

/**
 * `broadsheet check DIR`: reports what is wrong with the articles of a folder.
 *
 * @throws {UsageError} For arguments that cannot be used.
 */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, values } = readArguments(args, SYNTAX);
  const { directory, options } = await readCollectionArguments(folder, values, terminal);
  const { problems } = await loadCollection(directory, { ...options, signal: interruptionSignal(terminal) });
  terminal.print(reportPretty(problems));
  return problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.clean;
}

export const CHECK: Command = { syntax: SYNTAX, run: checkCommand };
