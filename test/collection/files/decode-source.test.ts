import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { decodeSource } from '../../../src/collection/files/decode-source.ts';

test('UTF-8 is read to the character, byte order mark and U+FFFD included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const source = `\ufeff${text}\ufffd`;
      assert.deepEqual(decodeSource('a.md', Buffer.from(source)), { source });
    }),
  );
});

test('the first character that is not UTF-8 is found, whatever stands before it', () => {
  // A lone continuation, a lead byte without its own, an overlong form, a surrogate, a character that is cut off.
  const bad = fc.constantFrom([0x80], [0xc3, 0x28], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0xef, 0xbf]);
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\u00e9', '\u20ac', '\ud83d\ude00', '\ufffd') });
  fc.assert(
    fc.property(text, bad, text, (before, bytes, after) => {
      const { problem } = decodeSource(
        'a.md',
        Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
      );
      assert.equal(problem?.code, 'file-encoding');
      assert.equal(problem?.place?.start.offset, before.length);
    }),
  );
});

test('UTF-16 is named', () => {
  const { problem } = decodeSource('a.md', Buffer.from('\ufeffText \u00e9', 'utf16le'));
  assert.equal(problem?.actual, 'UTF-16');
});
