import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReaderMarks } from '../../../src/elements/list/reader-marks.ts';

test('the source’s mark holds until the reader makes one', () => {
  const marks = new ReaderMarks();
  assert.equal(marks.isChecked('a', true), true);
  marks.set('a', false);
  assert.equal(marks.isChecked('a', true), false);
  marks.clear();
  assert.equal(marks.isChecked('a', true), true);
});

test('marks that were saved come back, whatever the ids', () => {
  const marks = new ReaderMarks();
  marks.set('__proto__', true);
  marks.set('a', false);
  const restored = new ReaderMarks();
  restored.set('b', true);
  restored.restore(marks.save());
  assert.deepEqual(
    ['__proto__', 'a', 'b'].map((id) => restored.isChecked(id, false)),
    [true, false, false],
  );
  assert.equal(restored.isChecked('a', true), false);
});

for (const saved of ['', '{', 'null', '{"a":true}', '[1,["a"],["a","yes"],[1,true]]']) {
  test(`“${saved}”, which save never gave, restores nothing`, () => {
    const marks = new ReaderMarks();
    marks.restore(saved);
    assert.equal(marks.save(), '[]');
  });
}
