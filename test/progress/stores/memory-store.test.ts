import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryStore } from '../../../src/progress/stores/memory-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';
import { mark } from '../entries.ts';

describe('memoryStore', () => {
  test('keeps what a store promises', async () => {
    const { passed, failed } = await testStore(memoryStore, { reopen: (store) => store });
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 15, `${passed.length} promises`);
  });

  test('tells who watches a log of that alone, later, and only of what is new', async () => {
    const store = memoryStore();
    const told: string[] = [];
    const key = { scope: '/audit', checklist: 'a' };
    for (const checklist of ['a', 'b']) {
      store.watch({ ...key, checklist }, ({ entries }) => told.push(`${checklist} ${entries.length}`));
    }
    const adding = store.append(key, [mark('1', 1)]);
    assert.deepEqual(told, [], 'not while it is being changed');
    await adding;
    await new Promise(setImmediate);
    await store.append(key, [mark('1', 1)]);
    await store.erase(key, '0');
    await new Promise(setImmediate);
    assert.deepEqual(told, ['a 1']);
    await store.erase(key, '1-x');
    await new Promise(setImmediate);
    assert.deepEqual(told, ['a 1', 'a 0']);
  });
});
