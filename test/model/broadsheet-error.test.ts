import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { problem } from '../../src/model/problem.ts';

const found = problem('load-failed', { message: 'It is not there.' });

test('an error of another copy of the class is known', () => {
  const other = Object.assign(new Error('It is not there.'), { name: 'BroadsheetError', problems: [found] });
  assert.ok(other instanceof BroadsheetError);
  assert.ok(new BroadsheetError([found]) instanceof BroadsheetError);
});

test('any other error is none', () => {
  for (const other of [new Error('other'), { name: 'BroadsheetError', problems: [found] }, null, 'BroadsheetError']) {
    assert.ok(!((other as unknown) instanceof BroadsheetError));
  }
});
