import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryStore } from '../../../src/progress/stores/memory-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';

describe('memoryStore', () => {
  test('keeps what a store promises', async () => {
    const { passed, failed } = await testStore(memoryStore, { reopen: (store) => store });
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 15, `${passed.length} promises`);
  });
});
