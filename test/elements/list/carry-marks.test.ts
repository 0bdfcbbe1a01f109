import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryMarks } from '../../../src/elements/list/carry-marks.ts';
import { ReaderMarks } from '../../../src/elements/list/reader-marks.ts';
import type { Task } from '../../../src/elements/list/task.ts';

function task(id: string, box: object): Task {
  const stand = box as HTMLInputElement;
  return { id, text: id, box: stand, sourceMark: false, ancestors: [], givenId: undefined, isRepeated: false };
}

test('a mark goes along to the words that its box has now, and is kept for them', () => {
  const [one, other] = [{}, {}];
  const marks = new ReaderMarks();
  marks.mark('a', true);
  carryMarks(marks, [task('a', one), task('b', other)], [task('c', one), task('d', other)]);
  assert.deepEqual([marks.get('a'), marks.get('c'), marks.get('d')], [undefined, true, undefined]);
  assert.deepEqual(marks.takeUnkept(new Set('abcd')), [['c', true]]);
});

test('a mark stays with its words when their box goes to others of the list', () => {
  const [one, other] = [{}, {}];
  const marks = new ReaderMarks();
  marks.mark('a', true);
  carryMarks(marks, [task('a', one), task('b', other)], [task('b', one), task('a', other)]);
  assert.deepEqual([marks.get('a'), marks.get('b')], [true, undefined]);
});
