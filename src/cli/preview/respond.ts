import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, relative, sep } from 'node:path';
import { isArticleFile } from '../../collection/files/is-article-file.ts';
import { decoded } from '../../parse/hast/decoded.ts';
import type { ArticleFolder } from './article-folder.ts';
import { articlePage } from './article-page.ts';
import { ASSETS, readAsset } from './assets.ts';
import { homePage } from './home-page.ts';
import { isLocalHost } from './is-local-host.ts';
import { isOwnRequest } from './is-own-request.ts';
import { hasMediaType, mediaType } from './media-types.ts';
import { notFoundPage } from './not-found-page.ts';
import { PAGE_POLICY, type PageParts, page } from './page.ts';
import type { ReloadStream } from './reload-stream.ts';
import { resolveFile } from './resolve-file.ts';

/** What requests are answered from. */
export interface PreviewState {
  readonly folder: ArticleFolder;
  readonly reloads: ReloadStream;
  /** The address that the server listens on. */
  readonly host: string;
}

/** A file of the folder is only shown: what it may contain runs nothing and loads nothing. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'none'; sandbox";

/** Answers one request to the preview. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, reloads, host }: PreviewState,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
  if (!isLocalHost(request.headers.host, host)) {
    return sendText(response, 403, 'The preview answers only to names of this machine, such as localhost.');
  }
  if (!isOwnRequest(request.headers)) return sendText(response, 403, 'The preview answers only to its own pages.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'The preview can only be read.');
  }
  const [path = '/', query] = (request.url ?? '/').split(/[?#]/, 2);
  if (path === `${ASSETS}events`) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (request.method === 'GET') reloads.add(response, new URLSearchParams(query).get('rev'));
    else response.end();
    return;
  }
  if (path.startsWith(ASSETS)) {
    const asset = await readAsset(path.slice(ASSETS.length));
    if (!asset) return sendText(response, 404, 'The preview has no such file. Has "npm run build" been run?');
    response.setHeader('content-type', asset.type);
    response.end(asset.body);
    return;
  }
  // Taken before anything is read: what is saved after that makes the page an old one.
  const { revision } = reloads;
  const sendPage = (status: number, parts: PageParts) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY });
    response.end(page(parts, revision));
  };
  if (path === '/') return sendPage(200, homePage(await folder.list(), basename(folder.root)));

  const site = `http://${request.headers.host}`;
  const file = await resolveFile(folder.root, decoded(path));
  const wantsPage = isNavigation(request);
  if (file !== undefined) {
    const isArticle = isArticleFile(file);
    if (isArticle) response.setHeader('vary', 'accept, sec-fetch-dest');
    if (!isArticle || !wantsPage) return sendFile(response, file);
    const article = await folder.read(relative(folder.root, file).split(sep).join('/'));
    return sendPage(200, articlePage(article, site));
  }
  if (!wantsPage) return sendText(response, 404, 'Not found.');
  // Wherever a site puts an article, its slug comes last: `/blog/first-steps`. A picture that is missing is none.
  const article = hasMediaType(path) ? undefined : await folder.findBySlug(lastSegment(path));
  return article ? sendPage(200, articlePage(article, site)) : sendPage(404, notFoundPage(path));
}

function lastSegment(path: string): string {
  return decoded(path.split('/').findLast((segment) => segment !== '') ?? '');
}

/** Whether a browser opens the address, rather than a script reading what is there. */
function isNavigation({ headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest'];
  return destination === undefined ? Boolean(headers.accept?.includes('text/html')) : destination === 'document';
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

function sendFile(response: ServerResponse, file: string): void {
  response.writeHead(200, { 'content-type': mediaType(file), 'content-security-policy': FILE_POLICY });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
