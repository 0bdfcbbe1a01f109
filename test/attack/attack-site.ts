import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { buildSync } from 'esbuild';
import type { Article } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { type AttackDocument, arm } from './attack-document.ts';
import { writeControlPage } from './control-page.ts';

/** What a page's own policy says of its scripts. */
export const POLICIES = {
  'no policy': '',
  'strict CSP': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
  'CSP and Trusted Types':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
} as const;
export type Policy = keyof typeof POLICIES;

/** Who draws: an element in the page, `toHtml` on a server, or the one and then the other. */
export const MODES = ['client', 'printed', 'upgraded'] as const;
export type Mode = (typeof MODES)[number];

/** Asked for by nobody but a document that got its way. */
export interface Request {
  readonly document: number;
  readonly what: string;
}

export interface AttackSite {
  readonly origin: string;
  /** Path of a page with some of the documents. */
  readonly pagePath: (policy: Policy, mode: Mode, ids: readonly number[]) => string;
  /** Path of a document by the control renderer; nothing where that has no way to print it. */
  readonly controlPath: (id: number) => string | undefined;
  /** Takes what was asked for since it was last taken. */
  readonly takeRequests: () => readonly Request[];
  /** The document that a path of the control renderer is of. */
  readonly idOf: (path: string) => number;
  /** Opens a page that conducts; calls back with whatever it sends. */
  readonly conduct: (
    plan: { pages: readonly string[]; controls: readonly string[] },
    hear: (path: string, said: unknown) => void,
  ) => string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Opens a site with attack documents in its pages, on a port of this machine. */
export async function openAttackSite(documents: readonly AttackDocument[], print: PrintArticle): Promise<AttackSite> {
  const armed = documents.map(arm);
  const scripts = new Map(['inspect', 'control', 'conduct'].map((name) => [`/${name}.js`, bundle(name)]));
  let requests: Request[] = [];
  let plan: unknown;
  let hear: (path: string, said: unknown) => void = () => {};

  const answers: Readonly<
    Record<string, (rest: string, response: ServerResponse, request: IncomingMessage) => unknown>
  > = {
    canary: (rest, response, { url, headers }) => {
      requests.push({ document: Number.parseInt(rest, 10), what: `${url} from ${headers.referer}` });
      response.writeHead(404).end();
    },
    document: (rest, response) => {
      const given = armed[Number.parseInt(rest, 10)]?.given ?? {};
      const body = 'markdown' in given ? given.markdown : JSON.stringify('article' in given ? given.article : null);
      send(response, extname(rest), String(body));
    },
    page: (rest, response) => {
      const [policy = 0, mode = 0, ids = ''] = rest.split('/');
      const header = Object.values(POLICIES)[Number(policy)];
      if (header) response.setHeader('content-security-policy', header);
      const named = ids.split(',').map(Number);
      send(response, '.html', writePage(named, armed, MODES[Number(mode)] ?? 'client', print));
    },
    control: (rest, response) => {
      const document = armed[Number(rest)];
      send(response, '.html', document ? writeControlPage(document) : '');
    },
    conduct: (_, response) => {
      const script = `window.plan = ${JSON.stringify(plan)};`;
      send(response, '.html', `<!doctype html><body><script>${script}</script><script src="/conduct.js"></script>`);
    },
    dist: async (rest, response) => {
      send(response, extname(rest), await readFile(new URL(`../../dist/${rest}`, import.meta.url)));
    },
    'pixel.png': (_, response) => send(response, '.png', PIXEL),
  };

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('cache-control', path.startsWith('/dist/') ? 'max-age=600' : 'no-store');
    try {
      if (request.method === 'POST') {
        let text = '';
        for await (const piece of request) text += piece;
        response.writeHead(204).end();
        // A form that was sent all the same.
        if (path.startsWith('/canary/'))
          requests.push({ document: Number.parseInt(path.slice(8), 10), what: `POST ${path}` });
        else hear(path, JSON.parse(text));
        return;
      }
      const script = scripts.get(path);
      if (script !== undefined) return send(response, '.js', script);
      const [, first = '', ...rest] = path.split('/');
      const answer = answers[first];
      if (answer) await answer(rest.join('/'), response, request);
      else response.writeHead(404).end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    pagePath: (policy, mode, ids) =>
      `/page/${Object.keys(POLICIES).indexOf(policy)}/${MODES.indexOf(mode)}/${ids.join(',')}`,
    controlPath: (id) => {
      const given = armed[id]?.given ?? {};
      return 'markdown' in given || 'article' in given ? `/control/${id}` : undefined;
    },
    idOf: (path) => Number(path.slice('/control/'.length)),
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    conduct: (given, listen) => {
      plan = given;
      hear = listen;
      return `${origin}/conduct`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, extension: string, body: string | Buffer): void {
  response.setHeader('content-type', `${TYPES[extension] ?? 'text/html'}; charset=utf-8`).end(body);
}

function bundle(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [new URL(`./in-page/${name}.ts`, import.meta.url).pathname],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Whether a mode can be given a document: only a page's script can set a property. */
export function isFor(mode: Mode, { given }: AttackDocument): boolean {
  return mode === 'client' || 'markdown' in given || 'article' in given;
}

function writePage(
  ids: readonly number[],
  documents: readonly AttackDocument[],
  mode: Mode,
  print: PrintArticle,
): string {
  const printed = ids.map((id) => printSection(id, documents[id], mode, print));
  const script = mode === 'printed' ? '' : '<script type="module" src="/dist/broadsheet.min.js"></script>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="/inspect.js"></script>
    <link rel="stylesheet" href="/dist/styles.css">${printed.map(({ head }) => head).join('')}${script}</head>
    <body><main>${printed.map(({ body }) => body).join('\n')}</main></body></html>`;
}

/** What a page has of an article. */
export interface Printed {
  readonly head: string;
  readonly body: string;
}

/** Prints an article for a server's page. @throws BroadsheetError when there is none. */
export type PrintArticle = (given: { readonly markdown: string } | { readonly article: unknown }) => Printed;

/** As a server does that looks at what it was handed no more than this. */
export const printArticle: PrintArticle = (given) => {
  const article = 'markdown' in given ? parseArticle(given.markdown) : (given.article as Article);
  return {
    head: headTags(article, { site: 'http://127.0.0.1/' }),
    body: toHtml(article, { frames: true, persist: true, outline: true }),
  };
};

function printSection(id: number, document: AttackDocument | undefined, mode: Mode, print: PrintArticle): Printed {
  const section = (inner: string, attributes = '') => `<section data-document="${id}"${attributes}>${inner}</section>`;
  const given = document?.given ?? { markdown: '' };
  if ('element' in given) {
    const { element, ...how } = given;
    const data = [
      ` data-element="${element}"`,
      'property' in how ? ` data-property="${how.property}" data-value="${quote(JSON.stringify(how.value))}"` : '',
      'attributes' in how ? ` data-attributes="${quote(JSON.stringify(how.attributes))}"` : '',
    ];
    return { head: '', body: section('', data.join('')) };
  }
  if (mode === 'client') {
    const src = `/document/${id}.${'markdown' in given ? 'md' : 'json'}`;
    return { head: '', body: section(`<broadsheet-article src="${src}" persist outline></broadsheet-article>`) };
  }
  try {
    const { head, body } = print(given);
    return { head, body: section(body) };
  } catch (error) {
    // No article, and the server knows it.
    const why = error instanceof BroadsheetError ? error.problems[0]?.code : error;
    return { head: '', body: section(quote(String(why)), ' data-refused') };
  }
}

function quote(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
