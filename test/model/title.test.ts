import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatsTitle } from '../../src/model/title.ts';

test('case, white space and a closing mark do not make another title', () => {
  assert.ok(repeatsTitle('Keeping  keys safe', 'Keeping Keys Safe.'));
  assert.ok(!repeatsTitle('Keeping keys', 'Keeping keys safe'));
  assert.ok(!repeatsTitle('', ''));
});
