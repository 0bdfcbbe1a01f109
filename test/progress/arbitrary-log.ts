import fc from 'fast-check';
import { wallTime } from '../../src/progress/cadence/wall-time.ts';
import type { Entry } from '../../src/progress/entry.ts';
import { compareEntries, EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import { addEntries } from '../../src/progress/merge-logs.ts';

export const GENERATIONS = ['0', '1-aaa', '1-bbb', '2-a', '10-a'] as const;

const HOUR = 3_600_000;
const START = Date.UTC(2024, 0, 1);

const id = fc.integer({ min: 0, max: 60 }).map((number) => `e${number}`);
/** Ids of items; the letters that a list is made of in tests, and some that are gone. */
export const itemId = fc.constantFrom('a', 'b', 'c', 'd', 'old', 'older', 'oldest', '__proto__');
/** Times of half a year, on clocks all over the world. */
const at = fc
  .tuple(fc.integer({ min: 0, max: 4400 }), fc.integer({ min: -12, max: 14 }))
  .map(([hours, zone]) => wallTime(new Date(START + hours * HOUR), zone * 60));

/** Any entry: its clock may be wrong, its order has ties, its id may have been used for something else. */
export const entry: fc.Arbitrary<Entry> = fc
  .record({
    id,
    order: fc.integer({ min: 0, max: 20 }),
    at,
    generation: fc.constantFrom<(typeof GENERATIONS)[number]>('0', '0', '0', '0', '1-aaa', '1-bbb', '2-a'),
    by: fc.option(fc.constantFrom('Ann', 'Bo'), { nil: undefined }),
    type: fc.constantFrom('mark', 'mark', 'mark', 'mark', 'reset', 'undo', 'same'),
    item: itemId,
    was: itemId,
    reset: id,
    checked: fc.boolean(),
  })
  .map(({ id, order, at, generation, by, type, item, was, reset, checked }): Entry => {
    const base = { id, order, at, generation, ...(by !== undefined && { by }) };
    if (type === 'mark') return { ...base, type, item, text: `Text of ${item}`, checked };
    if (type === 'same') return { ...base, type, item, text: `Text of ${item}`, was };
    return type === 'undo' ? { ...base, type, reset } : { ...base, type: 'reset' };
  });

export const entries = fc.array(entry, { maxLength: 40 });

/** Entries of one generation, so that many are left. */
export const entriesToRead = entries.map((all) => all.map((entry): Entry => ({ ...entry, generation: '0' })));

/** A log of these. */
export const logToRead: fc.Arbitrary<ProgressLog> = entriesToRead.map((all) => addEntries(EMPTY_LOG, all));

/** A log of a generation that may be later than all of its entries: one that was erased. */
export const log: fc.Arbitrary<ProgressLog> = fc
  .tuple(fc.constantFrom('0', '0', '1-aaa', '2-a'), entries)
  .map(([generation, found]) => addEntries({ generation, entries: [] }, found));

/** Whether a log keeps what its type promises. */
export function isSound({ generation, entries: found }: ProgressLog): boolean {
  return (
    found.every((item, index) => {
      const next = found[index + 1];
      return item.generation === generation && (!next || compareEntries(item, next) < 0);
    }) && new Set(found.map((item) => item.id)).size === found.length
  );
}
