import { readFile } from 'node:fs/promises';
import { previewCommand } from './preview/preview-command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: broadsheet <command>

Commands:
  preview DIR      Serve the articles of a folder, drawn again when a file is saved
    --port N       Port to listen on (4321; 0 for any that is free)
    --host NAME    Address to listen on (127.0.0.1: this machine only)

Options:
  --help           Show this text
  --version        Show the version`;

const COMMANDS = new Map([['preview', previewCommand]]);

/**
 * Runs one command line of `broadsheet`.
 *
 * @param args What follows the program's name.
 * @returns The exit code: 0 for success, 2 for a command line that cannot be obeyed.
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    terminal.print(USAGE);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.print(await readVersion());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    terminal.complain(`${name === undefined ? 'No command given.' : `Unknown command "${name}".`}\n\n${USAGE}`);
    return 2;
  }
  try {
    await command(rest, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`${error.message}\nRun "broadsheet --help" for all commands and options.`);
    return 2;
  }
}

/** The version of the package that this file is part of. */
async function readVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
