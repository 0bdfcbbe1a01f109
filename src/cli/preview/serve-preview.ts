import { createServer } from 'node:http';
import { watchFolder } from '../../collection/watch/watch-folder.ts';
import { openArticleFolder } from './article-folder.ts';
import { listen } from './listen.ts';
import { ReloadStream } from './reload-stream.ts';
import { respond } from './respond.ts';

export interface PreviewOptions {
  /** Address to listen on. */
  readonly host: string;
  /** First port to try; 0 for any that is free. */
  readonly port: number;
  /** Is told, in a sentence, what a reader should know of the folder. */
  readonly report?: (text: string) => void;
}

/** A preview that is being served. */
export interface Preview {
  /** Where it is, with a slash at the end. */
  readonly url: string;
  /** The ports that were tried first and are in use. */
  readonly takenPorts: readonly number[];
  /** Ends it, open connections included. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder of articles over HTTP: a home page that lists them, and a page for each.
 *
 * @param path The folder. Files outside of it are never served, links in it that lead out included.
 * @throws {UsageError} When the folder cannot be read, or no port can be listened on.
 */
export async function servePreview(path: string, { host, port, report = () => {} }: PreviewOptions): Promise<Preview> {
  const ending = new AbortController();
  const folder = await openArticleFolder(path, { report, signal: ending.signal });
  const reloads = new ReloadStream();
  const server = createServer((request, response) => {
    // Without a watch, nothing else tells that a file has changed.
    if (!watcher.isComplete()) folder.forget();
    respond(request, response, { folder, reloads, host }).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? `${error.message}\n` : undefined);
    });
  });
  const watcher = await watchFolder(folder.root, {
    onPresence: (isThere) =>
      report(isThere ? `${folder.root} is back.` : `${folder.root} has gone. Waiting for it to come back.`),
    onRefused: (reason) => report(`Not everything can be watched, so reload pages yourself after saving: ${reason}.`),
    onChange: () => {
      folder.forget();
      reloads.send();
    },
  });
  const { port: actualPort, takenPorts } = await listen(server, host, port).catch((error: unknown) => {
    watcher.close();
    throw error;
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}/`,
    takenPorts,
    close: () =>
      new Promise((resolve) => {
        ending.abort();
        watcher.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
