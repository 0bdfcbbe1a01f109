import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReaderMarks } from '../../../src/elements/list/reader-marks.ts';

test('what nobody marked is left to the source', () => {
  const marks = new ReaderMarks();
  assert.equal(marks.get('a'), undefined);
  marks.mark('a', false);
  assert.equal(marks.get('a'), false);
  marks.show('a', undefined);
  assert.equal(marks.get('a'), undefined);
});

test('marks are given back as they were saved, and nothing else is taken', () => {
  const marks = new ReaderMarks();
  marks.mark('a', true);
  marks.mark('b', false);
  const other = new ReaderMarks();
  other.mark('c', true);
  other.restore(marks.save());
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => other.get(id)),
    [true, false, undefined],
  );
  for (const saved of ['', '{', 'a', 'a=', 'a=1', '=']) {
    other.restore(saved);
    assert.equal(other.save(), '', saved);
  }
});

test('what the reader marks is put aside for whoever keeps it, once; what is only shown is not', () => {
  const marks = new ReaderMarks();
  marks.mark('a', true);
  marks.mark('b', true);
  marks.mark('a', false);
  marks.show('c', true);
  const all = new Set(['a', 'b', 'c', 'd']);
  assert.deepEqual(marks.takeUnkept(new Set(['c'])), []);
  assert.deepEqual(marks.takeUnkept(all), [
    ['a', false],
    ['b', true],
  ]);
  assert.deepEqual(marks.takeUnkept(all), []);
  marks.restore('d=true');
  assert.deepEqual(marks.takeUnkept(all), []);
});
