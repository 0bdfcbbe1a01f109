import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readCadence } from '../../../src/progress/cadence/cadence.ts';
import { periodsOf } from '../../../src/progress/cadence/periods.ts';
import { readWallTime, wallTime } from '../../../src/progress/cadence/wall-time.ts';

function due(at: string, cadence: string): string | undefined {
  const time = readWallTime(at);
  assert.ok(time, at);
  return periodsOf(readCadence(cadence)).endText(time);
}

describe('a cadence', () => {
  test('is a duration of one unit, as parsing a label gives it', () => {
    assert.deepEqual(readCadence('PT12H'), { count: 12, unit: 'H' });
    assert.deepEqual(readCadence('P15D'), { count: 15, unit: 'D' });
    assert.deepEqual(readCadence('P2W'), { count: 2, unit: 'W' });
    assert.deepEqual(readCadence('P3M'), { count: 3, unit: 'M' });
    assert.deepEqual(readCadence('P9999Y'), { count: 9999, unit: 'Y' });
  });

  test('is nothing else', () => {
    const others = [
      '',
      'P',
      'P0D',
      'P01D',
      'P1H',
      'PT1D',
      'PT5M',
      'P1Y6M',
      'P1.5D',
      '-P1D',
      'P-1D',
      'p1d',
      ' P1D',
      'P1D\n',
      'P10000D',
      'P١D',
      'monthly',
    ];
    for (const other of others) assert.equal(readCadence(other), undefined, JSON.stringify(other));
  });
});

describe('a tick is due again', () => {
  const table: [at: string, cadence: string, due: string | undefined][] = [
    ['2024-12-10T09:30:00+01:00', 'P1D', '2024-12-11'],
    ['2024-12-10T09:30:00+01:00', 'P15D', '2024-12-25'],
    ['2024-12-10T09:30:00+01:00', 'P2W', '2024-12-24'],
    ['2024-12-10T09:30:00+01:00', 'P3M', '2025-03-10'],
    ['2024-12-31T23:59:59+01:00', 'P1Y', '2025-12-31'],
    // Month ends
    ['2023-01-31T12:00:00Z', 'P1M', '2023-02-28'],
    ['2024-01-31T12:00:00Z', 'P1M', '2024-02-29'],
    ['2024-01-30T12:00:00Z', 'P1M', '2024-02-29'],
    ['2024-03-31T12:00:00Z', 'P1M', '2024-04-30'],
    ['2024-08-31T12:00:00Z', 'P6M', '2025-02-28'],
    ['2024-02-29T12:00:00Z', 'P1M', '2024-03-29'],
    // Leap years
    ['2024-02-29T12:00:00Z', 'P1Y', '2025-02-28'],
    ['2024-02-29T12:00:00Z', 'P4Y', '2028-02-29'],
    ['1896-02-29T12:00:00Z', 'P4Y', '1900-02-28'],
    ['1996-02-29T12:00:00Z', 'P4Y', '2000-02-29'],
    ['2024-02-28T12:00:00Z', 'P1D', '2024-02-29'],
    // The day is that on the clock of who ticked, wherever it is another
    ['2024-12-10T00:30:00+14:00', 'P1D', '2024-12-11'],
    ['2024-12-09T23:30:00-11:00', 'P1D', '2024-12-10'],
    // Days are of the calendar: the one on which the clocks are put forward has 23 hours
    ['2024-03-30T23:30:00+01:00', 'P1D', '2024-03-31'],
    // Hours are counted as they pass
    ['2024-03-30T23:30:00+01:00', 'PT12H', '2024-03-31T11:30:00+01:00'],
    ['2024-12-31T23:30:00-03:30', 'PT1H', '2025-01-01T00:30:00-03:30'],
    ['2024-12-31T23:30:00Z', 'PT24H', '2025-01-01T23:30:00+00:00'],
    // Dates have four digits
    ['9999-12-30T12:00:00Z', 'P1D', '9999-12-31'],
    ['9999-12-31T12:00:00Z', 'P1D', undefined],
    ['2024-12-10T12:00:00Z', 'P9999Y', undefined],
    ['9999-12-31T23:00:00Z', 'PT1H', undefined],
    // Without a cadence, never
    ['2024-12-10T12:00:00Z', '', undefined],
  ];
  for (const [at, cadence, expected] of table) {
    test(`${expected ?? 'never'} when ticked at ${at} and due every ${cadence || 'once'}`, () => {
      assert.equal(due(at, cadence), expected);
    });
  }

  test('when Temporal says', () => {
    const units = { H: 'hours', D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('5000-01-01'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('H', 'D', 'W', 'M', 'Y'),
        (moment, offset, count, unit) => {
          const at = wallTime(moment, offset);
          const found = due(at, unit === 'H' ? `PT${count}H` : `P${count}${unit}`);
          if (unit === 'H') {
            assert.equal(
              Temporal.Instant.from(found ?? '').epochMilliseconds,
              Temporal.Instant.from(at).add({ hours: count }).epochMilliseconds,
            );
            assert.equal(found?.slice(19), at.slice(19));
          } else {
            assert.equal(
              found,
              Temporal.PlainDate.from(at.slice(0, 10))
                .add({ [units[unit]]: count })
                .toString(),
            );
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('later when it is ticked later', () => {
    const cadence = fc.constantFrom('PT5H', 'P1D', 'P15D', 'P2W', 'P1M', 'P3M', 'P1Y', '');
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(cadence, moment, moment, (cadence, a, b) => {
        const periods = periodsOf(readCadence(cadence));
        const [first, second] = [a, b]
          .sort((a, b) => a.getTime() - b.getTime())
          .map((at) => readWallTime(wallTime(at, 0)));
        assert.ok(first && second);
        assert.ok(periods.end(first) <= periods.end(second));
        assert.ok(periods.now(first) < periods.end(first));
      }),
    );
  });
});
