import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareGenerations, FIRST_GENERATION, isGeneration, nextGeneration } from '../../src/progress/generation.ts';
import { keyText, type ProgressKey } from '../../src/progress/progress-key.ts';

describe('generations', () => {
  // What was erased stays erased only while every version sorts them the same.
  test('golden order: by count, then by the random part as UTF-16 has it', () => {
    const order = ['0', '1-0', '1-A', '1-Z', '1-_', '1-a', '1-aa', '1-b', '2-0', '9-z', '10-0', '999999999-z'];
    assert.deepEqual(order.toReversed().sort(compareGenerations), order);
    assert.ok(order.every(isGeneration));
  });

  test('the next is later than any of the count before', () => {
    assert.equal(nextGeneration(FIRST_GENERATION, 'k3v9'), '1-k3v9');
    assert.equal(nextGeneration('9-zzz', '000'), '10-000');
    assert.ok(compareGenerations(nextGeneration('9-zzz', '000'), '9-zzz') > 0);
  });

  test('what is none is told', () => {
    const none = ['', '1', '0-a', '01-a', '-1-a', '1-', '1-a b', '1e3-a', '1234567890-a', ' 0', '0\n', 0, null, {}];
    assert.deepEqual(none.filter(isGeneration), []);
    assert.equal(isGeneration(`1-${'a'.repeat(65)}`), false);
  });
});

// Logs are filed under these texts: a change here loses them.
test('golden texts of keys', () => {
  const texts: [ProgressKey, string][] = [
    [{ scope: '/blog/keys', checklist: '9b866f70b1127c57' }, '["/blog/keys","9b866f70b1127c57"]'],
    [{ scope: '/blog/keys', checklist: 'c', subject: '' }, '["/blog/keys","c",""]'],
    [{ subject: 'Press "2"', checklist: 'c', scope: 'a","b' }, '["a\\",\\"b","c","Press \\"2\\""]'],
    [{ scope: 'Prüfung', checklist: '\u2028' }, '["Prüfung","\u2028"]'],
  ];
  for (const [key, text] of texts) assert.equal(keyText(key), text);
});
