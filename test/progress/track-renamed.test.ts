import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import type { Problem } from '../../src/model/problem.ts';
import type { ProgressKey } from '../../src/progress/progress-key.ts';
import { ProgressTracker, type ProgressTrackerOptions } from '../../src/progress/progress-tracker.ts';
import { browserStore } from '../../src/progress/stores/browser-store.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { storeError } from '../../src/progress/stores/store-error.ts';
import { mark, until } from './entries.ts';

const before: ProgressKey = { scope: '/audit', checklist: 'before' };
const after: ProgressKey = { scope: '/audit', checklist: 'after' };
const items = ['a', 'b', 'c'].map((id) => ({ id, text: `Task ${id}`, checked: false }));

// One that follows a store keeps the process.
const opened: ProgressTracker[] = [];
afterEach(() => {
  for (const made of opened.splice(0)) made.close();
});

async function open(
  store: ProgressStore,
  key: ProgressKey,
  shown: readonly string[] = [key.checklist],
  options: Partial<ProgressTrackerOptions> = {},
): Promise<ProgressTracker> {
  const made = new ProgressTracker({ store, key, others: () => shown, ...options });
  opened.push(made);
  made.setItems(items);
  await made.open();
  return made;
}

/** Ticks items as a reader did who had the list under this key. */
async function tick(store: ProgressStore, key: ProgressKey, ...ids: string[]): Promise<void> {
  const made = await open(store, key);
  for (const id of ids) made.mark(id, true);
  await saved(made);
  made.close();
}

const saved = (made: ProgressTracker) => until(() => made.saving === 'saved', 'it is saved');
const ticked = ({ progress }: ProgressTracker): string =>
  progress.items.flatMap(({ id, checked }) => (checked ? id : [])).join('');

function newDatabase(): ProgressStore {
  globalThis.indexedDB = new IDBFactory();
  return browserStore();
}

for (const [name, create] of [
  ['memory', memoryStore],
  ['the browser', newDatabase],
] as const) {
  describe(`a list with a new label, in ${name}`, () => {
    test('keeps its ticks, also for later visits', async () => {
      const store = create();
      await tick(store, before, 'a', 'c');
      const made = await open(store, after);
      assert.equal(ticked(made), 'ac');
      await saved(made);
      made.close();
      assert.equal((await store.read(after)).entries.length, 2);
      assert.equal(ticked(await open(store, after, ['before', 'after'])), 'ac');
    });

    test('keeps them through a third label, and once however many have it open', async () => {
      const store = create();
      await tick(store, before, 'a', 'c');
      for (const checklist of ['after', 'last']) {
        const tabs = await Promise.all([1, 2].map(() => open(store, { ...before, checklist })));
        for (const tab of tabs) {
          await saved(tab);
          assert.equal(ticked(tab), 'ac');
          tab.close();
        }
        assert.equal((await store.read({ ...before, checklist })).entries.length, 2);
      }
    });

    test('does not come back once it was erased', async () => {
      const store = create();
      await tick(store, before, 'a', 'c');
      const made = await open(store, after);
      await saved(made);
      made.erase();
      await saved(made);
      made.close();
      assert.equal(ticked(await open(store, after)), '');
      assert.equal(ticked(await open(store, { ...before, checklist: 'last' })), '');
      assert.deepEqual(await store.list(before.scope), []);
    });
  });
}

describe('a list whose log is empty', () => {
  test('takes nothing from a list that is still there', async () => {
    const store = memoryStore();
    await tick(store, before, 'a', 'c');
    const made = await open(store, after, ['before', 'after']);
    assert.equal(ticked(made), '');
    assert.deepEqual(await store.list(before.scope), [before]);
    made.erase();
    await saved(made);
    assert.equal((await store.read(before)).entries.length, 2);
  });

  test('takes nothing when it is not told what else is there', async () => {
    const store = memoryStore();
    await tick(store, before, 'a', 'c');
    const made = new ProgressTracker({ store, key: after });
    made.setItems(items);
    await made.open();
    assert.equal(ticked(made), '');
  });

  test('takes nothing of another scope, or that was done for another subject', async () => {
    const store = memoryStore();
    await tick(store, { ...before, subject: 'Plant 7' }, 'a');
    await tick(store, { ...before, scope: '/other' }, 'b');
    assert.equal(ticked(await open(store, after)), '');
    assert.equal(ticked(await open(store, { ...after, subject: 'Plant 8' })), '');
    assert.equal(ticked(await open(store, { ...after, subject: 'Plant 7' })), 'a');
  });

  test('takes nothing where two logs come into question, and the one of which more is there', async () => {
    const store = memoryStore();
    await tick(store, before, 'a');
    await store.append({ ...before, checklist: 'rival' }, [mark('w', 1, { item: 'b' })]);
    assert.equal(ticked(await open(store, after, ['after'])), '');
    const more = { ...before, checklist: 'more' };
    await store.append(more, [mark('x', 1, { item: 'b' }), mark('y', 2, { item: 'c' })]);
    assert.equal(ticked(await open(store, { ...before, checklist: 'fresh' }, ['after', 'fresh'])), 'bc');
  });

  test('takes nothing of a log of which most is gone', async () => {
    const store = memoryStore();
    const gone = ['Feed the cat', 'Water the plants'].map((text, index) => ({
      ...mark(`g${index}`, index + 1, { item: `g${index}` }),
      text,
    }));
    await store.append(before, [...gone, mark('x', 9)]);
    assert.equal(ticked(await open(store, after)), '');
    await store.append(before, [mark('y', 10, { item: 'b' })]);
    assert.equal(ticked(await open(store, after)), 'ab');
  });

  test('takes nothing when it was erased, or has marks', async () => {
    const store = memoryStore();
    await tick(store, before, 'a', 'c');
    await store.erase(after, '1-a');
    assert.equal(ticked(await open(store, after)), '');
    const own = { ...before, checklist: 'own' };
    await store.append(own, [mark('x', 1, { item: 'b' })]);
    assert.equal(ticked(await open(store, own)), 'b');
  });

  test('takes what was erased before and ticked again', async () => {
    const store = memoryStore();
    await store.append(before, [mark('x', 1, { generation: '3-x' })]);
    const made = await open(store, after);
    await saved(made);
    assert.deepEqual(await store.read(after), { generation: '0', entries: [mark('x', 1)] });
  });

  test('takes it in when its items come later, in other words', async () => {
    const store = memoryStore();
    await tick(store, before, 'a');
    const made = new ProgressTracker({ store, key: after, others: () => [] });
    await made.open();
    made.setItems(items.map(({ id, text }) => ({ id: `${id}2`, text: `${text}.`, checked: false })));
    await until(() => ticked(made) === 'a2', 'it is ticked');
    await saved(made);
  });

  test('writes nothing when it may only read, and all once it may write', async () => {
    const store = memoryStore();
    await tick(store, before, 'a');
    const made = await open(store, after, [], { readonly: true });
    assert.equal(ticked(made), 'a');
    assert.deepEqual(await store.list(before.scope), [before]);
    made.setReadonly(false);
    await saved(made);
    const { entries } = await store.read(after);
    assert.deepEqual(entries, (await store.read(before)).entries);
  });

  test('is ticked as ever when the others cannot be listed, and says so', async () => {
    const inner = memoryStore();
    await tick(inner, before, 'a');
    let fails = true;
    const list: ProgressStore['list'] = async (scope) => {
      if (fails) throw storeError('progress-unavailable', { message: 'No list.' });
      return inner.list(scope);
    };
    const problems: Problem[] = [];
    const onProblem = (problem: Problem) => problems.push(problem);
    const made = await open({ ...inner, list }, after, [], { onProblem });
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['No list.'],
    );
    fails = false;
    made.setItems(items);
    await until(() => ticked(made) === 'a', 'it is found after all');
  });

  test('erases where it came from as soon as that can be listed', async () => {
    const inner = memoryStore();
    await tick(inner, before, 'a');
    let fails = false;
    const list: ProgressStore['list'] = async (scope) => {
      if (fails) throw storeError('progress-unavailable', { message: 'No list.' });
      return inner.list(scope);
    };
    const made = await open({ ...inner, list }, after);
    await saved(made);
    fails = true;
    made.erase();
    await until(() => made.saving === 'failed', 'it has failed');
    fails = false;
    made.retry();
    await saved(made);
    assert.deepEqual(await inner.list(before.scope), []);
  });
});
