import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCadence } from '../../src/progress/cadence/cadence.ts';
import { periodsOf } from '../../src/progress/cadence/periods.ts';
import { readWallTime } from '../../src/progress/cadence/wall-time.ts';
import type { Entry } from '../../src/progress/entry.ts';
import { EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import { addEntries, mergeLogs } from '../../src/progress/merge-logs.ts';
import { resetEntry, undoEntry } from '../../src/progress/new-entry.ts';
import type { Progress } from '../../src/progress/progress.ts';
import { readProgress } from '../../src/progress/read-progress.ts';
import type { TrackedItem } from '../../src/progress/tracked-item.ts';
import { entriesToRead, logToRead } from './arbitrary-log.ts';
import { itemsOf, tellLog } from './tell-log.ts';

const RUNS = { numRuns: 1000 };
const LATER = '2024-07-10T12:00:00+00:00';
const cadences = fc.constantFrom('', 'PT12H', 'P1D', 'P15D', 'P1M', 'P1Y');
const lists = fc.constantFrom('a b c', 'a* b c d*', '__proto__ a', 'd', 'old a').map(itemsOf);

const unlinked = logToRead.map((log) => ({ ...log, entries: log.entries.filter(({ type }) => type !== 'same') }));

/** `+a -b !c`: ticked, unticked, overdue. */
function marks(progress: Progress): string {
  return progress.items.map(({ id, checked, overdue }) => `${checked ? '+' : overdue ? '!' : '-'}${id}`).join(' ');
}

describe('what is ticked', () => {
  const table: [name: string, items: string, lines: string, expected: string][] = [
    ['the source\u2019s mark, where nobody touched it', 'a b*', '', '-a +b'],
    ['the latest mark', 'a b', '2024-01-01 +a\n2024-01-01 +b\n2024-01-02 -a', '-a +b'],
    ['an untick, over the mark of the source', 'a*', '2024-01-01 -a', '-a'],
    ['by order, whatever the clocks say', 'a', '2024-03-01 +a\n2024-01-01 -a', '-a'],
    [
      'nothing before a reset, but the source\u2019s marks',
      'a b*',
      '2024-01-01 +a\n2024-01-01 -b\n2024-01-02 reset',
      '-a +b',
    ],
    ['what comes after a reset', 'a b', '2024-01-01 +a\n2024-01-02 reset\n2024-01-03 +b', '-a +b'],
    ['all again, once the reset is taken back', 'a', '2024-01-01 +a\n2024-01-02 reset\n2024-01-03 undo', '+a'],
    [
      'nothing before an earlier reset that holds',
      'a',
      '2024-01-01 +a\n2024-01-02 reset\n2024-01-03 reset\n2024-01-03 undo',
      '-a',
    ],
    ['not items that are gone', 'a', '2024-01-01 +b', '-a'],
    ['what was found to be the same', 'a', '2024-01-01 +old\n2024-01-02 a=old', '+a'],
    ['that, when it was found out before it was ticked elsewhere', 'a', '2024-01-01 a=old\n2024-01-02 +old', '+a'],
    ['that through what is gone itself', 'a', '2024-01-01 +oldest\n2024-01-02 old=oldest\n2024-01-03 a=old', '+a'],
    ['that, when the edit was taken back', 'old', '2024-01-01 a=old\n2024-01-02 +a', '+old'],
    ['the latest mark of all its ids', 'a', '2024-01-01 +a\n2024-01-02 a=old\n2024-01-03 -old', '-a'],
    ['what is in a cycle', 'a', '2024-01-01 a=old\n2024-01-01 old=older\n2024-01-01 older=a\n2024-01-02 +older', '+a'],
    ['what is said to be itself', 'a', '2024-01-01 a=a\n2024-01-02 +a', '+a'],
    ['one of two that are said to be the same', 'a b', '2024-01-01 +a\n2024-01-02 b=a', '+a -b'],
    [
      'only the later of two that are said to have been one',
      'a b',
      '2024-01-01 +old\n2024-01-02 a=old\n2024-01-03 b=old',
      '-a +b',
    ],
    [
      'only one of two that are linked through one that is gone',
      'a b',
      '2024-01-01 +a\n2024-01-02 old=a\n2024-01-03 b=old',
      '+a -b',
    ],
  ];
  for (const [name, items, lines, expected] of table) {
    test(`is ${name}`, () => {
      assert.equal(marks(readProgress(tellLog(lines), itemsOf(items), { now: LATER })), expected);
    });
  }

  test('is counted', () => {
    const { done, total } = readProgress(tellLog('2024-01-01 +a\n2024-01-01 +gone'), itemsOf('a b c*'), { now: LATER });
    assert.deepEqual([done, total], [2, 3]);
  });

  test('says when, and who', () => {
    const [entry] = tellLog('2024-01-01T09:30:00-05:00 +a').entries;
    assert.ok(entry);
    const { items } = readProgress({ generation: '0', entries: [{ ...entry, by: 'Ann' }] }, itemsOf('a b'));
    assert.deepEqual(items, [
      { id: 'a', text: 'Text of a', checked: true, at: '2024-01-01T09:30:00-05:00', by: 'Ann', overdue: false },
      { id: 'b', text: 'Text of b', checked: false, overdue: false },
    ]);
  });

  test('is plain JSON, with no key that is absent', () => {
    fc.assert(
      fc.property(logToRead, lists, cadences, (log, items, cadence) => {
        const progress = readProgress(log, items, { cadence, now: LATER });
        assert.deepEqual(JSON.parse(JSON.stringify(progress)), progress);
      }),
    );
  });
});

describe('with a cadence', () => {
  const table: [
    name: string,
    cadence: string,
    lines: string,
    now: string,
    expected: string,
    due: string | undefined,
  ][] = [
    ['a tick lasts', 'P1M', '2024-01-31 +a', '2024-02-28T23:59:59+00:00', '+a', '2024-02-29'],
    [
      'on the day it is due it is open, and not late',
      'P1M',
      '2024-01-31 +a',
      '2024-02-29T00:00:00+00:00',
      '-a',
      '2024-02-29',
    ],
    ['nor at the end of that day', 'P1M', '2024-01-31 +a', '2024-02-29T23:59:59+00:00', '-a', '2024-02-29'],
    ['after it, it is overdue', 'P1M', '2024-01-31 +a', '2024-03-01T00:00:00+00:00', '!a', '2024-02-29'],
    ['today is the day of the reader', 'P1D', '2024-01-31 +a', '2024-02-01T00:00:00+14:00', '-a', '2024-02-01'],
    ['also to the west', 'P1D', '2024-01-31 +a', '2024-01-31T23:59:59-11:00', '+a', '2024-02-01'],
    [
      'the day of a tick is that of who ticked',
      'P1D',
      '2024-02-01T00:30:00+14:00 +a',
      '2024-02-01T12:00:00+00:00',
      '+a',
      '2024-02-02',
    ],
    [
      'hours pass',
      'PT12H',
      '2024-03-30T23:30:00+01:00 +a',
      '2024-03-31T12:29:59+02:00',
      '+a',
      '2024-03-31T11:30:00+01:00',
    ],
    [
      'and are over to the second',
      'PT12H',
      '2024-03-30T23:30:00+01:00 +a',
      '2024-03-31T12:30:00+02:00',
      '-a',
      '2024-03-31T11:30:00+01:00',
    ],
    [
      'and late a second after',
      'PT12H',
      '2024-03-30T23:30:00+01:00 +a',
      '2024-03-31T12:30:01+02:00',
      '!a',
      '2024-03-31T11:30:00+01:00',
    ],
    [
      'a day with 23 hours is a day',
      'P1D',
      '2024-03-31T00:30:00+01:00 +a',
      '2024-03-31T23:59:59+02:00',
      '+a',
      '2024-04-01',
    ],
    [
      'the source\u2019s mark is no tick, and nothing is due',
      'P1D',
      '2024-01-01 +b',
      '2024-05-01T00:00:00+00:00',
      '-a',
      undefined,
    ],
    [
      'an untick opens the task, due when the tick before it said',
      'P1M',
      '2024-01-01 +a\n2024-02-01 +a\n2024-02-02 -a',
      '2024-02-03T00:00:00+00:00',
      '!a',
      '2024-02-01',
    ],
    [
      'and after only ticks of that period, due never',
      'P1M',
      '2024-02-01 +a\n2024-02-01 +a\n2024-02-02 -a',
      '2024-02-03T00:00:00+00:00',
      '-a',
      undefined,
    ],
    [
      'an untick after the period changes nothing',
      'P1D',
      '2024-02-01 +a\n2024-02-09 -a',
      '2024-02-10T00:00:00+00:00',
      '!a',
      '2024-02-02',
    ],
    [
      'ticking again is a new period',
      'P1D',
      '2024-02-01 +a\n2024-02-09 +a',
      '2024-02-09T00:00:00+00:00',
      '+a',
      '2024-02-10',
    ],
    [
      'a reset ends what was due',
      'P1D',
      '2024-02-01 +a\n2024-02-01 reset',
      '2024-02-09T00:00:00+00:00',
      '-a',
      undefined,
    ],
    ['of no known form it is none', 'monthly', '2023-02-01 +a', '2024-02-09T00:00:00+00:00', '+a', undefined],
  ];
  for (const [name, cadence, lines, now, expected, due] of table) {
    test(name, () => {
      const progress = readProgress(tellLog(lines), itemsOf('a'), { cadence, now });
      assert.equal(marks(progress), expected);
      assert.equal(progress.due, due);
      assert.equal(progress.items[0]?.due, due);
      assert.equal(progress.overdue, expected.startsWith('!'));
    });
  }

  test('an untick opens the task, also one by a clock that is ahead', () => {
    const log = tellLog('2024-02-01 +a\n2024-02-02 -a');
    const progress = readProgress(log, itemsOf('a'), { cadence: 'P1D', now: '2024-02-01T13:00:00+00:00' });
    assert.equal(marks(progress), '-a');
    assert.equal(progress.due, '2024-02-02');
  });

  test('the mark of the source satisfies nothing: it has no date', () => {
    const now = '2024-05-01T00:00:00+00:00';
    const untouched = readProgress(EMPTY_LOG, itemsOf('a*'), { cadence: 'P1D', now });
    assert.equal(marks(untouched), '-a');
    assert.deepEqual([untouched.due, untouched.lastDone], [undefined, undefined]);
    assert.equal(marks(readProgress(tellLog('2024-01-01 +a'), itemsOf('a*'), { cadence: 'P1D', now })), '!a');
  });

  test('the list is due when its first task is', () => {
    const log = tellLog('2024-01-20 +a\n2024-01-10 +b\n2024-01-30 +c');
    const progress = readProgress(log, itemsOf('a b c d'), { cadence: 'P1M', now: '2024-02-15T00:00:00Z' });
    assert.equal(progress.due, '2024-02-10');
    assert.equal(progress.overdue, true);
    const hours = tellLog('2024-01-20T10:00:00+05:00 +a\n2024-01-20T08:00:00+00:00 +b');
    assert.equal(
      readProgress(hours, itemsOf('a b'), { cadence: 'PT1H', now: '2024-01-20T08:00:00Z' }).due,
      '2024-01-20T11:00:00+05:00',
    );
  });

  test('a moment to read for must be a wall time', () => {
    for (const now of ['', '2024-02-15', '2024-02-15T00:00:00']) {
      assert.throws(() => readProgress(EMPTY_LOG, [], { now }), RangeError);
    }
  });
});

describe('last done', () => {
  const table: [name: string, items: string, cadence: string, lines: string, expected: string | undefined][] = [
    ['never, while a task was not ticked', 'a b', '', '2024-01-01 +a', undefined],
    ['when the last task was ticked', 'a b', '', '2024-01-01 +a\n2024-01-02 +b', '2024-01-02'],
    ['still then, once one was unticked', 'a b', '', '2024-01-01 +a\n2024-01-02 +b\n2024-01-03 -a', '2024-01-02'],
    ['when it was ticked again', 'a b', '', '2024-01-01 +a\n2024-01-02 +b\n2024-01-03 -a\n2024-01-04 +a', '2024-01-04'],
    ['never, when they were not ticked together', 'a b', '', '2024-01-01 +a\n2024-01-02 -a\n2024-01-03 +b', undefined],
    ['with what the source has ticked', 'a b*', '', '2024-01-01 +a', '2024-01-01'],
    ['without it, when it was unticked', 'a b*', '', '2024-01-01 -b\n2024-01-01 +a', undefined],
    ['not with it, where there is a cadence', 'a b*', 'P1M', '2024-01-01 +a', undefined],
    ['before a reset', 'a b', '', '2024-01-01 +a\n2024-01-02 +b\n2024-01-03 reset\n2024-01-04 +a', '2024-01-02'],
    ['not over a reset', 'a b', '', '2024-01-01 +a\n2024-01-02 reset\n2024-01-03 +b', undefined],
    [
      'over one that was taken back',
      'a b',
      '',
      '2024-01-01 +a\n2024-01-02 reset\n2024-01-02 undo\n2024-01-03 +b',
      '2024-01-03',
    ],
    ['within a period', 'a b', 'P1W', '2024-01-01 +a\n2024-01-07 +b', '2024-01-07'],
    ['not when the first was due again by then', 'a b', 'P1W', '2024-01-01 +a\n2024-01-08 +b', undefined],
    [
      'in the latest period in which it was',
      'a b',
      'P1W',
      '2024-01-01 +a\n2024-01-02 +b\n2024-01-09 +a\n2024-01-30 +b',
      '2024-01-02',
    ],
    [
      'after every tick while all are in time',
      'a b',
      'P1W',
      '2024-01-01 +a\n2024-01-02 +b\n2024-01-08 +a',
      '2024-01-08',
    ],
  ];
  for (const [name, items, cadence, lines, expected] of table) {
    test(`is ${name}`, () => {
      const { lastDone } = readProgress(tellLog(lines), itemsOf(items), { cadence, now: LATER });
      assert.equal(lastDone, expected && `${expected}T12:00:00+00:00`);
    });
  }

  test('is what looking at all tasks after every tick would find', () => {
    fc.assert(
      fc.property(unlinked, lists, cadences, (log, items, cadence) => {
        assert.equal(readProgress(log, items, { cadence, now: LATER }).lastDone, slowLastDone(log, items, cadence));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a reset that can be taken back', () => {
  const table: [lines: string, expected: string | undefined][] = [
    ['2024-01-01 +a\n2024-01-02 reset', 'e2'],
    ['2024-01-01 +a\n2024-01-02 reset\n2024-01-03 a=old', 'e2'],
    ['2024-01-01 +a\n2024-01-02 reset\n2024-01-03 +a', undefined],
    ['2024-01-01 +a\n2024-01-02 reset\n2024-01-03 undo', undefined],
    ['2024-01-01 +a', undefined],
  ];
  for (const [lines, expected] of table) {
    test(`${expected ? 'is' : 'is not'} there after ${lines.split(' ').at(-1)}`, () => {
      assert.equal(readProgress(tellLog(lines), itemsOf('a')).undoable, expected);
    });
  }

  test('leaves nothing behind when it is', () => {
    fc.assert(
      fc.property(logToRead, lists, cadences, (log, items, cadence) => {
        const options = { cadence, now: LATER };
        const reset = resetEntry(log, { id: 'reset' });
        const after = addEntries(log, [reset]);
        const progress = readProgress(after, items, options);
        assert.equal(progress.undoable, 'reset');
        assert.equal(progress.done, cadence ? 0 : items.filter(({ checked }) => checked).length);
        const { undoable: _, ...back } = readProgress(addEntries(after, [undoEntry(after, reset.id)]), items, options);
        const { undoable: __, ...before } = readProgress(log, items, options);
        assert.deepEqual(back, before);
      }),
      RUNS,
    );
  });
});

describe('whatever was written', () => {
  test('reads the same in whatever order it arrived, and from whoever merged it', () => {
    const arrivals = entriesToRead.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat({ max: all.length })),
    );
    fc.assert(
      fc.property(arrivals, lists, cadences, ([all, shuffled, cut], items, cadence) => {
        const read = (log: ProgressLog) => readProgress(log, items, { cadence, now: LATER });
        const here = addEntries(EMPTY_LOG, shuffled.slice(0, cut));
        const there = addEntries(EMPTY_LOG, shuffled.slice(cut));
        const expected = read(addEntries(EMPTY_LOG, all));
        assert.deepEqual(read(mergeLogs(here, there)), expected);
        assert.deepEqual(read(mergeLogs(there, here)), expected);
      }),
      RUNS,
    );
  });

  test('a tick is never on two items', () => {
    // Each has a second of its own, by which it is known again.
    const distinct = entriesToRead.map((all) =>
      all.map((entry, index): Entry => ({ ...entry, at: `2024-01-01T12:00:${String(index).padStart(2, '0')}Z` })),
    );
    fc.assert(
      fc.property(distinct, lists, cadences, (all, items, cadence) => {
        const progress = readProgress(addEntries(EMPTY_LOG, all), items, { cadence, now: '2024-01-01T13:00:00Z' });
        const times = progress.items.flatMap(({ at }) => at ?? []);
        assert.equal(new Set(times).size, times.length);
      }),
      RUNS,
    );
  });

  test('without links and cadence, the latest mark since the last reset counts', () => {
    fc.assert(
      fc.property(unlinked, lists, (log, items) => {
        const expected = new Map(items.map(({ id, checked }) => [id, checked]));
        for (const entry of log.entries) {
          const undone = log.entries.some((other) => other.type === 'undo' && other.reset === entry.id);
          if (entry.type === 'reset' && !undone) for (const { id, checked } of items) expected.set(id, checked);
          if (entry.type === 'mark' && expected.has(entry.item)) expected.set(entry.item, entry.checked);
        }
        const { items: found } = readProgress(log, items, { now: LATER });
        assert.deepEqual(new Map(found.map(({ id, checked }) => [id, checked])), expected);
      }),
      RUNS,
    );
  });
});

/** As `lastDone` is defined, in so many words. */
function slowLastDone(log: ProgressLog, items: readonly TrackedItem[], duration: string): string | undefined {
  const cadence = readCadence(duration);
  const periods = periodsOf(cadence);
  const fromSource = () =>
    new Map(items.map(({ id, checked }) => [id, checked && !cadence ? Number.POSITIVE_INFINITY : 0]));
  let ends = fromSource();
  let lastDone: string | undefined;
  for (const entry of log.entries) {
    const undone = log.entries.some((other) => other.type === 'undo' && other.reset === entry.id);
    if (entry.type === 'reset' && !undone) ends = fromSource();
    if (entry.type !== 'mark' || !ends.has(entry.item)) continue;
    const time = readWallTime(entry.at);
    assert.ok(time);
    ends.set(entry.item, entry.checked ? periods.end(time) : 0);
    if (entry.checked && [...ends.values()].every((end) => end > periods.now(time))) lastDone = entry.at;
  }
  return lastDone;
}
