import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashIds } from '../../../src/elements/frame/hash-ids.ts';

test('a fragment means an id as it is written, or decoded; one that cannot be decoded as it is written alone', () => {
  assert.deepEqual(hashIds('#part'), ['part', 'part']);
  assert.deepEqual(hashIds('#caf%C3%A9'), ['caf%C3%A9', 'café']);
  assert.deepEqual(hashIds('#100%'), ['100%']);
  assert.deepEqual(hashIds('#%E9'), ['%E9']);
  assert.deepEqual(hashIds('#'), []);
  assert.deepEqual(hashIds(''), []);
});
