import type { KnownItem, Match } from './match.ts';
import { type MatchOptions, matchItems } from './match-items.ts';

/**
 * As `matchItems`, for whoever asks about one list again and again: the answer is kept until an item that is not as it
 * was is another, or the list is.
 *
 * An item that is as it was stands among the known and the current alike. One more of those changes the answer only where
 * it is what another became.
 */
export function rememberMatches(options: MatchOptions = {}): typeof matchItems {
  let question = '';
  let targets: ReadonlySet<string> = new Set();
  let answer: Match[] = [];
  return (known, items) => {
    const current = new Set<KnownItem>(items);
    const asked = JSON.stringify([known.filter((item) => !current.has(item)), items]);
    const isTaken = known.some((item) => current.has(item) && targets.has(item.id));
    if (asked !== question || isTaken) {
      answer = matchItems(known, items, options);
      question = asked;
      targets = new Set(answer.flatMap(({ kind, item }) => (item && kind !== 'kept' ? item.id : [])));
    }
    return answer;
  };
}
