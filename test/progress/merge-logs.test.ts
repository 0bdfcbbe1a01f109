import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MarkEntry } from '../../src/progress/entry.ts';
import { compareGenerations, nextGeneration } from '../../src/progress/generation.ts';
import { EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import { addEntries, mergeLogs } from '../../src/progress/merge-logs.ts';
import { markEntry } from '../../src/progress/new-entry.ts';
import { entries, isSound, log } from './arbitrary-log.ts';

const RUNS = { numRuns: 1000 };
const item = { id: 'a', text: 'Rotate keys' };

function ticked(...ids: string[]): ProgressLog {
  return ids.reduce((sofar, id) => addEntries(sofar, [markEntry(sofar, item, true, { id })]), EMPTY_LOG);
}

describe('merging logs', () => {
  test('gives the same whoever merges with whom', () => {
    fc.assert(
      fc.property(log, log, (a, b) => assert.deepEqual(mergeLogs(a, b), mergeLogs(b, a))),
      RUNS,
    );
  });

  test('gives the same in whatever order three meet', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) =>
        assert.deepEqual(mergeLogs(mergeLogs(a, b), c), mergeLogs(a, mergeLogs(b, c))),
      ),
      RUNS,
    );
  });

  test('changes nothing the second time, not even the object', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const merged = mergeLogs(a, b);
        assert.equal(mergeLogs(merged, a), merged);
        assert.equal(mergeLogs(merged, structuredClone(b)), merged);
      }),
      RUNS,
    );
  });

  test('leaves its entries in order, of one generation, each id once', () => {
    fc.assert(
      fc.property(log, log, (a, b) => isSound(a) && isSound(mergeLogs(a, b))),
      RUNS,
    );
  });

  test('is what adding all entries is, in whatever order and portions they arrive', () => {
    const halves = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat({ max: all.length })),
    );
    fc.assert(
      fc.property(halves, ([all, shuffled, cut]) => {
        const portions = addEntries(addEntries(EMPTY_LOG, shuffled.slice(0, cut)), shuffled.slice(cut));
        assert.deepEqual(portions, addEntries(EMPTY_LOG, all));
      }),
      RUNS,
    );
  });

  test('loses no id of the latest generation', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { generation, entries: kept } = addEntries(EMPTY_LOG, all);
        const latest = all.map((entry) => entry.generation).reduce(later, '0');
        assert.equal(generation, latest);
        const ids = (list: typeof all) => [...new Set(list.map(({ id }) => id))].sort();
        assert.deepEqual(ids([...kept]), ids(all.filter((entry) => entry.generation === latest)));
      }),
      RUNS,
    );
  });
});

describe('erased entries', () => {
  test('never come back, from whatever device that had not heard of it', () => {
    fc.assert(
      fc.property(log, fc.array(log, { maxLength: 3 }), (erased, others) => {
        const generation = nextGeneration('10-z', 'x');
        const start: ProgressLog = { generation, entries: [] };
        const gone = new Set([erased, ...others].flatMap(({ entries }) => entries));
        const mark = markEntry(start, item, true, { id: 'new' });
        const after = others.reduce(mergeLogs, mergeLogs(mergeLogs(erased, start), addEntries(start, [mark])));
        assert.deepEqual(after, { generation, entries: [mark] });
        assert.deepEqual(addEntries(after, gone), after);
      }),
      RUNS,
    );
  });

  test('of two devices that erased at once, one generation wins on both', () => {
    const [a, b] = [nextGeneration('0', 'aaa'), nextGeneration('0', 'bbb')];
    const [onA, onB]: ProgressLog[] = [
      { generation: a, entries: [] },
      { generation: b, entries: [] },
    ];
    assert.ok(onA && onB);
    assert.deepEqual(mergeLogs(onA, onB), mergeLogs(onB, onA));
    assert.equal(mergeLogs(onA, onB).generation, b);
  });
});

describe('adding entries', () => {
  test('puts one that arrives late in its place', () => {
    const log = ticked('a', 'b', 'c');
    const [, second] = log.entries;
    assert.ok(second);
    const without = { ...log, entries: log.entries.filter((entry) => entry !== second) };
    assert.deepEqual(addEntries(without, [second]), log);
  });

  test('gives the same log back when all are there', () => {
    const log = ticked('a', 'b');
    assert.equal(addEntries(log, structuredClone(log.entries)), log);
    assert.equal(addEntries(log, []), log);
  });

  test('takes who it was from the copy that knows it, whichever comes first', () => {
    const log = ticked('a');
    const [entry] = log.entries as MarkEntry[];
    assert.ok(entry);
    const signed = { ...entry, by: 'Ann' };
    assert.deepEqual(addEntries(log, [signed]).entries, [signed]);
    assert.deepEqual(addEntries(addEntries(EMPTY_LOG, [signed]), [entry]).entries, [signed]);
  });

  test('leaves what it was given as it was', () => {
    const log = ticked('a', 'b');
    const before = structuredClone(log);
    addEntries(Object.freeze({ ...log, entries: Object.freeze([...log.entries]) }), [markEntry(log, item, false)]);
    assert.deepEqual(log, before);
  });
});

function later(a: string, b: string): string {
  return compareGenerations(a, b) < 0 ? b : a;
}
