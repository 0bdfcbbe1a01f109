import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readCadence } from '../../../src/parse/blocks/cadence.ts';

/** The lines of a fixture file; in `with.txt`, `label => duration`. */
function fixture(name: string): string[] {
  const url = new URL(`./fixtures-cadence/${name}`, import.meta.url);
  return readFileSync(url, 'utf8').trimEnd().split('\n');
}

describe('readCadence', () => {
  for (const line of fixture('with.txt')) {
    const [label = '', expected] = line.split(' => ');
    test(`${label} is due every ${expected}`, () => {
      const { cadence, all } = readCadence(label);
      assert.equal(cadence, expected);
      assert.equal(all.length, 1, 'not ambiguous');
    });
  }

  for (const label of fixture('without.txt')) {
    test(`${label} has no cadence`, () => assert.deepEqual(readCadence(label), { all: [] }));
  }

  test('has enough labels of each kind', () => {
    assert.ok(fixture('with.txt').length >= 40);
    assert.ok(fixture('without.txt').length >= 40);
  });

  const ambiguous: [string, ...[string, string][]][] = [
    ['Weekly / Monthly', ['P1W', 'Weekly'], ['P1M', 'Monthly']],
    ['Monthly or Quarterly', ['P1M', 'Monthly'], ['P3M', 'Quarterly']],
    ['Daily, weekly and monthly checks', ['P1D', 'Daily'], ['P1W', 'weekly'], ['P1M', 'monthly']],
    ['Weekly (every 2 weeks)', ['P1W', 'Weekly'], ['P2W', 'every 2 weeks']],
    ['Every 2-3 years', ['P2Y', 'Every 2-3 years'], ['P3Y', 'Every 2-3 years']],
    ['Every 3 to 5 years', ['P3Y', 'Every 3 to 5 years'], ['P5Y', 'Every 3 to 5 years']],
    ['Bi-monthly', ['P2M', 'Bi-monthly'], ['P15D', 'Bi-monthly']],
  ];
  for (const [label, ...readings] of ambiguous) {
    test(`${label} takes the first and tells the others`, () => {
      const { cadence, all } = readCadence(label);
      assert.equal(cadence, readings[0]?.[0]);
      assert.deepEqual(
        all,
        readings.map(([iso, text]) => ({ cadence: iso, text })),
      );
    });
  }

  test('a figure settles a vague word', () => {
    assert.deepEqual(readCadence('Bi-monthly (twice a month)').all, [{ cadence: 'P15D', text: 'twice a month' }]);
    assert.deepEqual(readCadence('Biannual (every 2 years)').all, [{ cadence: 'P2Y', text: 'every 2 years' }]);
  });

  test('two words for the same rhythm are one reading', () => {
    assert.equal(readCadence('Quarterly (every 3 months)').all.length, 1);
    assert.equal(readCadence('Quarterly (every 90 days)').all.length, 1);
    assert.equal(readCadence('Weekly (every Friday)').all.length, 1);
    assert.equal(readCadence('Annual (every 12 months)').all.length, 1);
  });

  test('a long text is prose, and takes no time', () => {
    const hostile = ['every '.repeat(50_000), 'every 2 '.repeat(50_000), '/'.repeat(300_000), 'weekly,'.repeat(50_000)];
    const began = performance.now();
    for (const label of hostile) assert.deepEqual(readCadence(label), { all: [] });
    assert.ok(performance.now() - began < 1000);
  });
});
