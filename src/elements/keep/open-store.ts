import { memoryStore } from '../../progress/stores/memory-store.ts';
import type { ProgressStore } from '../../progress/stores/progress-store.ts';
import type { KeptElement } from './kept-list.ts';

/** The stores of a page: lists that are filed under the same key share a log. */
const browserStores = new WeakMap<Document, Promise<ProgressStore>>();

/** Where a checklist is kept: in the store that the page gave, else in the browser if the page asks, else nowhere. */
export function openStore(host: KeptElement): ProgressStore | Promise<ProgressStore> {
  const around = host.closest('broadsheet-article');
  const given = host.store ?? around?.store;
  if (given) return given;
  if ((host.persist ?? around?.persist ?? null) === null) return memoryStore();
  const owner = host.ownerDocument;
  const known = browserStores.get(owner);
  if (known) return known;
  const opened = import('../../progress/stores/browser-store.ts').then(({ browserStore }) => browserStore());
  browserStores.set(owner, opened);
  // Downloaded again next time.
  opened.catch(() => browserStores.delete(owner));
  return opened;
}
