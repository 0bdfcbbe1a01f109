import { assignMarks } from './assign-marks.ts';
import type { MarkEntry, SameEntry } from './entry.ts';
import type { ProgressLog } from './log.ts';
import type { FindMatches } from './matching/match.ts';
import type { ProgressKey } from './progress-key.ts';
import type { ProgressStore } from './stores/progress-store.ts';
import type { TrackedItem } from './tracked-item.ts';

/** A log of a list that the page no longer shows. */
export interface OldLog {
  readonly key: ProgressKey;
  readonly log: ProgressLog;
}

/**
 * Reads the logs that a list may have had under another label: those of its scope and subject.
 *
 * @param shown Ids of the checklists that the page still shows: their logs are their own.
 */
export async function readOldLogs(store: ProgressStore, key: ProgressKey, shown: readonly string[]): Promise<OldLog[]> {
  const keys = (await store.list(key.scope)).filter(({ scope, checklist, subject }) => {
    const isOther = scope === key.scope && checklist !== key.checklist;
    return isOther && subject === key.subject && !shown.includes(checklist);
  });
  return Promise.all(keys.map(async (one) => ({ key: one, log: await store.read(one) })));
}

/**
 * Finds the log that a list had under another label: the one of which most marked items are in the list now, and at
 * least half of them. Where two have as many, none is: a list that starts empty is believed to be new.
 *
 * @param match Finds what became of items: see `matchItems`.
 */
export function findRenamed(
  logs: readonly OldLog[],
  items: readonly TrackedItem[],
  match: FindMatches,
): OldLog | undefined {
  const found = logs
    // After two new labels, the log of the second holds all of the first.
    .filter(
      ({ log }, index) => !logs.some((other, place) => place !== index && isPartOf(log, other.log, place < index)),
    )
    .map((one) => ({ one, count: countFound(one.log, items, match) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first, second] = found;
  return first && first.count !== second?.count ? first.one : undefined;
}

/** How many marked items of a log are in the list; none when that is less than half. */
function countFound({ entries }: ProgressLog, items: readonly TrackedItem[], match: FindMatches): number {
  const marks = entries.filter((entry): entry is MarkEntry => entry.type === 'mark');
  const links = entries.filter((entry): entry is SameEntry => entry.type === 'same');
  const { byItem, owners } = assignMarks(marks, links, items, match);
  return byItem.size * 2 >= owners ? byItem.size : 0;
}

/** Whether another log has all entries of one, and more; or the same, if that is enough. */
function isPartOf({ entries }: ProgressLog, other: ProgressLog, isEqualEnough: boolean): boolean {
  if (entries.length > other.entries.length || (entries.length === other.entries.length && !isEqualEnough))
    return false;
  const ids = new Set(other.entries.map(({ id }) => id));
  return entries.every(({ id }) => ids.has(id));
}

/** Whether two logs have an entry in common: one was taken over into the other. */
export function haveCommon(ids: ReadonlySet<string>, { entries }: ProgressLog): boolean {
  return entries.some(({ id }) => ids.has(id));
}
