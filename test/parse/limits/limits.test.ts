import assert from 'node:assert/strict';
import test from 'node:test';
import { DEFAULT_LIMITS, type Limits, NO_LIMITS, toLimits } from '../../../src/parse/limits/limits.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

test('limits that are not given are the default ones', () => {
  assert.deepEqual(toLimits(), DEFAULT_LIMITS);
  assert.deepEqual(toLimits({ nesting: 7 }), { ...DEFAULT_LIMITS, nesting: 7 });
});

test('what lifts the limits lifts each of them', () => {
  assert.deepEqual(Object.keys(NO_LIMITS), Object.keys(DEFAULT_LIMITS));
  assert.deepEqual(toLimits(NO_LIMITS), NO_LIMITS);
});

test('a limit that was misspelt, or is no number from 0 up, throws before anything is read', () => {
  const wrong: readonly object[] = [
    { nestng: 3 },
    { nesting: -1 },
    { nesting: Number.NaN },
    { nesting: '3' },
    { toString: 3 },
  ];
  for (const limits of wrong) {
    assert.throws(() => toLimits(limits as Partial<Limits>), TypeError);
    assert.throws(() => parseArticle('a', { limits: limits as Partial<Limits> }), TypeError);
  }
});
