import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { decodeSource } from '../../../src/collection/files/decode-source.ts';

test('UTF-8 is read to the character, byte order mark and U+FFFD included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      (text) => {
        const source = `\ufeff${text}\ufffd`;
        assert.deepEqual(decodeSource('a.md', Buffer.from(source)), { source });
      },
    ),
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

const ENGLISH = '# A title\n\nSome words of a text.\n';
const RUSSIAN = '# Заголовок\n\nНесколько слов текста.\n';

for (const [name, text] of Object.entries({ English: ENGLISH, Russian: RUSSIAN })) {
  for (const mark of ['', '\ufeff']) {
    const kind = mark === '' ? 'without a byte order mark' : 'with a byte order mark';
    test(`${name} in UTF-16 and UTF-32 is named ${kind}, in both byte orders`, () => {
      for (const [bytes, actual] of [
        [utf16(mark + text), 'UTF-16'],
        [utf16(mark + text).swap16(), 'UTF-16'],
        [utf32(mark + text), 'UTF-32'],
        [utf32(mark + text).swap32(), 'UTF-32'],
      ] as const) {
        const { problem } = decodeSource('a.md', bytes);
        assert.equal(problem?.code, 'file-encoding');
        // Cyrillic letters have no NUL in UTF-16: without the mark they are only known to be no UTF-8.
        if (name === 'English' || mark !== '' || actual === 'UTF-32') assert.equal(problem.actual, actual);
      }
    });
  }
}

test('a NUL in a text is told of, at its place, and the text is not taken for another encoding', () => {
  const { source, problem } = decodeSource('a.md', Buffer.from('# Café\n\nA\0B\n'));
  assert.equal(source, '# Café\n\nA\0B\n');
  assert.equal(problem?.code, 'file-encoding');
  assert.equal(problem.actual, undefined);
  assert.deepEqual(problem.place?.start, { line: 3, column: 2, offset: 9 });
});

test('a picture and an archive that are named as articles are told of', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  for (const bytes of [png, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], [0x50, 0x4b, 3, 4, 20, 0, 8, 0]]) {
    const { problem } = decodeSource('a.md', Buffer.from(bytes));
    assert.equal(problem?.code, 'file-encoding');
    assert.equal(problem.actual, undefined);
  }
});

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function utf32(text: string): Buffer {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) bytes.writeUInt32LE(point, index * 4);
  return bytes;
}
