import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, relative, sep } from 'node:path';
import type { ArticleFile, ArticleFolder } from './article-folder.ts';
import { articlePage } from './article-page.ts';
import { ASSETS, readAsset } from './assets.ts';
import { homePage } from './home-page.ts';
import { isLocalHost } from './is-local-host.ts';
import { mediaType } from './media-types.ts';
import { notFoundPage } from './not-found-page.ts';
import { PAGE_POLICY } from './page.ts';
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
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox";

/** Answers one request to the preview. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, reloads, host }: PreviewState,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
  if (!isLocalHost(request.headers.host, host)) {
    return sendText(response, 403, 'The preview answers only to names of this machine, such as localhost.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'The preview can only be read.');
  }
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  if (path === `${ASSETS}events`) return reloads.add(response);
  if (path.startsWith(ASSETS)) {
    const asset = await readAsset(path.slice(ASSETS.length));
    if (!asset) return sendText(response, 404, 'The preview has no such file. Has "npm run build" been run?');
    response.setHeader('content-type', asset.type);
    response.end(asset.body);
    return;
  }
  if (path === '/') return sendPage(response, 200, homePage(await folder.list(), basename(folder.root)));

  const site = `http://${request.headers.host}`;
  const file = await resolveFile(folder.root, path);
  const wantsPage = isNavigation(request);
  if (file !== undefined) {
    const isArticle = /\.(?:md|markdown)$/i.test(file);
    if (isArticle) response.setHeader('vary', 'accept, sec-fetch-dest');
    if (!isArticle || !wantsPage) return sendFile(response, file);
    const article = await folder.read(relative(folder.root, file).split(sep).join('/'));
    return sendPage(response, 200, articlePage(article, site));
  }
  const article = findBySlug(await folder.list(), path);
  if (article) return sendPage(response, 200, articlePage(article, site));
  if (wantsPage) return sendPage(response, 404, notFoundPage(path));
  return sendText(response, 404, 'Not found.');
}

/** The article that a link such as `/blog/first-steps` means: wherever a site puts it, its slug comes last. */
function findBySlug(files: readonly ArticleFile[], path: string): ArticleFile | undefined {
  const last = path.replace(/\/+$/, '').split('/').at(-1);
  return files.find(({ article }) => article && encodeURIComponent(article.slug) === encodeURIComponent(decoded(last)));
}

function decoded(segment = ''): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether a browser opens the address, rather than a script reading what is there. */
function isNavigation({ headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest'];
  return destination === undefined ? Boolean(headers.accept?.includes('text/html')) : destination === 'document';
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY });
  response.end(html);
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
