import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visibleText } from '../../src/model/visible-text.ts';

test('white space is single spaces, with none at the ends', () => {
  for (const text of ['one two', ' one two', 'one  two', 'one two ', 'one\ttwo', 'one\u00a0\n two', '\u2003one two']) {
    assert.equal(visibleText(text), 'one two');
  }
  assert.deepEqual(['', ' ', '\n\t'].map(visibleText), ['', '', '']);
});

test('characters are composed', () => {
  assert.equal(visibleText('cafe\u0301'), 'caf\u00e9');
  assert.equal(visibleText(' cafe\u0301  au lait'), 'caf\u00e9 au lait');
});

test('every text is what Unicode and white space make of it', () => {
  const unit = fc.constantFrom('a', ' ', '  ', '\n', 'e\u0301', '\u00a0', '\u0001', '\u007f', '\ud83d\udd11', '~');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      assert.equal(visibleText(text), text.normalize('NFC').trim().split(/\s+/u).join(' '));
    }),
  );
});
