import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EMPTY_LOG } from '../../../src/progress/log.ts';
import { memoryStore } from '../../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../../src/progress/stores/progress-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';

const itself = { reopen: (store: ProgressStore) => store, timeLimit: 50 };

/** What a store fails of which one thing is wrong. */
async function failuresOf(change: (good: ProgressStore) => Partial<ProgressStore>): Promise<string[]> {
  const { failed } = await testStore(() => {
    const good = memoryStore();
    return { ...good, ...change(good) };
  }, itself);
  return failed.map(({ promise }) => promise);
}

describe('testStore', () => {
  test('finds a store that keeps nothing', async () => {
    assert.ok((await failuresOf(() => ({ append: async () => {} }))).length > 5);
  });

  test('finds a store that mixes up its logs', async () => {
    const broken = (good: ProgressStore) => ({
      read: ({ scope, checklist }: Parameters<ProgressStore['read']>[0]) => good.read({ scope, checklist }),
      append: (
        { scope, checklist }: Parameters<ProgressStore['read']>[0],
        entries: Parameters<ProgressStore['append']>[1],
      ) => good.append({ scope, checklist }, entries),
    });
    assert.deepEqual(await failuresOf(broken), [
      'logs are kept apart by scope, checklist and subject',
      'the logs of a scope that have entries are listed, and no others',
    ]);
  });

  test('finds a store that lists nothing', async () => {
    assert.deepEqual(await failuresOf(() => ({ list: async () => [] })), [
      'the logs of a scope that have entries are listed, and no others',
    ]);
  });

  test('finds a store that gives entries in the order in which they came, and twice', async () => {
    const broken = () => {
      const entries = new Map<string, Parameters<ProgressStore['append']>[1]>();
      return {
        read: async (key: { scope: string }) => ({ ...EMPTY_LOG, entries: entries.get(key.scope) ?? [] }),
        append: async (key: { scope: string }, more: Parameters<ProgressStore['append']>[1]) => {
          entries.set(key.scope, [...(entries.get(key.scope) ?? []), ...more]);
        },
      };
    };
    const failures = await failuresOf(broken);
    assert.ok(failures.includes('it gives them in order, in whatever order they came'));
    assert.ok(failures.includes('an entry that comes twice is there once'));
  });

  test('finds a store that erases nothing, and one that erases for an earlier generation', async () => {
    assert.ok(
      (await failuresOf(() => ({ erase: async () => {} }))).includes(
        'erase drops all entries, and starts the generation',
      ),
    );
    const eager = (good: ProgressStore) => ({
      erase: async (key: Parameters<ProgressStore['erase']>[0]) => {
        const { generation } = await good.read(key);
        await good.erase(key, `${Number.parseInt(generation, 10) + 1}-z`);
      },
    });
    assert.ok((await failuresOf(eager)).includes('to erase with an earlier generation, or the same, changes nothing'));
  });

  test('finds a store that tells nobody, and one that does not stop', async () => {
    const promise = 'those who watch are told what others append and erase, until they stop';
    assert.deepEqual(await failuresOf(() => ({ watch: () => () => {} })), [promise]);
    const endless = (good: ProgressStore) => ({
      watch: (...parameters: Parameters<ProgressStore['watch']>) => {
        good.watch(...parameters);
        return () => {};
      },
    });
    assert.deepEqual(await failuresOf(endless), [promise]);
  });

  test('leaves out what needs a second one, when it is not told how to open that', async () => {
    const { passed, failed } = await testStore(memoryStore);
    const all = await testStore(memoryStore, itself);
    assert.deepEqual(failed, []);
    assert.equal(all.passed.length - passed.length, 3);
  });

  test('tells what a store says that cannot even be made', async () => {
    const { passed, failed } = await testStore(() => Promise.reject(new Error('No disk.')));
    assert.deepEqual(passed, []);
    assert.ok(failed.every(({ error }) => error.message === 'No disk.'));
    const texts = await testStore(() => Promise.reject('no error, a text'));
    assert.ok(texts.failed.length > 10);
    assert.ok(texts.failed.every(({ error }) => error.message === 'no error, a text'));
  });
});
