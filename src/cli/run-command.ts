import { packageVersion } from '../build/outputs/package-files.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { formatProblem } from '../model/format-problem.ts';
import { nearestName } from '../model/nearest-name.ts';
import { printable } from '../model/printable.ts';
import { commandHelp, programHelp } from './arguments/print-help.ts';
import { COMMANDS } from './commands.ts';
import { EXIT } from './exit-code.ts';
import { Interruption } from './interruption.ts';
import type { Terminal } from './terminal.ts';
import { toShown } from './to-shown.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line of `broadsheet`.
 *
 * Nothing is thrown: an error that no command expected is said with how to report it.
 *
 * @param args What follows the program's name.
 * @returns The exit code, see `EXIT`.
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const command = COMMANDS.find(({ syntax }) => syntax.name === name);
  if (options.includes('--help') || options.includes('-h')) {
    terminal.print(command ? commandHelp(command.syntax) : programHelp(COMMANDS));
    return EXIT.clean;
  }
  try {
    if (options.includes('--version') || options.includes('-v')) {
      terminal.print(packageVersion());
      return EXIT.clean;
    }
    if (!command) {
      terminal.complain(`${unknownCommand(name)}\n\n${programHelp(COMMANDS)}`);
      return EXIT.usage;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(
        `${error.message}\nRun "broadsheet${command ? ` ${name}` : ''} --help" for its options and examples.`,
      );
      return EXIT.usage;
    }
    if (error instanceof Interruption) return EXIT.interrupted;
    if (error instanceof BroadsheetError) {
      const shown = error.problems.map(toShown(terminal.directory));
      terminal.complain(shown.map((problem) => formatProblem(problem)).join('\n\n'));
      return EXIT.problems;
    }
    terminal.complain(internalError(error, options.includes('--stack')));
    return EXIT.internal;
  }
}

function unknownCommand(name: string | undefined): string {
  if (name === undefined) return 'No command given.';
  const nearest = nearestName(
    name,
    COMMANDS.map(({ syntax }) => syntax.name),
  );
  return `Unknown command "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

/** What to say when Broadsheet itself is at fault, or something that it did not expect. */
function internalError(error: unknown, withStack: boolean): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return [
    `Unexpected ${name}: ${printable(message)}`,
    'This is a fault of Broadsheet and not of your articles.',
    withStack
      ? `Please report it with the command line and these lines:\n${stack}`
      : 'Please report it with the command line and what the same command says with --stack.',
  ].join('\n');
}
