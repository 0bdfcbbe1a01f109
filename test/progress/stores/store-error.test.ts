import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf, storeError } from '../../../src/progress/stores/store-error.ts';
import { withTimeLimit } from '../../../src/progress/stores/time-limit.ts';

test('an error of a store holds one problem, and what caused it', () => {
  const cause = new Error('disk');
  const error = storeError('progress-full', { message: 'Full.', hint: 'Free space.' }, cause);
  assert.deepEqual(
    error.problems.map(({ code, message, hint }) => [code, message, hint]),
    [['progress-full', 'Full.', 'Free space.']],
  );
  assert.equal(error.cause, cause);
  assert.deepEqual(problemsOf(error), error.problems);
});

test('what a store of somebody else throws is told as a problem', () => {
  for (const [thrown, message] of [
    [new RangeError('out of cells'), 'The store of ticks failed: “out of cells”.'],
    ['a text', 'The store of ticks failed: “a text”.'],
    [undefined, 'The store of ticks failed: “undefined”.'],
  ] as const) {
    const [found, ...others] = problemsOf(thrown);
    assert.deepEqual([found?.code, found?.message, others.length], ['progress-unavailable', message, 0]);
  }
});

test('a promise is waited for as long as it is said, and what it gives or throws is passed on', async () => {
  const late = () => new Error('late');
  assert.equal(await withTimeLimit(Promise.resolve('done'), 1000, late), 'done');
  await assert.rejects(withTimeLimit(Promise.reject(new Error('failed')), 1000, late), /^Error: failed$/);
  await assert.rejects(withTimeLimit(new Promise(() => {}), 1, late), /^Error: late$/);
});

test('a limit that was not reached keeps no process waiting', async (t) => {
  const clear = t.mock.method(globalThis, 'clearTimeout');
  await withTimeLimit(Promise.resolve(), 1_000_000, () => new Error('late'));
  assert.equal(clear.mock.callCount(), 1);
  assert.notEqual(clear.mock.calls[0]?.arguments[0], undefined);
});
