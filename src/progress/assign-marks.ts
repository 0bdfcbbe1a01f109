import type { MarkEntry, SameEntry } from './entry.ts';
import { compareEntries } from './log.ts';
import type { KnownItem, Match } from './matching/match.ts';
import { matchItems } from './matching/match-items.ts';
import { SameItems } from './same-items.ts';

/** Which marks are whose. */
export interface AssignedMarks {
  /** Marks by the id of the item as it is now, in order; those of one item are never another's. */
  readonly byItem: ReadonlyMap<string, readonly MarkEntry[]>;
  /** The id as it is now of an item that was marked; nothing for one that is gone. */
  currentId(id: string): string | undefined;
  readonly matches: readonly Match[];
  /** What items were when they were ticked, by the id of what they are now. */
  readonly changedFrom: ReadonlyMap<string, string>;
}

/**
 * Gives marks to the items of the list as it is now: by id, by what was found out before, then by what they say.
 *
 * @param marks Those that count, in order.
 * @param links In order.
 */
export function assignMarks(
  marks: readonly MarkEntry[],
  links: readonly SameEntry[],
  items: readonly KnownItem[],
  match: typeof matchItems = matchItems,
): AssignedMarks {
  const current = new Set(items.map(({ id }) => id));
  const same = new SameItems(links, current);
  const byItem = new Map<string, MarkEntry[]>();
  for (const mark of marks) {
    const owner = same.ownerOf(mark.item);
    const known = byItem.get(owner);
    if (known) known.push(mark);
    else byItem.set(owner, [mark]);
  }

  const owners = new Map<string, string>();
  const moved = new Map<string, string>();
  const changedFrom = new Map<string, string>();
  const matches: Match[] = [];
  const known = Array.from(byItem, ([owner, ofItem]) => {
    const item = knownItem(current.has(owner) ? owner : undefined, ofItem.at(-1));
    owners.set(item.id, owner);
    return item;
  });
  // Where every mark has its item, there is nothing to find.
  const found = known.every(({ id }) => current.has(id)) ? [] : match(known, items);
  const own = new Set([...byItem.keys()].filter((owner) => current.has(owner)));
  for (const result of found) {
    const owner = owners.get(result.was.id);
    if (result.kind === 'kept' || owner === undefined || own.has(owner)) continue;
    const to = result.item?.id;
    const ticked = byItem.get(owner)?.at(-1)?.checked === true;
    // Of an item that was left unticked, nothing is lost.
    if (ticked || result.kind === 'moved') matches.push(result);
    if (to === undefined || !current.has(to)) continue;
    if (result.kind === 'moved') moved.set(owner, to);
    else if (ticked && !own.has(to)) changedFrom.set(to, result.was.text);
  }

  for (const [owner, to] of moved) {
    const ofItem = byItem.get(owner) ?? [];
    byItem.delete(owner);
    byItem.set(to, [...(byItem.get(to) ?? []), ...ofItem].sort(compareEntries));
    changedFrom.delete(to);
  }
  for (const owner of [...byItem.keys()]) if (!current.has(owner)) byItem.delete(owner);

  const currentId = (id: string) => {
    const owner = same.ownerOf(id);
    return current.has(owner) ? owner : moved.get(owner);
  };
  return { byItem, currentId, matches, changedFrom };
}

/** An item as its latest mark has it. */
function knownItem(id: string | undefined, mark: MarkEntry | undefined): KnownItem {
  const { item = '', text = '', within } = mark ?? {};
  return within === undefined ? { id: id ?? item, text } : { id: id ?? item, text, within };
}
