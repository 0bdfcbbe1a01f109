import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * Tells every open page that a file has changed, by server-sent events.
 *
 * Each page knows the revision it was made from. One that was made before the last change is told at once when it asks:
 * the change may have come while it was loading, while it was hidden, or while the preview was ended and started again.
 */
export class ReloadStream {
  readonly #pages = new Set<ServerResponse>();
  /** Differs from one start of the preview to the next. */
  readonly #start = randomUUID();
  #changes = 0;

  /** What pages made from now on are to be marked with. */
  get revision(): string {
    return `${this.#start}.${this.#changes}`;
  }

  /**
   * Keeps a page's request open for what is to come.
   *
   * @param known The revision that the page was made from, if it says so.
   */
  add(response: ServerResponse, known: string | null): void {
    response.write('retry: 1000\n\n');
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
    if (known !== null && known !== this.revision) tell(response);
  }

  /** Begins a new revision, and asks all open pages to load again. */
  send(): void {
    this.#changes += 1;
    for (const page of this.#pages) tell(page);
  }
}

function tell(page: ServerResponse): void {
  page.write('event: change\ndata: \n\n');
}
