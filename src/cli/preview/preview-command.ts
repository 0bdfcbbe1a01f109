import { parseArgs } from 'node:util';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { servePreview } from './serve-preview.ts';

const DEFAULT_PORT = 4321;
const DEFAULT_HOST = '127.0.0.1';

/**
 * `broadsheet preview DIR`: serves a folder of articles until it is interrupted.
 *
 * @throws {UsageError} For arguments that cannot be used, and a folder that cannot be read.
 */
export async function previewCommand(args: readonly string[], terminal: Terminal): Promise<void> {
  const { folder, host, port } = readArguments(args);
  const preview = await servePreview(folder, { host, port, report: terminal.complain });
  for (const taken of preview.takenPorts) terminal.print(`Port ${taken} is taken, trying the next one.`);
  terminal.print(`Preview of ${folder}: ${preview.url}\nPress Ctrl-C to end.`);
  await terminal.interrupted;
  await preview.close();
}

function readArguments(args: readonly string[]): { folder: string; host: string; port: number } {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new UsageError(`"preview" takes one folder, and ${positionals.length} were given.`);
  }
  const { port = String(DEFAULT_PORT), host = DEFAULT_HOST } = values;
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  // Node takes an empty name for every address of the machine.
  if (host.trim() === '') throw new UsageError('--host takes a name or an address, and was given none.');
  return { folder, host, port: Number(port) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, host: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
