import type { KnownItem, Match } from './match.ts';

/** Finds what became of items that a reader has marked. */
export function matchItems(known: readonly KnownItem[], items: readonly KnownItem[]): Match[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return known.map((was) => {
    const item = byId.get(was.id);
    return item ? { kind: 'kept', was, item } : { kind: 'orphaned', was };
  });
}
