import type { ServerResponse } from 'node:http';

/** Tells every open page that a file has changed, by server-sent events. */
export class ReloadStream {
  readonly #pages = new Set<ServerResponse>();

  /** Keeps a page's request open for what is to come. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
  }

  /** Asks all open pages to load again. */
  send(): void {
    for (const page of this.#pages) page.write('event: change\ndata: \n\n');
  }
}
