import type { Entry } from './entry.ts';
import { compareGenerations } from './generation.ts';
import { compareEntries, type ProgressLog } from './log.ts';

// A merge is a union, so it does not matter who merges what with whom, in what order, and how often. For that, what
// is dropped (an earlier generation, one of two entries with one id) is chosen by what it says, never by who had it.

/**
 * All that either of two logs knows.
 *
 * The later generation wins, and what the other log has is dropped: to erase a log is to merge it with an empty one of
 * `nextGeneration`. An entry that is in both counts once.
 *
 * @returns `log` itself when the other has nothing to add.
 */
export function mergeLogs(log: ProgressLog, other: ProgressLog): ProgressLog {
  const later = compareGenerations(other.generation, log.generation);
  if (later !== 0) return later > 0 ? other : log;
  const entries = unite(log.entries, other.entries);
  return entries === log.entries ? log : { generation: log.generation, entries };
}

/**
 * Adds entries to a log: new ones, or what a store or a server had.
 *
 * Those of an earlier generation than the log's are dropped; one of a later starts that, as if the log had been erased.
 * To add a few to many costs no sorting.
 *
 * @param entries In any order.
 * @returns `log` itself when they add nothing.
 */
export function addEntries(log: ProgressLog, entries: Iterable<Entry>): ProgressLog {
  let { generation } = log;
  let added: Entry[] = [];
  for (const entry of entries) {
    const later = compareGenerations(entry.generation, generation);
    if (later > 0) {
      generation = entry.generation;
      added = [];
    }
    if (later >= 0) added.push(entry);
  }
  return mergeLogs(log, { generation, entries: unite([], added) });
}

/** The union of two lists, in order. The first is in order and holds no id twice. */
function unite(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const added = new Map<string, Entry>();
  for (const other of others) added.set(other.id, choose(added.get(other.id) ?? other, other));
  const replaced = new Set<Entry>();
  for (const entry of entries) {
    const other = added.get(entry.id);
    if (!other) continue;
    if (choose(entry, other) === entry) added.delete(entry.id);
    else replaced.add(entry);
  }
  if (added.size === 0) return entries;
  const kept = replaced.size === 0 ? entries : entries.filter((entry) => !replaced.has(entry));
  return interleave(kept, [...added.values()].sort(compareEntries));
}

/** Two lists that are in order as one. */
function interleave(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  const [lastOfA] = a.slice(-1);
  const [firstOfB] = b;
  if (!lastOfA || !firstOfB || compareEntries(lastOfA, firstOfB) < 0) return [...a, ...b];
  const all: Entry[] = [];
  let index = 0;
  for (const entry of a) {
    for (let next = b[index]; next && compareEntries(next, entry) < 0; next = b[index]) {
      all.push(next);
      index++;
    }
    all.push(entry);
  }
  return all.concat(b.slice(index));
}

const KEYS = ['order', 'at', 'by', 'type', 'item', 'text', 'within', 'checked', 'reset', 'was'] as const;

/**
 * Which of two entries with one id counts; `a` when they are the same.
 *
 * They differ when a server added who it was: of one with a key and one without, the one with it is chosen. Else
 * somebody broke a promise, and any choice will do that is the same everywhere.
 */
function choose(a: Entry, b: Entry): Entry {
  if (a === b) return a;
  for (const key of KEYS) {
    const [ofA, ofB] = [fieldOf(a, key), fieldOf(b, key)];
    if (ofA === ofB) continue;
    if (ofA === undefined || ofB === undefined) return ofA === undefined ? b : a;
    return ofA < ofB ? a : b;
  }
  return a;
}

function fieldOf(entry: Entry, key: (typeof KEYS)[number]): string | number | boolean | undefined {
  const fields: Readonly<Partial<Record<(typeof KEYS)[number], string | number | boolean>>> = entry;
  return fields[key];
}
