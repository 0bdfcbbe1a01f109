import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineMap } from '../../src/model/line-map.ts';
import { findDirectionControls } from '../../src/parse/direction-controls.ts';

const found = (source: string) =>
  findDirectionControls(source, new LineMap(source)).map(({ actual, place }) => `${actual} ${place?.start.offset}`);

test('an override is told of, ended or not', () => {
  assert.deepEqual(found('a\u202eb\u202c'), ['U+202E 1']);
  assert.deepEqual(found('a\u202db'), ['U+202D 1']);
});

test('an embedding and an isolate are told of when their block ends before them', () => {
  assert.deepEqual(found('a\u202bb\n\nc\u202c'), ['U+202B 1']);
  assert.deepEqual(found('a\u2067b\r\n \r\nc\u2069'), ['U+2067 1']);
  assert.deepEqual(found('a\u2067b\rc\u2069'), []);
  assert.deepEqual(found('a\u2068b\r\nc\u2069'), []);
});

test('what an isolate holds ends with it, and an embedding ends no isolate', () => {
  assert.deepEqual(found('\u2067a\u202bb\u2069'), []);
  assert.deepEqual(found('\u2067a\u202c'), ['U+2067 0']);
  assert.deepEqual(found('\u202ba\u2069\u202c'), []);
});

test('marks and ends without a beginning are let be', () => {
  assert.deepEqual(found('\u200ea\u200fb\u061c\u202cc\u2069'), []);
});

test('all of one character are one problem, that counts them', () => {
  const source = '\u202ea'.repeat(3);
  const problems = findDirectionControls(source, new LineMap(source));
  assert.equal(problems.length, 1);
  assert.match(problems[0]?.message ?? '', /There are 3/);
});
