import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readColours } from '../../src/cli/read-colours.ts';

const on = (env: Record<string, string>, isTerminal: boolean, depth = 8) =>
  readColours({ env, isTerminal, depth: () => depth });

test('colours are for a terminal that has them', () => {
  assert.equal(on({}, true), true);
  assert.equal(on({}, true, 1), false);
  assert.equal(on({}, false), false);
});

test('NO_COLOR turns them off, when it says anything', () => {
  assert.equal(on({ NO_COLOR: '1' }, true), false);
  assert.equal(on({ NO_COLOR: '' }, true), true);
});

test('FORCE_COLOR goes before all else, in both directions', () => {
  assert.equal(on({ FORCE_COLOR: '1' }, false), true);
  assert.equal(on({ FORCE_COLOR: '', NO_COLOR: '1' }, false), true);
  for (const off of ['0', 'false']) assert.equal(on({ FORCE_COLOR: off }, true), false);
});
