import { keyText, type ProgressKey, readKeyText } from '../../progress/progress-key.ts';
import type { KeptElement } from './kept-list.ts';
import { listsAround, progressKeyOf } from './list-scope.ts';

/** Under which keys a page has kept lists so far. */
const keptIn = new WeakMap<Document, Set<string>>();

/** Remembers that a page keeps a list under a key: the log stays its own when that list becomes another. */
export function rememberKept(host: Element, key: ProgressKey): void {
  const page = host.ownerDocument;
  const kept = keptIn.get(page) ?? new Set();
  keptIn.set(page, kept.add(keyText(key)));
}

/**
 * Ids of the checklists of the page that are, or were, in the scope of one, once the page is read to its end. No log of
 * theirs is one that a list had under an earlier label.
 */
export async function idsOfShown(host: KeptElement): Promise<string[]> {
  const page = host.ownerDocument;
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const { scope } = progressKeyOf(host);
  const lists = [...page.querySelectorAll<KeptElement>('broadsheet-checklist'), ...listsAround(host)];
  const kept = Array.from(keptIn.get(page) ?? [], readKeyText);
  return [...lists.map(progressKeyOf), ...kept].flatMap((key) => (key?.scope === scope ? key.checklist : []));
}
