import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareEntries, EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import { addEntries } from '../../src/progress/merge-logs.ts';
import { markEntry, resetEntry, sameEntry, undoEntry } from '../../src/progress/new-entry.ts';
import { readEntry } from '../../src/progress/read-entry.ts';
import { log } from './arbitrary-log.ts';

const item = { id: 'a', text: 'Rotate keys' };
const now = new Date('2024-12-10T08:30:00Z');

describe('a new entry', () => {
  test('says what happened, when, and in which generation', () => {
    const log: ProgressLog = { generation: '1-x', entries: [] };
    const options = { now, offset: 60, id: 'e1', by: 'Ann' };
    const base = { id: 'e1', order: now.getTime(), at: '2024-12-10T09:30:00+01:00', generation: '1-x', by: 'Ann' };
    const within = { ...item, within: 'Vault' };
    assert.deepEqual(markEntry(log, within, true, options), {
      ...base,
      type: 'mark',
      item: 'a',
      text: 'Rotate keys',
      within: 'Vault',
      checked: true,
    });
    assert.deepEqual(resetEntry(log, options), { ...base, type: 'reset' });
    assert.deepEqual(undoEntry(log, 'r', options), { ...base, type: 'undo', reset: 'r' });
    assert.deepEqual(sameEntry(log, item, 'z', options), {
      ...base,
      type: 'same',
      item: 'a',
      text: 'Rotate keys',
      was: 'z',
    });
  });

  test('comes after all that the log has, whatever its own clock says, and can be read', () => {
    fc.assert(
      fc.property(log, fc.date({ min: new Date(-1e13), max: new Date(1e14), noInvalidDate: true }), (log, now) => {
        const made = markEntry(log, item, true, { now, offset: 0 });
        assert.ok(log.entries.every((entry) => compareEntries(entry, made) < 0));
        assert.deepEqual(readEntry(made), made);
        assert.equal(addEntries(log, [made]).entries.at(-1), made);
      }),
      { numRuns: 1000 },
    );
  });

  test('has an id of its own', () => {
    const ids = Array.from({ length: 100 }, () => markEntry(EMPTY_LOG, item, true).id);
    assert.equal(new Set(ids).size, 100);
  });

  test('can be read even after one of the largest order, which only a forger writes', () => {
    const forged = { ...markEntry(EMPTY_LOG, item, true), order: 2 ** 52 };
    const made = markEntry(addEntries(EMPTY_LOG, [forged]), item, false);
    assert.deepEqual(readEntry(made), made);
  });

  test('cuts a text that is too long, and no character in half', () => {
    const { text } = markEntry(EMPTY_LOG, { id: 'a', text: `${'x'.repeat(3999)}\u{1f511}\u{1f511}` }, true);
    assert.equal(text, 'x'.repeat(3999));
  });

  test('is not made when it could not be read again', () => {
    assert.throws(() => markEntry(EMPTY_LOG, { id: '', text: '' }, true), RangeError);
    assert.throws(() => markEntry(EMPTY_LOG, item, true, { id: 'x'.repeat(2000) }), RangeError);
    assert.throws(() => resetEntry(EMPTY_LOG, { now: new Date(Number.NaN) }), RangeError);
    assert.throws(() => resetEntry(EMPTY_LOG, { now: new Date(8.64e15) }), RangeError);
  });
});
