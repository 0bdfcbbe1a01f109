import type { Command, CommandSyntax } from '../arguments/command.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { servePreview } from './serve-preview.ts';

const DEFAULT_PORT = 4321;
const DEFAULT_HOST = '127.0.0.1';

const SYNTAX = {
  name: 'preview',
  summary: 'Serve the articles of a folder, drawn again when a file is saved',
  options: {
    port: { type: 'string', value: 'N', help: `Port to listen on (${DEFAULT_PORT}; 0 for any that is free)` },
    host: { type: 'string', value: 'NAME', help: `Address to listen on (${DEFAULT_HOST}: this machine only)` },
  },
  examples: [
    ['broadsheet preview articles', 'See the articles of a folder in a browser'],
    ['broadsheet preview articles --port 8080', 'The same, on another port'],
  ],
} as const satisfies CommandSyntax;

/**
 * `broadsheet preview DIR`: serves a folder of articles until it is interrupted.
 *
 * @throws {UsageError} For arguments that cannot be used, and a folder that cannot be read.
 */
export async function previewCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, host, port } = readOptions(args);
  const preview = await servePreview(folder, { host, port, report: terminal.complain });
  for (const taken of preview.takenPorts) terminal.print(`Port ${taken} is taken, trying the next one.`);
  terminal.print(`Preview of ${folder}: ${preview.url}\nPress Ctrl-C to end.`);
  await terminal.interrupted;
  await preview.close();
  return 0;
}

export const PREVIEW: Command = { syntax: SYNTAX, run: previewCommand };

function readOptions(args: readonly string[]): { folder: string; host: string; port: number } {
  const { folder, values } = readArguments(args, SYNTAX);
  const { port = String(DEFAULT_PORT), host = DEFAULT_HOST } = values;
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  // Node takes an empty name for every address of the machine.
  if (host.trim() === '') throw new UsageError('--host takes a name or an address, and was given none.');
  return { folder, host, port: Number(port) };
}
