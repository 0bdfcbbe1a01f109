import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineMap } from '../../src/model/line-map.ts';

test('every kind of line end counts once', () => {
  const source = 'a\nb\r\nc\rd';
  const lines = new LineMap(source);
  assert.deepEqual(lines.point(source.indexOf('b')), { line: 2, column: 1, offset: 2 });
  assert.deepEqual(lines.point(source.indexOf('c')), { line: 3, column: 1, offset: 5 });
  assert.deepEqual(lines.point(source.indexOf('d')), { line: 4, column: 1, offset: 7 });
});

test('columns and offsets are UTF-16 units, a byte order mark included', () => {
  const lines = new LineMap('\ufeff🔑 key');
  assert.deepEqual(lines.point(4), { line: 1, column: 5, offset: 4 });
});

test('points do not depend on what was asked before', () => {
  const source = 'one\n\ntwo\r\n\rthree\n';
  const offsets = Array.from({ length: source.length + 1 }, (_, offset) => offset);
  const lines = new LineMap(source);
  for (const before of offsets) {
    for (const offset of offsets) {
      lines.point(before);
      assert.deepEqual(lines.point(offset), new LineMap(source).point(offset));
    }
  }
});

test('lines have starts, and end where the source ends', () => {
  for (const source of ['a\nbc\n', 'a\rbc\r']) {
    const lines = new LineMap(source);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.lineStart(line)),
      [0, 2, 5, 5],
    );
    assert.equal(lines.lineCount, 3);
  }
});

test('an offset outside the source is brought within it', () => {
  const lines = new LineMap('ab\n');
  assert.deepEqual(lines.point(99), { line: 2, column: 1, offset: 3 });
  assert.deepEqual(lines.point(-1), { line: 1, column: 1, offset: 0 });
  assert.deepEqual(new LineMap('').place(0, 0).end, { line: 1, column: 1, offset: 0 });
});
