import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  RECORD_FORMAT,
  type RecordStep,
  readEntryRecord,
  readGenerationRecord,
} from '../../../src/progress/stores/browser-record.ts';
import { mark } from '../entries.ts';

const entry = mark('a', 1);

test('a record of this format is read', () => {
  assert.equal(RECORD_FORMAT, 1);
  assert.deepEqual(readEntryRecord({ format: 1, entry }), entry);
  assert.equal(readGenerationRecord({ format: 1, generation: '2-b' }), '2-b');
});

test('what is no record, or holds no entry, is damaged', () => {
  for (const value of [
    undefined,
    null,
    'text',
    1,
    [],
    {},
    { entry },
    { format: '1', entry },
    { format: 1.5, entry },
    { format: Number.NaN, entry },
    { format: null, entry },
    { format: 0, entry },
    { format: -1, entry },
    { format: 1 },
    { format: 1, entry: null },
    { format: 1, entry: { ...entry, id: '' } },
    { format: 1, entry: { ...entry, type: 7 } },
    { format: 1, entry: { ...entry, type: 'later', id: '' } },
  ]) {
    assert.equal(readEntryRecord(value), 'damaged', JSON.stringify(value));
  }
  for (const generation of [undefined, null, 2, '', 'damaged', 'newer', '02-b', '2-', '-1-b']) {
    assert.equal(readGenerationRecord({ format: 1, generation }), 'damaged', String(generation));
  }
});

test('what a later version wrote is newer: a later format, or an entry of a type that is not known', () => {
  for (const format of [2, 3, 2 ** 40]) {
    assert.equal(readEntryRecord({ format, entry: 'whatever' }), 'newer');
    assert.equal(readGenerationRecord({ format, generation: 'whatever' }), 'newer');
  }
  assert.equal(readEntryRecord({ format: 1, entry: { ...entry, type: 'later' } }), 'newer');
});

test('a record of an earlier format is read by the steps that follow it, one after the other', () => {
  const steps: Record<number, RecordStep> = {
    [-1]: (record) => ({ ...(record as object), format: 0 }),
    0: (record) => ({ format: 1, entry: (record as { was: unknown }).was }),
  };
  assert.deepEqual(readEntryRecord({ format: -1, was: entry }, steps), entry);
  assert.equal(readEntryRecord({ format: -2, was: entry }, steps), 'damaged');
});

test('a step that throws, gives nothing, or does not get on makes a record damaged', () => {
  const bad: RecordStep[] = [
    () => {
      throw new Error('No.');
    },
    () => undefined,
    () => null,
    () => 'text',
    (record) => record,
    () => ({ format: 2, entry }),
    () => ({ format: 0, entry }),
  ];
  for (const step of bad) assert.equal(readEntryRecord({ format: 0, entry }, { 0: step }), 'damaged', String(step));
});
