import type { FindMatches, KnownItem, Match } from './match.ts';

interface Answer {
  readonly items: string;
  /** The items that are not there as they were, in order. */
  readonly gone: string;
  /** Ids of those that are. */
  readonly standing: ReadonlySet<string>;
  readonly matches: readonly Match[];
}

/**
 * Asks a matcher once for each edit of a list, not for each tick.
 *
 * An item that is ticked as it is joins those that a tick could not have come from elsewhere to. That is no reason to
 * ask again, unless it is the very one that something was found to have become: what was in doubt is not decided by a
 * tick of one of those it was in doubt between.
 */
export function rememberMatches(match: FindMatches): FindMatches {
  let last: Answer | undefined;

  return (known, items) => {
    const current = new Map(items.map((item) => [item.id, textOf(item)]));
    const standing = new Map<string, KnownItem>();
    const others: KnownItem[] = [];
    for (const item of known) {
      if (current.get(item.id) === textOf(item)) standing.set(item.id, item);
      else others.push(item);
    }
    const asked = { items: textOf(items), gone: textOf(others), standing: new Set(standing.keys()) };
    if (!last || !holds(last, asked)) last = { ...asked, matches: match(known, items) };
    const found = new Map(last.matches.map((one) => [textOf(one.was), one]));
    return known.map((was): Match => {
      return (
        found.get(textOf(was)) ?? (standing.has(was.id) ? { kind: 'kept', was, item: was } : { kind: 'orphaned', was })
      );
    });
  };
}

function holds(last: Answer, { items, gone, standing }: Omit<Answer, 'matches'>): boolean {
  if (last.items !== items || last.gone !== gone) return false;
  for (const id of last.standing) if (!standing.has(id)) return false;
  return last.matches.every(({ item }) => !item || last.standing.has(item.id) || !standing.has(item.id));
}

/** The same for the same, whatever else they carry. */
function textOf(items: KnownItem | readonly KnownItem[]): string {
  return JSON.stringify(items, ['id', 'text', 'within']);
}
