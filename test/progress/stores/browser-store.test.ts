import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { keyText } from '../../../src/progress/progress-key.ts';
import { browserStore } from '../../../src/progress/stores/browser-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';
import { mark, until } from '../entries.ts';

const key = { scope: '/audit', checklist: 'quarterly' };
const log = keyText(key);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function openTables(): Promise<IDBPDatabase> {
  return openDB('broadsheet', 1);
}

/** All that a table holds. */
async function dump(table: string): Promise<{ key: IDBValidKey; value: unknown }[]> {
  const database = await openTables();
  const [keys, values] = await Promise.all([database.getAllKeys(table), database.getAll(table)]);
  database.close();
  return keys.map((one, index) => ({ key: one, value: values[index] }));
}

async function put(table: string, at: IDBValidKey, value: unknown): Promise<void> {
  const database = await openTables();
  await database.put(table, value, at);
  database.close();
}

function rejectsWith(promise: Promise<unknown>, code: string): Promise<void> {
  return assert.rejects(promise, (error) => {
    assert.ok(error instanceof BroadsheetError, String(error));
    assert.equal(error.problems[0]?.code, code);
    return true;
  });
}

/** Gives `indexedDB` another meaning during a test. */
async function withIndexedDb(descriptor: PropertyDescriptor, run: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...descriptor });
  try {
    await run();
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', before);
  }
}

describe('browserStore', () => {
  test('keeps what a store promises, and what another tab writes', async () => {
    const { passed, failed } = await testStore(browserStore, { reopen: () => browserStore() });
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 15, `${passed.length} promises`);
  });

  test('keeps each entry in a record of its own, and never writes one twice', async () => {
    const store = browserStore();
    await store.append(key, [mark('b', 2), mark('a', 1)]);
    const before = await dump('entries');
    assert.deepEqual(before, [
      { key: [log, 'a'], value: { format: 1, entry: mark('a', 1) } },
      { key: [log, 'b'], value: { format: 1, entry: mark('b', 2) } },
    ]);
    await store.append(key, [mark('a', 7), mark('c', 3)]);
    assert.deepEqual((await dump('entries')).slice(0, 2), before);
    assert.deepEqual(await dump('generations'), []);
  });

  test('keeps nothing of an earlier generation, and all of a later one, whatever was there', async () => {
    const [one, two, three] = ['1-a', '2-b', '3-c'].map((generation) => ({ generation }));
    const store = browserStore();
    await store.append(key, [mark('a', 1), mark('b', 2, two)]);
    assert.deepEqual(await store.read(key), { generation: '2-b', entries: [mark('b', 2, two)] });
    await store.append(key, [mark('c', 3, one), mark('d', 4, two)]);
    await store.append(key, [mark('e', 5, one)]);
    assert.deepEqual(
      (await dump('entries')).map(({ key }) => key),
      [
        [log, 'b'],
        [log, 'd'],
      ],
    );
    await store.append(key, [mark('f', 6, three), mark('b', 2, two)]);
    assert.deepEqual(
      (await dump('entries')).map(({ key }) => key),
      [[log, 'f']],
    );
    assert.equal((await store.read(key)).generation, '3-c');
  });

  test('asks once, at the first tick, that the browser does not clear it, and does not mind a refusal', async () => {
    const persist = mock.fn(() => Promise.reject(new Error('No.')));
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { storage: { persist } } });
    try {
      const store = browserStore();
      await store.read(key);
      assert.equal(persist.mock.callCount(), 0);
      await store.append(key, [mark('a', 1)]);
      await store.append(key, [mark('b', 2)]);
      assert.equal(persist.mock.callCount(), 1);
    } finally {
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });

  for (const count of [2, 3, 8]) {
    test(`loses nothing when ${count} tabs tick at once, and each tab follows the others`, async () => {
      const tabs = Array.from({ length: count }, () => browserStore());
      const seen = tabs.map(() => 0);
      const stops = tabs.map((tab, index) => tab.watch(key, ({ entries }) => (seen[index] = entries.length)));
      await Promise.all(
        tabs.flatMap((tab, index) =>
          Array.from({ length: 10 }, (_, turn) => tab.append(key, [mark(`${index}-${turn}`, turn)])),
        ),
      );
      await until(() => seen.every((entries) => entries === count * 10), 'all tabs have seen all');
      for (const stop of stops) stop();
      assert.equal((await browserStore().read(key)).entries.length, count * 10);
    });
  }
});

describe('a browserStore whose storage fails', () => {
  test('says that it is unavailable where there is none', async () => {
    await withIndexedDb({ value: undefined }, async () => {
      await rejectsWith(browserStore().read(key), 'progress-unavailable');
      await rejectsWith(browserStore().append(key, [mark('a', 1)]), 'progress-unavailable');
    });
  });

  test('says so where even to look at it is forbidden', async () => {
    const get = () => {
      throw new DOMException('Forbidden.', 'SecurityError');
    };
    await withIndexedDb({ get }, () => rejectsWith(browserStore().read(key), 'progress-unavailable'));
  });

  test('says so where opening throws, as in private windows', async () => {
    const open = () => {
      throw new DOMException('Denied.', 'InvalidStateError');
    };
    await withIndexedDb({ value: { open } }, () =>
      rejectsWith(browserStore().append(key, [mark('a', 1)]), 'progress-unavailable'),
    );
  });

  test('says so where opening never answers, and goes on as soon as it does', async () => {
    const factory = new IDBFactory();
    const store = browserStore({ timeLimit: 50 });
    await withIndexedDb({ value: { open: () => new IDBOpenDBRequest() } }, async () => {
      await assert.rejects(store.append(key, [mark('a', 1)]), /does not answer\. \(progress-unavailable\)/);
    });
    await withIndexedDb({ value: factory }, async () => {
      await store.append(key, [mark('a', 1)]);
      assert.equal((await store.read(key)).entries.length, 1);
    });
  });

  test('says that it is full, keeps what it has, and takes more when there is room again', async () => {
    const store = browserStore();
    await store.append(key, [mark('a', 1)]);
    const { add } = IDBObjectStore.prototype;
    const full = function (this: IDBObjectStore): IDBRequest {
      const request = this.get('');
      // What a browser does that finds out while it writes: requests break off, the transaction says why.
      Reflect.get(this.transaction, '_abort').call(this.transaction, 'QuotaExceededError');
      return request;
    };
    try {
      IDBObjectStore.prototype.add = full;
      await rejectsWith(store.append(key, [mark('b', 2), mark('c', 3)]), 'progress-full');
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    assert.deepEqual((await store.read(key)).entries, [mark('a', 1)]);
    await store.append(key, [mark('b', 2)]);
    assert.equal((await store.read(key)).entries.length, 2);
  });

  test('leaves the database of a newer version as it is', async () => {
    const newer = await openDB('broadsheet', 2, { upgrade: (database) => database.createObjectStore('else') });
    await newer.put('else', 'kept', 'key');
    await rejectsWith(browserStore().read(key), 'progress-newer');
    await rejectsWith(browserStore().append(key, [mark('a', 1)]), 'progress-newer');
    await rejectsWith(browserStore().erase(key, '1-a'), 'progress-newer');
    assert.equal(await newer.get('else', 'key'), 'kept');
    newer.close();
  });

  test('makes way for a newer version in another tab', async () => {
    const store = browserStore();
    await store.append(key, [mark('a', 1)]);
    let blocked = false;
    const newer = await openDB('broadsheet', 2, { blocked: () => (blocked = true) });
    assert.equal(blocked, false);
    assert.equal(await newer.count('entries'), 1);
    newer.close();
    await rejectsWith(store.append(key, [mark('b', 2)]), 'progress-newer');
  });

  test('makes way for being deleted, and begins anew', async () => {
    const store = browserStore();
    await store.append(key, [mark('a', 1)]);
    await deleteDB('broadsheet');
    assert.deepEqual(await store.read(key), { generation: '0', entries: [] });
    await store.append(key, [mark('b', 2)]);
    assert.deepEqual((await browserStore().read(key)).entries, [mark('b', 2)]);
  });

  test('opens it again when the browser has closed it, even in the middle of writing', async () => {
    const store = browserStore();
    const connections: IDBDatabase[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...parameters) {
      connections.push(this);
      return transaction.apply(this, parameters);
    };
    try {
      await store.append(key, [mark('a', 1)]);
      const writing = store.append(key, [mark('b', 2), mark('c', 3)]);
      await until(() => connections.length === 2, 'it writes');
      for (const connection of new Set(connections)) forceCloseDatabase(connection as never);
      await writing;
      await store.append(key, [mark('d', 4)]);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    assert.deepEqual(
      (await browserStore().read(key)).entries.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
  });

  test('keeps all entries of a call, or none, when the page is closed in the middle of writing', async () => {
    for (let moment = 0; moment < 12; moment++) {
      globalThis.indexedDB = new IDBFactory();
      await browserStore().append(key, [mark('a', 1)]);
      const database = unwrap(await openTables());
      const { transaction } = IDBDatabase.prototype;
      let connection: IDBDatabase = database;
      IDBDatabase.prototype.transaction = function (...parameters) {
        connection = this;
        return transaction.apply(this, parameters);
      };
      const dying = browserStore();
      let isKept = false;
      // A page that is gone opens nothing again.
      const open = indexedDB.open;
      dying.append(key, [mark('b', 2), mark('c', 3)]).then(
        () => (isKept = true),
        () => {},
      );
      await until(() => connection !== database, 'it writes');
      indexedDB.open = () => {
        throw new Error('Closed.');
      };
      for (let turn = 0; turn < moment; turn++) await new Promise((resolve) => setImmediate(resolve));
      forceCloseDatabase(connection as never);
      await new Promise((resolve) => setTimeout(resolve, 5));
      IDBDatabase.prototype.transaction = transaction;
      indexedDB.open = open;
      database.close();
      const ids = (await browserStore().read(key)).entries.map(({ id }) => id).join('');
      assert.ok(isKept ? ids === 'abc' : ids === 'a' || ids === 'abc', `${moment}: ${ids}, ${isKept}`);
    }
  });
});

describe('a browserStore with records that it cannot read', () => {
  const damaged: readonly [string, unknown][] = [
    ['nothing', null],
    ['a text', 'garbage'],
    ['an entry without a format', mark('x', 5)],
    ['an entry without a time', { format: 1, entry: { ...mark('x', 5), at: 'yesterday' } }],
    ['another entry', { format: 1, entry: mark('y', 5) }],
    ['a format that never was', { format: 0, entry: mark('x', 5) }],
    ['half a format', { format: 0.5, entry: mark('x', 5) }],
  ];

  for (const [what, value] of damaged) {
    test(`puts ${what} aside, says so, and keeps the others`, async () => {
      const store = browserStore();
      await store.append(key, [mark('a', 1), mark('z', 9)]);
      await put('entries', [log, 'x'], value);
      const problems: Problem[] = [];
      const stop = store.watch(
        key,
        () => {},
        (problem) => problems.push(problem),
      );
      assert.deepEqual((await store.read(key)).entries, [mark('a', 1), mark('z', 9)]);
      await store.read(key);
      stop();
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['progress-unreadable'],
      );
      const aside = await dump('aside');
      assert.deepEqual(
        aside.map((record) => record.value),
        [value],
      );
      // A good one may come from elsewhere: the tab that wrote it, or a server.
      await store.append(key, [mark('x', 5)]);
      assert.deepEqual(
        (await store.read(key)).entries.map(({ id }) => id),
        ['a', 'x', 'z'],
      );
      assert.deepEqual(await dump('aside'), aside);
    });
  }

  test('finds the generation in the entries when its record is damaged', async () => {
    const store = browserStore();
    await store.erase(key, '3-c');
    await store.append(key, [mark('a', 1, { generation: '3-c' })]);
    await put('generations', log, { format: 1, generation: 'third' });
    assert.deepEqual(await store.read(key), { generation: '3-c', entries: [mark('a', 1, { generation: '3-c' })] });
    assert.deepEqual(
      (await dump('aside')).map(({ value }) => value),
      [{ format: 1, generation: 'third' }],
    );
  });

  test('writes to a log whose generation is damaged without overwriting that', async () => {
    await browserStore().erase(key, '3-c');
    await put('generations', log, 'garbage');
    await browserStore().append(key, [mark('a', 1, { generation: '4-d' })]);
    assert.deepEqual(
      (await dump('generations')).map(({ value }) => value),
      [{ format: 1, generation: '4-d' }],
    );
  });

  test('puts each aside once when several tabs find it', async () => {
    await put2(['x', 'y']);
    await Promise.all(Array.from({ length: 5 }, () => browserStore().read(key)));
    assert.equal((await dump('aside')).length, 2);
    assert.deepEqual(await dump('entries'), []);
  });

  test('removes what was put aside when the reader erases all', async () => {
    await put2(['x']);
    await browserStore().read(key);
    await browserStore().erase(key, '1-a');
    assert.deepEqual(await dump('aside'), []);
  });

  test('reads records of an older format, and does not rewrite them', async () => {
    const older = { format: 0, ticked: mark('a', 1) };
    await browserStore().append(key, [mark('b', 2)]);
    await put('entries', [log, 'a'], older);
    const store = browserStore({}, { 0: (record) => ({ format: 1, entry: (record as typeof older).ticked }) });
    assert.deepEqual((await store.read(key)).entries, [mark('a', 1), mark('b', 2)]);
    assert.deepEqual((await dump('entries'))[0]?.value, older);
  });

  test('refuses a log with records of a newer format, and leaves them alone', async () => {
    const newer = { format: 2, what: 'ever' };
    await browserStore().append(key, [mark('a', 1)]);
    await put('entries', [log, 'n'], newer);
    await rejectsWith(browserStore().read(key), 'progress-newer');
    await put('generations', log, newer);
    await rejectsWith(browserStore().append(key, [mark('b', 2)]), 'progress-newer');
    await rejectsWith(browserStore().erase(key, '9-a'), 'progress-newer');
    assert.equal((await dump('entries')).length, 2);
    assert.deepEqual(
      (await dump('generations')).map(({ value }) => value),
      [newer],
    );
    assert.deepEqual(await dump('aside'), []);
  });

  test('refuses a log whose generation is of a newer format, and tells who watches it, and nobody else', async () => {
    await put2([]);
    await put('generations', log, { format: 2, what: 'ever' });
    await rejectsWith(browserStore().read(key), 'progress-newer');
    const store = browserStore();
    const problems: string[] = [];
    const stops = [
      store.watch(
        key,
        () => assert.fail('there is nothing to show'),
        ({ code }) => problems.push(code),
      ),
      store.watch(
        key,
        () => assert.fail('there is nothing to show'),
        () => assert.fail('it has stopped'),
      ),
    ];
    // The first look is asked for by another tab, and the second watcher stops while it is under way.
    const channel = new BroadcastChannel('broadsheet');
    channel.postMessage(log);
    channel.postMessage('["/another","log"]');
    stops[1]?.();
    await until(() => problems.length > 0, 'the first is told');
    stops[0]?.();
    channel.close();
    assert.deepEqual(problems, ['progress-newer']);
  });

  test('tells nothing more to who stops watching while the log is being read', async () => {
    await put2([]);
    await put('entries', [log, 'n'], { format: 2, what: 'ever' });
    const store = browserStore();
    const problems: string[] = [];
    const [stopOne, stopOther] = ['one', 'other'].map((who) =>
      store.watch(
        key,
        () => assert.fail('there is nothing to show'),
        ({ code }) => problems.push(`${who}: ${code}`),
      ),
    );
    await store.append(key, [mark('b', 2, { generation: '1-0' })]);
    stopOther?.();
    await until(() => problems.length > 0, 'the one is told');
    await new Promise((resolve) => setTimeout(resolve, 20));
    stopOne?.();
    assert.deepEqual(problems, ['one: progress-newer']);
  });

  test('does not tell who watches another log of a record that cannot be read', async () => {
    await put2(['a']);
    const store = browserStore();
    const problems: string[] = [];
    const stops = [key, { ...key, checklist: 'other' }].map((each) =>
      store.watch(
        each,
        () => {},
        ({ message }) => problems.push(`${each.checklist}: ${message}`),
      ),
    );
    await store.read(key);
    for (const stop of stops) stop();
    assert.deepEqual(problems, ['quarterly: 1 of the records of what was ticked cannot be read, and was put aside.']);
  });

  async function put2(ids: readonly string[]): Promise<void> {
    await browserStore().append(key, [mark('a', 1)]);
    await browserStore().erase(key, '1-0');
    for (const id of ids) await put('entries', [log, id], 'garbage');
  }
});
