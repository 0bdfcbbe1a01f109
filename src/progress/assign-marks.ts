import type { MarkEntry, SameEntry } from './entry.ts';
import { entryText } from './entry-text.ts';
import { compareEntries } from './log.ts';
import type { AskMatches, KnownItem, Match } from './matching/match.ts';
import { SameItems } from './same-items.ts';

/** Which marks are whose. */
export interface AssignedMarks {
  /** Marks by the id of the item as it is now, in order; those of one item are never another's. */
  readonly byItem: ReadonlyMap<string, readonly MarkEntry[]>;
  /** The id as it is now of an item that was marked; nothing for one that is gone. */
  currentId(id: string): string | undefined;
  readonly matches: readonly Match[];
  /** How many items were marked, whatever became of them. */
  readonly owners: number;
  /** What items were when they were ticked, by the id of what they are now. */
  readonly changedFrom: ReadonlyMap<string, string>;
}

/** What was marked under one id, or under several that name one item. */
interface Marked {
  readonly marks: MarkEntry[];
  latest: MarkEntry;
  /** As what the item was found again since its latest mark, in order. */
  readonly found: SameEntry[];
}

/**
 * Gives marks to the items of the list as it is now: by id, by what was found out before, then by what they say.
 *
 * An item that says what it said when it was marked, or when it was found to be the same, keeps its marks; nothing
 * else gets them. Of the others, also of one whose id is there with another text, the matcher tells what became: by what
 * the item said last, so that it is followed through any number of edits, each of which is small.
 *
 * @param marks Those that count, in order.
 * @param links In order.
 * @param match Finds what became of items: see `matchItems`. It is not asked when every item is as it was. As long as it
 *   has no answer, no marks are given to anything that is not as it was, and nothing is said to have become of it.
 */
export function assignMarks(
  marks: readonly MarkEntry[],
  links: readonly SameEntry[],
  items: readonly KnownItem[],
  match: AskMatches,
): AssignedMarks {
  const now = items.map(({ id, text, within }) => knownItem(id, text, within));
  const current = new Map(now.map((item) => [item.id, item]));
  const same = new SameItems(links, current);
  const marked = groupByOwner(marks, links, same);
  // Where the marks of an owner go; its own id for one that is there.
  const targets = new Map<string, string | undefined>();
  const asked = new Map<string, string>();
  const known = Array.from(marked, ([owner, group]) => {
    const item = current.get(owner);
    targets.set(owner, item?.id);
    const last = lastSeen(group, item);
    if (item && (!last || saysTheSame(item, last))) return item;
    const { item: id, text, within } = last ?? group.latest;
    const was = knownItem(id, text, within);
    asked.set(was.id, owner);
    return was;
  });

  const matches: Match[] = [];
  const changed: [id: string, text: string][] = [];
  const answer = asked.size > 0 ? match(known, now) : [];
  if (!answer) for (const owner of asked.values()) targets.set(owner, undefined);
  for (const found of answer ?? []) {
    const owner = asked.get(found.was.id);
    if (owner === undefined || found.kind === 'kept') continue;
    const to = found.item && current.get(found.item.id)?.id;
    const latest = marked.get(owner)?.latest;
    const ticked = latest?.checked === true;
    targets.set(owner, found.kind === 'moved' ? to : undefined);
    if (found.kind === 'changed' && ticked && to !== undefined) changed.push([to, latest.text]);
    // Of an item that was left unticked, nothing is lost.
    if (ticked || found.kind === 'moved') matches.push(found);
  }

  const byItem = new Map<string, MarkEntry[]>();
  for (const [owner, to] of targets) {
    const own = marked.get(owner)?.marks ?? [];
    const others = to === undefined ? undefined : byItem.get(to);
    if (to !== undefined) byItem.set(to, others ? [...others, ...own].sort(compareEntries) : own);
  }
  return {
    byItem,
    currentId(id) {
      const owner = same.ownerOf(id);
      return targets.has(owner) ? targets.get(owner) : current.get(owner)?.id;
    },
    matches,
    owners: marked.size,
    // A reader who marked it since knows what it says now.
    changedFrom: new Map(changed.filter(([id]) => !byItem.has(id))),
  };
}

function groupByOwner(
  marks: readonly MarkEntry[],
  links: readonly SameEntry[],
  same: SameItems,
): ReadonlyMap<string, Marked> {
  const groups = new Map<string, Marked>();
  for (const mark of marks) {
    const owner = same.ownerOf(mark.item);
    const group = groups.get(owner);
    if (group) {
      group.marks.push(mark);
      group.latest = mark;
    } else groups.set(owner, { marks: [mark], latest: mark, found: [] });
  }
  for (const link of links) {
    const owner = same.ownerOf(link.item);
    const group = groups.get(owner);
    // A link that was passed over tells nothing of either.
    if (group && same.ownerOf(link.was) === owner && compareEntries(link, group.latest) > 0) group.found.push(link);
  }
  return groups;
}

/**
 * As what an item was last seen: by its latest mark, or since then. Of one that is there, only what was seen under its
 * own id tells; nothing when it was always under others, which were found to be the same.
 */
function lastSeen({ latest, found }: Marked, item: KnownItem | undefined): MarkEntry | SameEntry | undefined {
  return [latest, ...found].findLast((seen) => !item || seen.item === item.id);
}

function saysTheSame({ text, within }: KnownItem, seen: MarkEntry | SameEntry): boolean {
  return entryText(text) === seen.text && (within && entryText(within)) === seen.within;
}

function knownItem(id: string, text: string, within: string | undefined): KnownItem {
  return within === undefined ? { id, text } : { id, text, within };
}
