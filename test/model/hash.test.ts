import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash } from '../../src/model/hash.ts';

test('hash gives the published vectors of 64-bit FNV-1a', () => {
  assert.equal(hash(''), 'cbf29ce484222325');
  assert.equal(hash('a'), 'af63dc4c8601ec8c');
  assert.equal(hash('foobar'), '85944171f73967e8');
});

test('hash agrees with the definition in big integers, on any text', () => {
  const byDefinition = (text: string) => {
    let value = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) value = ((value ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
    return value.toString(16).padStart(16, '0');
  };
  for (const text of ['Rotate API keys', 'Schlüssel prüfen', '鍵を交換する', '🔑', 'x'.repeat(5000), '\ud800']) {
    assert.equal(hash(text), byDefinition(text));
  }
});
