import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countByDictionary, WordCounter } from '../../src/parse/word-counter.ts';

function count(...texts: readonly string[]): number | undefined {
  const counter = new WordCounter();
  for (const text of texts) counter.add(text);
  return counter.count;
}

test('words are runs between white space that have a letter or a digit in them', () => {
  assert.equal(count('One, two - three!\n4\u00a0\u00e9t\u00e9 ... \u2014 \ud83d\ude00 \ud835\udc00 don\u2019t'), 7);
});

test('a word may go on in the next text', () => {
  assert.equal(count('un', 'broken ', 'w', 'ord'), 2);
});

test('a gap ends a word', () => {
  const counter = new WordCounter();
  counter.add('a');
  counter.gap();
  counter.add('b');
  assert.equal(counter.count, 2);
});

test('a text with a script without spaces is left to the dictionary', () => {
  assert.equal(count('a \u65e5\u672c\u8a9e b', ' c'), undefined);
  assert.equal(countByDictionary('a b1-2 \u2014'), 2);
});

test('however a text is cut, its words are those of the whole', () => {
  const piece = fc.constantFrom(
    ' ',
    '\t',
    '\u00a0',
    '\u2003',
    '\ufeff',
    '\u0085',
    'a',
    'Z',
    '7',
    '\u0439',
    '\u00b2',
    '-',
    '\u2019',
    '\u0301',
    '\ud83d\ude00',
    '\ud835\udc00',
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece).map((parts) => parts.join(''))), (texts) => {
      const runs = texts.join('').split(/\s+/u);
      assert.equal(count(...texts), runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length);
    }),
  );
});
