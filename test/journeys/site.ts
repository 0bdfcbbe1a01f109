import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** Answers a request by itself, or gives the HTML of a page. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A site without a build: its pages, and `dist/` as it is shipped. */
export interface Site {
  readonly origin: string;
  /** The paths, with their queries, that were asked for. */
  readonly requests: string[];
  readonly close: () => void;
}

/** Nothing but the site's own files, and no string ever becomes code or markup, Lit's templates apart. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
};

/**
 * Opens a site on a port of this machine, under a strict Content Security Policy.
 *
 * @param answers By path.
 * @param trusted Names of the policies of trusted types that the site allows beside Lit's. Default: none.
 */
export async function openSite(answers: Readonly<Record<string, Answer>>, trusted = ''): Promise<Site> {
  const requests: string[] = [];
  const policy = [...POLICY, `trusted-types lit-html ${trusted}`].join('; ');
  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    const path = (request.url ?? '').split('?')[0] ?? '';
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-store');
    try {
      const answer = answers[path];
      if (answer) {
        const page = await answer(request, response);
        if (typeof page === 'string') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      } else {
        const body = path.startsWith('/dist/') ? await readFile(new URL(`../..${path}`, import.meta.url)) : undefined;
        if (body) response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(body);
        else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, requests, close };
}

/** A page as such a site writes it: style sheet and script linked, and this in its body. */
export function writePage(body: string, { script = '/dist/broadsheet.min.js', head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Audit</title>
    <link rel="stylesheet" href="/dist/styles.css">${head}
    <script type="module" src="${script}"></script></head><body><main>${body}</main></body></html>`;
}
