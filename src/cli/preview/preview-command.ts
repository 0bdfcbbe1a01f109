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
  const preview = await servePreview(folder, { host, port });
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
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '') {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return { folder, host: values.host ?? DEFAULT_HOST, port };
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
