import { once } from 'node:events';
import type { Server } from 'node:http';
import { UsageError } from '../usage-error.ts';

const TRIES = 20;

/**
 * Lets a server listen on a port, or on the next one that is free.
 *
 * @param port First port to try; 0 for any that is free.
 * @throws {UsageError} When none of the next 20 ports is free, or the host is not an address of this machine.
 */
export async function listen(
  server: Server,
  host: string,
  port: number,
): Promise<{ port: number; takenPorts: readonly number[] }> {
  const takenPorts: number[] = [];
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate++) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      const address = server.address();
      return { port: typeof address === 'object' && address ? address.port : candidate, takenPorts };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw new UsageError(`Cannot listen on ${host}: ${message}.`, { cause: error });
      takenPorts.push(candidate);
    }
  }
  throw new UsageError(`The ports from ${port} to ${port + takenPorts.length - 1} are taken. Choose one with --port.`);
}
