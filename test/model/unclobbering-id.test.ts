import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unclobberingId } from '../../src/model/unclobbering-id.ts';

test('an id that a script could have for a variable is put behind a word that none can', () => {
  for (const id of ['location', 'a', '$', '_x1', 'über', '名前', '__proto__', 'a\u200db']) {
    assert.equal(unclobberingId(id), `section-${id}`);
  }
});

test('an id that is no identifier stays', () => {
  for (const id of ['user-content-fn-1', '1a', 'a.b', 'a b', 'section-location', 'a:b', '']) {
    assert.equal(unclobberingId(id), id);
  }
});
