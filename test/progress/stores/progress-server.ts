import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProgressLog } from '../../../src/progress/log.ts';
import { addEntries, mergeLogs } from '../../../src/progress/merge-logs.ts';
import { readLog } from '../../../src/progress/read-log.ts';

/** What goes wrong with a request. `lost`: it is done, but the answer does not arrive. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'dropped' | 'lost' | 'page' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

export interface ProgressServer {
  readonly url: string;
  /** By the query that names each. */
  readonly logs: Map<string, ProgressLog>;
  /** Every request as `METHOD status`, in the order of the answers. */
  readonly answers: string[];
  /** Headers of the requests. */
  readonly headers: IncomingMessage['headers'][];
  /** When each request came. */
  readonly times: number[];
  /** Decides what goes wrong with a request: by default nothing. */
  fault: (method: string) => Fault | undefined;
  close(): Promise<void>;
}

const EMPTY: ProgressLog = { generation: '0', entries: [] };

/** A server as `content/decisions/progress-over-http.md` asks for, with faults at will. */
export async function startProgressServer(): Promise<ProgressServer> {
  const logs = new Map<string, ProgressLog>();
  const answers: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const times: number[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    headers.push(request.headers);
    times.push(Date.now());
    const fault = server.fault(method);
    const end = (status: number, more: Readonly<Record<string, string>> = {}, body = ''): void => {
      answers.push(`${method} ${status}`);
      response.writeHead(status, more).end(body);
    };
    if (fault?.kind === 'dropped') return void request.socket.destroy();
    if (fault?.kind === 'status') return end(fault.status, fault.headers);
    if (fault?.kind === 'page') return end(200, { 'content-type': 'text/html; charset=utf-8' }, '<p>Sign in');
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));

    const query = new URL(url, 'http://localhost').searchParams;
    const generation = query.get('generation');
    query.delete('generation');
    const name = query.toString();
    const log = logs.get(name) ?? EMPTY;
    if (method === 'GET' && !query.has('checklist')) {
      const keys = Array.from(logs).flatMap(([name, { entries }]) => {
        const { scope, ...rest } = Object.fromEntries(new URLSearchParams(name));
        return scope === query.get('scope') && entries.length > 0 ? [rest] : [];
      });
      return end(200, { 'content-type': 'application/json' }, JSON.stringify({ keys }));
    }
    if (method === 'GET') {
      const body = JSON.stringify(log);
      const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
      if (request.headers['if-none-match'] === etag) return end(304, { etag });
      return end(200, { 'content-type': 'application/json', etag }, body);
    }
    if (method === 'POST') {
      const { entries } = JSON.parse(await text(request));
      const reading = readLog({ entries });
      if (reading.rejected > 0) return end(400);
      logs.set(name, addEntries(log, reading.log.entries));
    } else if (method === 'DELETE' && generation !== null) {
      logs.set(name, mergeLogs(log, { generation, entries: [] }));
    } else return end(405);
    if (fault?.kind === 'lost') return void request.socket.destroy();
    end(204);
  }

  const http = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server: ProgressServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/progress`,
    logs,
    answers,
    headers,
    times,
    fault: () => undefined,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return server;
}
