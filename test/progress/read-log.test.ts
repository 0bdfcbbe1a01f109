import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { EMPTY_LOG } from '../../src/progress/log.ts';
import { addEntries } from '../../src/progress/merge-logs.ts';
import { readEntry } from '../../src/progress/read-entry.ts';
import { readLog } from '../../src/progress/read-log.ts';
import { readProgress } from '../../src/progress/read-progress.ts';
import { entries, entry, isSound, log } from './arbitrary-log.ts';

const MARK = {
  id: 'e1',
  order: 1733819400000,
  at: '2024-12-10T09:30:00+01:00',
  generation: '0',
  type: 'mark',
  item: 'a',
  text: 'Rotate keys',
  checked: true,
};
const { type: _type, item: _item, text: _text, checked: _checked, ...BASE } = MARK;

function throwsCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof BroadsheetError && error.problems[0]?.code === code;
}

describe('reading an entry', () => {
  test('gives back what was written down', () => {
    fc.assert(
      fc.property(entry, (made) => assert.deepEqual(readEntry(JSON.parse(JSON.stringify(made))), made)),
      { numRuns: 1000 },
    );
  });

  test('copies the keys that it knows, and no others', () => {
    const read = readEntry({ ...MARK, within: 'Vault', by: 'Ann', was: 'z', html: '<b>', toString: 1 });
    assert.deepEqual(read, { ...MARK, within: 'Vault', by: 'Ann' });
    assert.deepEqual(readEntry({ ...BASE, type: 'reset', checked: true }), { ...BASE, type: 'reset' });
  });

  test('takes null for a key that may be absent as absent', () => {
    assert.deepEqual(readEntry({ ...MARK, within: null, by: null }), MARK);
  });

  test('touches no prototype', () => {
    const forged = JSON.parse(`{"__proto__": ${JSON.stringify(MARK)}}`);
    assert.equal(readEntry(forged), undefined);
    assert.equal(readEntry(Object.create(MARK)), undefined);
    const named = readEntry({ ...MARK, item: '__proto__', id: 'constructor' });
    assert.ok(named);
    assert.equal(Object.getPrototypeOf(named), Object.prototype);
    const found = readProgress({ generation: '0', entries: [named] }, [
      { id: '__proto__', text: 'Rotate keys', checked: false },
      { id: 'toString', text: 'Other', checked: false },
    ]);
    assert.deepEqual(
      found.items.map(({ checked }) => checked),
      [true, false],
    );
  });

  const wrong: Record<string, readonly unknown[]> = {
    id: [undefined, null, '', 1, {}, ['e1'], 'x'.repeat(1001)],
    order: [undefined, null, '1', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 52 + 1, 10n],
    at: [
      undefined,
      0,
      'yesterday',
      '2024-12-10',
      '2024-12-10T09:30:00',
      '2024-12-10T09:30+01:00',
      '2024-02-30T09:30:00Z',
      '2023-02-29T09:30:00Z',
      '2024-13-01T09:30:00Z',
      '2024-12-00T09:30:00Z',
      '2024-12-10T24:00:00Z',
      '2024-12-10T09:60:00Z',
      '2024-12-10T09:30:60Z',
      '2024-12-10T09:30:00+24:00',
      '2024-12-10T09:30:00+01:60',
      '2024-12-10T09:30:00+0100',
      '+02024-12-10T09:30:00Z',
      '2024-12-10T09:30:00Z\n',
      '٢٠٢٤-12-10T09:30:00Z',
      `2024-12-10T09:30:00.${'0'.repeat(100_000)}Z`,
      new Date(0),
    ],
    generation: [undefined, '', '1', 0, '1-'],
    by: ['', 1, {}, 'x'.repeat(1001)],
    type: [undefined, null, 1, '', ['mark'], 'constructor', '__proto__'],
    item: [undefined, '', 0, 'x'.repeat(1001)],
    text: [undefined, null, 1, ['a'], 'x'.repeat(4001)],
    within: [0, false, {}, 'x'.repeat(4001)],
    checked: [undefined, null, 'true', 1],
  };
  for (const [key, values] of Object.entries(wrong)) {
    test(`refuses a wrong ${key}`, () => {
      for (const value of values) assert.equal(readEntry({ ...MARK, [key]: value }), undefined, String(value));
    });
  }

  test('refuses what names nothing', () => {
    assert.equal(readEntry({ ...BASE, type: 'undo' }), undefined);
    assert.equal(readEntry({ ...MARK, type: 'same' }), undefined);
    for (const value of [null, undefined, 1, 'mark', [MARK], () => MARK]) assert.equal(readEntry(value), undefined);
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(MARK)), (value, key) => {
        readEntry(value);
        const read = readEntry({ ...MARK, [key]: value });
        if (read) assert.deepEqual(readEntry(read), read);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reading a log', () => {
  test('gives back what was written down', () => {
    fc.assert(
      fc.property(log, (made) =>
        assert.deepEqual(readLog(JSON.parse(JSON.stringify(made))), { log: made, rejected: 0 }),
      ),
      { numRuns: 1000 },
    );
  });

  test('puts entries in order, each once, of the latest generation', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { log: read, rejected } = readLog({ entries: all });
        assert.ok(isSound(read));
        assert.equal(rejected, 0);
        assert.deepEqual(read, addEntries(EMPTY_LOG, all));
      }),
    );
  });

  test('leaves out what is no entry, and counts it', () => {
    const { log: read, rejected } = readLog({ generation: '0', entries: [null, MARK, { ...MARK, id: 7 }, 'mark', []] });
    assert.deepEqual(read.entries, [MARK]);
    assert.equal(rejected, 4);
  });

  test('refuses what is no log', () => {
    const none = [null, undefined, 'log', 7, [], [MARK], {}, { entries: { length: 1, 0: MARK } }, { entries: null }];
    for (const value of none) assert.throws(() => readLog(value), throwsCode('progress-unreadable'));
    assert.throws(() => readLog({ generation: 'x', entries: [] }), throwsCode('progress-unreadable'));
  });

  test('refuses as a whole what a later version wrote to, so that nothing is lost when it is written back', () => {
    assert.throws(
      () => readLog({ entries: [MARK, { ...BASE, type: 'note', note: 'Later' }] }),
      throwsCode('progress-newer'),
    );
    assert.throws(() => readLog({ format: 2, entries: [] }), throwsCode('progress-newer'));
    // An entry with nothing of an entry is no sign of a later version.
    assert.equal(readLog({ entries: [{ type: 'note' }] }).rejected, 1);
  });
});
