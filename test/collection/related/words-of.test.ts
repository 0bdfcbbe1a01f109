import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, wordsOf } from '../../../src/collection/related/words-of.ts';

test('words are in lower case and without accents, in any script', () => {
  assert.deepEqual(wordsOf('Crème BRÛLÉE, naïvely'), ['creme', 'brulee', 'naively']);
  assert.deepEqual(wordsOf('Чай и мёд'), ['чаи', 'мед']);
  assert.deepEqual(
    wordsOf('हिन्दी में चाय'),
    ['हिन्दी', 'में', 'चाय'].map((word) => word.normalize('NFC')),
  );
  assert.deepEqual(wordsOf('شَاي'), ['شاي']);
  assert.deepEqual(wordsOf('ガラスの茶碗'), ['ガラス', '茶碗']);
});

test('versions count by their first two numbers; other numbers and single letters do not', () => {
  assert.deepEqual(wordsOf('Teapot v3.8.1, 3.8 and 12 of 2024: a b'), ['teapot', '3.8', '3.8', 'and', 'of']);
});

test('what is too long to be a word is none', () => {
  assert.deepEqual(wordsOf(`tea ${'a'.repeat(41)} ${'b'.repeat(40)}`), ['tea', 'b'.repeat(40)]);
});

test('folded texts are the same whatever their case, accents and width', () => {
  assert.equal(fold(' Café '), fold('ＣＡＦÉ'));
  assert.notEqual(fold('cafe'), fold('cafes'));
});
