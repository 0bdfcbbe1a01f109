import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import type { Problem } from '../../src/model/problem.ts';
import type { ProgressLog } from '../../src/progress/log.ts';
import type { FindMatches } from '../../src/progress/matching/match.ts';
import { matchItems } from '../../src/progress/matching/match-items.ts';
import { ProgressTracker, type ProgressTrackerOptions } from '../../src/progress/progress-tracker.ts';
import { browserStore } from '../../src/progress/stores/browser-store.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { storeError } from '../../src/progress/stores/store-error.ts';
import { mark, until } from './entries.ts';

const key = { scope: '/audit', checklist: 'quarterly' };
const items = ['a', 'b', 'c'].map((id) => ({ id, text: `Task ${id}`, checked: false }));

function tracker(options: Partial<ProgressTrackerOptions> = {}): ProgressTracker {
  const made = new ProgressTracker({ store: memoryStore(), key, ...options });
  made.setItems(items);
  return made;
}

async function opened(options: Partial<ProgressTrackerOptions> = {}): Promise<ProgressTracker> {
  const made = tracker(options);
  await made.open();
  return made;
}

const ticked = ({ progress }: ProgressTracker): string =>
  progress.items.flatMap(({ id, checked }) => (checked ? id : [])).join('');
const saved = (made: ProgressTracker) => until(() => made.saving === 'saved', 'it is saved');
const idsOf = ({ entries }: ProgressLog): string => entries.map(({ id }) => id).join('');

/** A store that can be switched off. */
function fragile(): { readonly store: ProgressStore; fails: boolean } {
  const inner = memoryStore();
  const state = { fails: false };
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (state.fails) throw storeError('progress-full', { message: 'Full.' });
    return await work();
  };
  const store: ProgressStore = {
    read: (one) => guard(() => inner.read(one)),
    list: (scope) => guard(() => inner.list(scope)),
    append: (one, entries) => guard(() => inner.append(one, entries)),
    erase: (one, generation) => guard(() => inner.erase(one, generation)),
    watch: inner.watch,
  };
  return Object.assign(state, { store });
}

describe('ProgressTracker', () => {
  test('ticks at once, and saves behind it', async () => {
    const store = memoryStore();
    const onChange = mock.fn();
    const made = await opened({ store, onChange });
    onChange.mock.resetCalls();
    made.mark('b', true);
    assert.equal(ticked(made), 'b');
    assert.equal(made.saving, 'waiting');
    assert.equal(made.pending, 1);
    assert.equal(onChange.mock.callCount(), 1);
    await saved(made);
    assert.ok(onChange.mock.callCount() > 1);
    made.mark('b', false);
    made.mark('c', true);
    assert.equal(ticked(made), 'c');
    await saved(made);
    assert.equal(ticked(await opened({ store })), 'c');
  });

  test('puts what is done before the log is read on top of what is there', async () => {
    const store = memoryStore();
    await store.append(key, [mark('x', 2 ** 45, { item: 'a' }), mark('y', 2 ** 45, { item: 'b' })]);
    const made = tracker({ store });
    const opening = made.open();
    made.mark('a', false);
    made.mark('c', true);
    assert.equal(ticked(made), 'c');
    await opening;
    assert.equal(ticked(made), 'bc');
    await saved(made);
    assert.equal(ticked(await opened({ store })), 'bc');
  });

  test('misses nothing that changes while the log is being read', async () => {
    const inner = memoryStore();
    // What is read is old by the time it arrives.
    const read: ProgressStore['read'] = async (one) => {
      const log = await inner.read(one);
      await inner.append(key, [mark('x', 1, { item: 'b' })]);
      await new Promise((resolve) => setTimeout(resolve));
      return log;
    };
    assert.equal(ticked(await opened({ store: { ...inner, read } })), 'b');
  });

  test('does not save before it is opened', async () => {
    const made = tracker();
    made.mark('a', true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(made.saving, 'waiting');
    await made.open();
    await saved(made);
  });

  test('resets, and takes a reset back until something else is done', async () => {
    const made = await opened();
    made.mark('a', true);
    made.reset();
    assert.equal(ticked(made), '');
    made.undoReset();
    assert.equal(ticked(made), 'a');
    made.reset();
    made.mark('b', true);
    made.undoReset();
    assert.equal(ticked(made), 'b');
  });

  test('refuses to tick what is not there', async () => {
    const made = await opened();
    assert.throws(() => made.mark('z', true), RangeError);
  });

  test('follows what others do, and the same list twice on a page', async () => {
    const store = memoryStore();
    const [one, other] = [await opened({ store }), await opened({ store })];
    one.mark('a', true);
    await until(() => ticked(other) === 'a', 'the other follows');
    other.erase();
    await until(() => one.log.entries.length === 0, 'the one is erased, too');
    assert.equal(one.log.generation, other.log.generation);
  });

  test('tells nothing after it is closed, and still saves', async () => {
    const store = memoryStore();
    const onChange = mock.fn();
    const made = await opened({ store, onChange });
    onChange.mock.resetCalls();
    made.mark('a', true);
    made.close();
    await saved(made);
    await store.append(key, [mark('x', 1)]);
    await until(async () => (await store.read(key)).entries.length === 2, 'both are there');
    assert.equal(onChange.mock.callCount(), 1);
    assert.equal(made.log.entries.length, 1);
  });
});

describe('a ProgressTracker whose store fails', () => {
  test('keeps what was done, tells it once, and saves it at the next occasion', async () => {
    const disk = fragile();
    const problems: Problem[] = [];
    const made = await opened({ store: disk.store, onProblem: (problem) => problems.push(problem) });
    disk.fails = true;
    made.mark('a', true);
    await until(() => made.saving === 'failed', 'it has failed');
    made.mark('b', true);
    made.reset();
    made.undoReset();
    await until(() => made.saving === 'failed', 'it has failed again');
    assert.equal(ticked(made), 'ab');
    assert.equal(made.pending, 4);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['progress-full'],
    );
    disk.fails = false;
    made.mark('c', true);
    await saved(made);
    assert.equal(ticked(await opened({ store: disk.store })), 'abc');
    disk.fails = true;
    made.mark('c', false);
    await until(() => problems.length === 2, 'it is told again, after it had been saved');
    made.close();
    disk.fails = false;
    made.retry();
    await saved(made);
  });

  test('tries again by itself, after ever longer pauses, and does not insist for ever', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const disk = fragile();
      const append = mock.method(disk.store, 'append');
      const made = await opened({ store: disk.store });
      disk.fails = true;
      made.mark('a', true);
      const settle = () => new Promise((resolve) => setImmediate(resolve));
      const counts: number[] = [];
      for (const wait of [999, 1, 4999, 1, 30_000, 120_000, 10_000_000]) {
        await settle();
        mock.timers.tick(wait);
        await settle();
        counts.push(append.mock.callCount());
      }
      assert.deepEqual(counts, [1, 2, 2, 3, 4, 5, 5]);
      disk.fails = false;
      made.retry();
      await settle();
      assert.equal(made.saving, 'saved');
    } finally {
      mock.timers.reset();
    }
  });

  test('does not wait to try again once something else was saved', async () => {
    const inner = memoryStore();
    const results: ((works: boolean) => void)[] = [];
    const append: ProgressStore['append'] = async (one, entries) => {
      const works = await new Promise<boolean>((resolve) => results.push(resolve));
      if (!works) throw new Error('Not now.');
      await inner.append(one, entries);
    };
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const made = await opened({ store: { ...inner, append } });
      made.mark('a', true);
      made.mark('b', true);
      const settle = () => new Promise((resolve) => setImmediate(resolve));
      for (const works of [false, true, true]) {
        results.shift()?.(works);
        await settle();
      }
      assert.equal(made.saving, 'saved');
      assert.equal((await inner.read(key)).entries.length, 2);
    } finally {
      mock.timers.reset();
    }
  });

  test('ticks without having read the log, and unites both when it can be read', async () => {
    const disk = fragile();
    await disk.store.append(key, [mark('x', 1, { item: 'a' })]);
    disk.fails = true;
    const problems: Problem[] = [];
    const made = await opened({ store: disk.store, onProblem: (problem) => problems.push(problem) });
    assert.equal(made.isOpen, false);
    made.mark('b', true);
    await until(() => made.saving === 'failed', 'it has failed');
    assert.equal(ticked(made), 'b');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['progress-full'],
    );
    disk.fails = false;
    made.retry();
    await saved(made);
    assert.equal(ticked(made), 'ab');
  });

  test('works for the page where storage is disabled', async () => {
    const before = globalThis.indexedDB;
    Object.assign(globalThis, { indexedDB: undefined });
    try {
      const made = await opened({ store: browserStore() });
      made.mark('a', true);
      await until(() => made.saving === 'failed', 'it has failed');
      assert.equal(ticked(made), 'a');
      globalThis.indexedDB = new IDBFactory();
      made.retry();
      await saved(made);
      made.close();
      const next = await opened({ store: browserStore() });
      assert.equal(ticked(next), 'a');
      next.close();
    } finally {
      globalThis.indexedDB = before;
    }
  });

  for (const count of [2, 8]) {
    test(`loses nothing over one database with ${count} tabs that tick at once`, async () => {
      globalThis.indexedDB = new IDBFactory();
      const tabs = await Promise.all(Array.from({ length: count }, () => opened({ store: browserStore() })));
      for (let turn = 0; turn < 5; turn++) for (const tab of tabs) tab.mark(items[turn % 3]?.id ?? '', turn % 2 === 0);
      await until(() => tabs.every(({ log }) => log.entries.length === count * 5), 'every tab has all');
      for (const tab of tabs) {
        await saved(tab);
        assert.deepEqual(tab.log, tabs[0]?.log);
        tab.close();
      }
    });
  }
});

describe('a ProgressTracker that erases', () => {
  test('begins anew, whatever comes from before', async () => {
    const store = memoryStore();
    const made = await opened({ store });
    made.mark('a', true);
    const before = made.log;
    made.erase();
    assert.equal(ticked(made), '');
    made.mark('b', true);
    await saved(made);
    await store.append(key, before.entries);
    assert.equal(ticked(await opened({ store })), 'b');
  });

  test('drops what was ticked elsewhere before that was known there, and keeps what comes later', async () => {
    const disk = fragile();
    const [one, other] = [await opened({ store: disk.store }), await opened({ store: disk.store })];
    disk.fails = true;
    other.mark('a', true);
    await until(() => other.saving === 'failed', 'the tick waits');
    disk.fails = false;
    one.erase();
    await until(() => other.log.generation === one.log.generation, 'it is known');
    assert.equal(other.saving, 'saved');
    other.mark('b', true);
    await saved(other);
    await until(() => ticked(one) === 'b', 'the later tick is there');
    assert.equal(ticked(await opened({ store: disk.store })), 'b');
  });

  test('erases before the log is read', async () => {
    const store = memoryStore();
    await store.append(key, [mark('x', 1)]);
    const made = tracker({ store });
    made.mark('b', true);
    made.erase();
    assert.equal(ticked(made), '');
    made.mark('c', true);
    await made.open();
    assert.equal(ticked(made), 'c');
    await saved(made);
    const log = await store.read(key);
    assert.equal(log.entries.length, 1);
    assert.match(log.generation, /^1-/);
  });
});

describe('a ProgressTracker of an article that had other scopes', () => {
  const old = { ...key, scope: '/old' };
  const older = { ...key, scope: '/older' };
  const aliases = ['/old', '/older'];

  async function filled(): Promise<ProgressStore> {
    const store = memoryStore();
    await store.append(old, [mark('x', 1, { item: 'a' })]);
    await store.append(older, [mark('y', 2, { item: 'b', generation: '3-z' })]);
    await store.append(key, [mark('z', 3, { item: 'b', checked: false })]);
    return store;
  }

  test('counts what was ticked under them', async () => {
    const store = await filled();
    const made = await opened({ store, aliases });
    assert.equal(ticked(made), 'a');
    made.mark('c', true);
    await saved(made);
    assert.equal(ticked(await opened({ store, aliases })), 'ac');
  });

  test('erases them, too, and does not read them again', async () => {
    const store = await filled();
    const made = await opened({ store, aliases });
    made.erase();
    await saved(made);
    for (const one of [key, old, older]) assert.deepEqual((await store.read(one)).entries, []);
    await store.append(old, [mark('v', 9, { generation: '9-z' })]);
    assert.equal(ticked(await opened({ store, aliases })), '');
  });
});

describe('a ProgressTracker that takes in another log', () => {
  const exported: ProgressLog = {
    generation: '7-q',
    entries: [mark('x', 1, { item: 'a', generation: '7-q' }), mark('y', 2, { item: 'b', generation: '7-q' })],
  };

  test('adds what is new, drops nothing, and saves it', async () => {
    const store = memoryStore();
    const made = await opened({ store });
    made.mark('c', true);
    assert.equal(made.merge(exported), 2);
    assert.equal(made.merge(exported), 0);
    assert.equal(ticked(made), 'abc');
    await saved(made);
    assert.equal(ticked(await opened({ store })), 'abc');
  });

  test('does so before its own log is read, and after that was erased', async () => {
    const store = memoryStore();
    await store.append(key, [mark('w', 5, { item: 'b', checked: false })]);
    const made = tracker({ store });
    made.merge(exported);
    assert.equal(ticked(made), 'ab');
    await made.open();
    assert.equal(ticked(made), 'a');
    assert.equal(idsOf(made.log), 'xyw');
    made.erase();
    made.merge(exported);
    assert.equal(ticked(made), 'ab');
    await saved(made);
    assert.equal(ticked(await opened({ store })), 'ab');
  });
});

describe('a ProgressTracker of an article that is edited', () => {
  const other = { id: 'o', text: 'Call the landlord', checked: false };
  const before = [{ id: 'a', text: 'Restart the web server to apply the configuration', checked: false }, other];
  const after = [{ id: 'b', text: 'Restart the web server', checked: false }, other];
  const links = ({ log }: ProgressTracker) => log.entries.filter(({ type }) => type === 'same');

  async function tickedBefore(): Promise<ProgressStore> {
    const store = memoryStore();
    const made = await opened({ store });
    made.setItems(before);
    made.mark('a', true);
    await saved(made);
    made.close();
    return store;
  }

  test('keeps once that an item was found again, and saves it', async () => {
    const store = await tickedBefore();
    const made = new ProgressTracker({ store, key });
    made.setItems(after);
    await made.open();
    assert.equal(ticked(made), 'b');
    made.setItems(after);
    made.setItems(before);
    made.setItems(after);
    await saved(made);
    const next = new ProgressTracker({ store, key });
    await next.open();
    next.setItems(after);
    assert.equal(ticked(next), 'b');
    assert.deepEqual(
      links(next).map((entry) => entry.type === 'same' && [entry.item, entry.was, entry.text]),
      [['b', 'a', 'Restart the web server']],
    );
  });

  test('follows an item through edits that together are too many', async () => {
    const store = await tickedBefore();
    const latest = [{ id: 'c', text: 'Restart the web server, as described in the runbook', checked: false }, other];
    for (const [list, id] of [
      [after, 'b'],
      [latest, 'c'],
    ] as const) {
      const made = new ProgressTracker({ store, key });
      made.setItems(list);
      await made.open();
      assert.equal(ticked(made), id);
      await saved(made);
      made.close();
    }
    const skipping = new ProgressTracker({ store: await tickedBefore(), key });
    skipping.setItems(latest);
    await skipping.open();
    assert.equal(ticked(skipping), '');
  });

  test('looks for what became of items once an edit, not once a tick', async () => {
    let calls = 0;
    const match: FindMatches = (known, items) => {
      calls++;
      return matchItems(known, items);
    };
    const store = memoryStore();
    const task = (index: number) => ({ id: `i${index}`, text: `Check number ${index}`, checked: false });
    const gone = Array.from({ length: 5 }, (_, index) => task(index));
    await store.append(
      key,
      gone.map((item, index) => ({ ...mark(`m${index}`, index + 1, { item: item.id }), text: item.text })),
    );
    const made = new ProgressTracker({ store, key, match });
    const list = Array.from({ length: 20 }, (_, index) => task(100 + index));
    made.setItems(list);
    await made.open();
    const { length } = made.progress.matches;
    for (const { id } of list) {
      made.mark(id, true);
      assert.equal(made.progress.matches.length, length);
    }
    await saved(made);
    made.setItems(list.map((item) => ({ ...item })));
    assert.equal(made.progress.done, 20);
    assert.equal(calls, 1);
    made.setItems([...list, task(3)]);
    assert.equal(ticked(made).includes('i3'), true);
    assert.equal(calls, 2);
  });

  test('reads words in the language that it is told', async () => {
    const kinds: string[] = [];
    for (const lang of ['de', 'en']) {
      const store = memoryStore();
      await store.append(key, [{ ...mark('x', 1), text: 'Die Ports prüfen' }]);
      const made = new ProgressTracker({ store, key, lang, readonly: true });
      made.setItems([{ id: 'n', text: 'Ports prüfen', checked: false }]);
      await made.open();
      kinds.push(...made.progress.matches.map(({ kind }) => kind));
    }
    assert.deepEqual(kinds, ['moved', 'changed']);
  });

  test('finds it again without keeping that, when it may only read', async () => {
    const store = await tickedBefore();
    const made = new ProgressTracker({ store, key, readonly: true });
    made.setItems(after);
    await made.open();
    assert.equal(ticked(made), 'b');
    assert.equal(made.saving, 'saved');
    assert.deepEqual(links(made), []);
  });

  test('keeps that it found it once it may write', async () => {
    const store = await tickedBefore();
    const made = new ProgressTracker({ store, key, readonly: true });
    made.setItems(after);
    await made.open();
    made.setReadonly(false);
    assert.deepEqual(
      links(made).map((entry) => entry.type === 'same' && [entry.item, entry.was]),
      [['b', 'a']],
    );
    await until(() => made.saving === 'saved', 'it is saved');
    assert.equal((await store.read(key)).entries.length, 2);
  });

  test('comes to an end when two versions of an article are open at a time', async () => {
    const store = await tickedBefore();
    const tabs = [after, before, after].map((list) => {
      const made = new ProgressTracker({ store, key });
      made.setItems(list);
      return made;
    });
    for (const tab of tabs) await tab.open();
    for (let turn = 0; turn < 4; turn++) {
      tabs[turn % 2]?.mark(turn % 2 === 0 ? 'b' : 'a', turn % 3 !== 0);
      await until(() => tabs.every(({ saving }) => saving === 'saved'), 'all is saved');
    }
    await until(() => tabs.every(({ log }) => log.entries.length === tabs[0]?.log.entries.length), 'all have all');
    // Each pair once by each who found it.
    for (const tab of tabs) assert.ok(links(tab).length <= 4, `${links(tab).length}`);
  });
});

describe('an article that is edited again and again', () => {
  const versions = [
    'Restart the web server to apply the configuration',
    'Restart the web server',
    'Restart the web server, as described in the runbook',
  ].map((text, index) => [{ id: `version-${index}`, text, checked: false }]);

  test('keeps its ticks from one edit to the next, however far the last is from the first', async () => {
    const store = memoryStore();
    const [first = [], ...edits] = versions;
    const made = new ProgressTracker({ store, key });
    made.setItems(first);
    await made.open();
    made.mark('version-0', true);
    await saved(made);
    for (const items of edits) {
      const later = new ProgressTracker({ store, key });
      later.setItems(items);
      await later.open();
      assert.equal(ticked(later), items[0]?.id);
      await saved(later);
    }
  });

  test('loses them without the step between: it would be a guess', async () => {
    const store = memoryStore();
    const [first = [], , last = []] = versions;
    const made = new ProgressTracker({ store, key });
    made.setItems(first);
    await made.open();
    made.mark('version-0', true);
    await saved(made);
    const later = new ProgressTracker({ store, key });
    later.setItems(last);
    await later.open();
    assert.equal(ticked(later), '');
  });
});
