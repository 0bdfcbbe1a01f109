import type { Entry } from '../entry.ts';
import { FIRST_GENERATION, nextGeneration } from '../generation.ts';
import type { ProgressLog } from '../log.ts';
import { addEntries } from '../merge-logs.ts';
import type { ProgressKey } from '../progress-key.ts';
import { randomId } from '../random-id.ts';
import type { ProgressStore } from './progress-store.ts';

export interface TestStoreOptions {
  /**
   * Opens once more what a store keeps, as another tab does, or a later visit. Without it, nothing is found out about
   * what lasts, and what others are told.
   */
  readonly reopen?: (store: ProgressStore) => ProgressStore | Promise<ProgressStore>;
  /** Milliseconds in which a change must have been told. Default 5000. */
  readonly timeLimit?: number;
}

export interface StoreReport {
  /** What the store keeps of its promises, each a sentence. */
  readonly passed: readonly string[];
  readonly failed: readonly { readonly promise: string; readonly error: Error }[];
}

/**
 * Tries whether a store keeps what `ProgressStore` promises.
 *
 * It writes to logs of its own, and leaves them behind empty. It needs no test framework:
 *
 * @param create Makes a store, or gives one that is there.
 *
 * @example
 * const {failed} = await testStore(() => new MyStore());
 * assert.deepEqual(failed, []);
 */
export async function testStore(
  create: () => ProgressStore | Promise<ProgressStore>,
  { reopen, timeLimit = 5000 }: TestStoreOptions = {},
): Promise<StoreReport> {
  const passed: string[] = [];
  const failed: { promise: string; error: Error }[] = [];
  for (const [promise, check] of Object.entries(CHECKS)) {
    const logs: ProgressKey[] = [];
    try {
      const store = await create();
      const another = await reopen?.(store);
      if (!another && check.length > 1) continue;
      const newKey = (): ProgressKey => {
        const key = { scope: `/test-store/${randomId()}`, checklist: 'list' };
        logs.push(key);
        return key;
      };
      await check({ store, newKey, timeLimit }, another ?? store);
      for (const key of logs) await store.erase(key, '999999999-end');
      passed.push(promise);
    } catch (error) {
      failed.push({ promise, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  return { passed, failed };
}

interface Trial {
  readonly store: ProgressStore;
  /** A log that nobody has used. */
  readonly newKey: () => ProgressKey;
  readonly timeLimit: number;
}

/** Those with a second parameter need the store a second time. */
const CHECKS: Readonly<Record<string, (trial: Trial, another: ProgressStore) => Promise<void>>> = {
  async 'a log that nobody has written to is empty'({ store, newKey }) {
    same(await store.read(newKey()), { generation: FIRST_GENERATION, entries: [] });
  },

  async 'it gives back entries of every type, with every key, as they were'({ store, newKey }) {
    const key = newKey();
    const entries = ofEveryType();
    await store.append(key, entries);
    same(await store.read(key), { generation: FIRST_GENERATION, entries });
  },

  async 'it gives them in order, in whatever order they came'({ store, newKey }) {
    const key = newKey();
    const entries = [mark(3), mark(1), mark(2), mark(2)];
    await store.append(key, entries.slice(0, 1));
    await store.append(key, entries.slice(1));
    same(await store.read(key), addEntries({ generation: FIRST_GENERATION, entries: [] }, entries));
  },

  async 'logs are kept apart by scope, checklist and subject'({ store, newKey }) {
    const key = newKey();
    const keys: ProgressKey[] = [
      key,
      { ...key, checklist: 'other' },
      { ...key, subject: '' },
      { ...key, subject: 'list' },
      { ...key, checklist: 'list&subject=list' },
      { ...key, checklist: 'list","list' },
      { ...key, scope: `${key.scope}/` },
      { ...key, scope: `${key.scope}/ ü—😀?#%2F` },
    ];
    const entries = keys.map((_, index) => mark(index + 1));
    await Promise.all(keys.map((one, index) => store.append(one, entries.slice(index, index + 1))));
    for (const [index, one] of keys.entries()) {
      same(await store.read(one), { generation: FIRST_GENERATION, entries: entries.slice(index, index + 1) });
    }
    await store.erase(key, '1-a');
    for (const [index, one] of keys.entries()) {
      if (index > 0) same((await store.read(one)).entries, entries.slice(index, index + 1));
    }
    for (const one of keys) await store.erase(one, '999999999-end');
  },

  async 'the logs of a scope that have entries are listed, and no others'({ store, newKey }) {
    const { scope } = newKey();
    const keys: ProgressKey[] = [
      { scope, checklist: 'list' },
      { scope, checklist: 'list', subject: '' },
      { scope, checklist: 'ü—😀?&"]', subject: 'list' },
    ];
    const elsewhere: ProgressKey[] = [
      { scope: `${scope}/`, checklist: 'list' },
      { scope: `${scope}","list`, checklist: 'list' },
    ];
    const listed = async () => (await store.list(scope)).map(text).sort();
    same(await listed(), []);
    for (const one of [...keys, ...elsewhere]) await store.append(one, [mark(1), mark(2)]);
    same(await listed(), keys.map(text).sort());
    const [erased, ...others] = keys;
    if (erased) await store.erase(erased, '1-a');
    same(await listed(), others.map(text).sort());
    for (const one of [...keys, ...elsewhere]) await store.erase(one, '999999999-end');
    same(await listed(), []);
  },

  async 'an entry that comes twice is there once'({ store, newKey }) {
    const key = newKey();
    const entries = [mark(1), mark(2)];
    await store.append(key, [...entries, ...entries]);
    await store.append(key, entries);
    await Promise.all([store.append(key, entries), store.append(key, entries)]);
    same(await store.read(key), { generation: FIRST_GENERATION, entries });
  },

  async 'to append nothing changes nothing'({ store, newKey }) {
    const key = newKey();
    await store.append(key, []);
    same(await store.read(key), { generation: FIRST_GENERATION, entries: [] });
  },

  async 'entries that are appended at once are all there'({ store, newKey }) {
    const key = newKey();
    const entries = Array.from({ length: 40 }, (_, index) => mark(index + 1));
    await Promise.all(entries.map((entry) => store.append(key, [entry])));
    same(await store.read(key), { generation: FIRST_GENERATION, entries });
  },

  async 'it takes a thousand entries'({ store, newKey }) {
    const key = newKey();
    const entries = Array.from({ length: 1000 }, (_, index) => mark(index + 1));
    await store.append(key, entries);
    same(await store.read(key), { generation: FIRST_GENERATION, entries });
  },

  async 'what is done to the list of entries afterwards does not matter'({ store, newKey }) {
    const key = newKey();
    const entry = mark(1);
    const entries = [entry];
    await store.append(key, entries);
    entries.push(mark(2));
    same(await store.read(key), { generation: FIRST_GENERATION, entries: [entry] });
  },

  async 'erase drops all entries, and starts the generation'({ store, newKey }) {
    const key = newKey();
    await store.append(key, [mark(1), mark(2)]);
    await store.erase(key, '1-b');
    same(await store.read(key), { generation: '1-b', entries: [] });
  },

  async 'a log without entries can be erased'({ store, newKey }) {
    const key = newKey();
    await store.erase(key, '1-b');
    same(await store.read(key), { generation: '1-b', entries: [] });
  },

  async 'to erase with an earlier generation, or the same, changes nothing'({ store, newKey }) {
    const key = newKey();
    const entry = mark(1, '1-b');
    await store.erase(key, '1-b');
    await store.append(key, [entry]);
    for (const generation of [FIRST_GENERATION, '1-a', '1-b']) await store.erase(key, generation);
    same(await store.read(key), { generation: '1-b', entries: [entry] });
  },

  async 'entries of an earlier generation are dropped'({ store, newKey }) {
    const key = newKey();
    const entry = mark(2, '2-b');
    await store.erase(key, '2-b');
    await store.append(key, [mark(1), entry, mark(3, '1-c'), mark(4, '2-a')]);
    same(await store.read(key), { generation: '2-b', entries: [entry] });
  },

  async 'an entry of a later generation starts that'({ store, newKey }) {
    const key = newKey();
    const later = mark(3, nextGeneration('9-z', 'b'));
    await store.append(key, [mark(1), mark(2, '9-z')]);
    await store.append(key, [later, mark(4, '9-z')]);
    same(await store.read(key), { generation: later.generation, entries: [later] });
  },

  async 'what was kept is there when it is opened again'({ store, newKey }, another) {
    const key = newKey();
    const entry = mark(1, '1-a');
    await store.erase(key, '1-a');
    await store.append(key, [entry]);
    same(await another.read(key), { generation: '1-a', entries: [entry] });
  },

  async 'what two append at once is all there'({ store, newKey }, another) {
    const key = newKey();
    const entries = Array.from({ length: 20 }, (_, index) => mark(index + 1));
    const stores = [store, another];
    await Promise.all(entries.map((entry, index) => stores[index % 2]?.append(key, [entry])));
    for (const one of stores) same(await one.read(key), { generation: FIRST_GENERATION, entries });
  },

  async 'those who watch are told what others append and erase, until they stop'(
    { store, newKey, timeLimit },
    another,
  ) {
    const key = newKey();
    const entry = mark(1);
    const told: ProgressLog[] = [];
    const stop = store.watch(key, (log) => told.push(log));
    const until = async (log: ProgressLog) => {
      const start = Date.now();
      while (text(told.at(-1)) !== text(log)) {
        if (Date.now() - start > timeLimit) same(told.at(-1), log);
        await pause(10);
      }
    };
    try {
      await another.append({ ...key, checklist: 'other' }, [mark(2)]);
      await another.append(key, [entry]);
      await until({ generation: FIRST_GENERATION, entries: [entry] });
      await another.erase(key, '1-a');
      await until({ generation: '1-a', entries: [] });
    } finally {
      stop();
    }
    const count = told.length;
    await another.append(key, [mark(3, '1-a')]);
    await pause(100);
    same(told.length, count);
    await another.erase({ ...key, checklist: 'other' }, '999999999-end');
  },
};

function ofEveryType(): Entry[] {
  const text = '  “Rotate” <keys> — 😀\n\u202e';
  return [
    { ...base(0), type: 'mark', item: 'a', text, checked: true },
    { ...base(1), type: 'mark', item: '__proto__', text: '', within: text, checked: false, by: 'Ann' },
    { ...base(2), type: 'reset' },
    { ...base(3), type: 'undo', reset: 'r', by: '7' },
    { ...base(4), type: 'same', item: 'b', text, was: 'a' },
    { ...base(2 ** 52), type: 'same', item: 'c', text, within: '', was: 'b' },
  ];
}

function mark(order: number, generation?: string): Entry {
  return { ...base(order, generation), type: 'mark', item: 'item', text: 'Item', checked: true };
}

function base(order: number, generation = FIRST_GENERATION): Pick<Entry, 'id' | 'order' | 'at' | 'generation'> {
  return { id: randomId(), order, at: '2024-12-10T09:30:00+01:00', generation };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** As JSON, whatever the order of keys. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function same(found: unknown, expected: unknown): void {
  const [a, b] = [text(found), text(expected)];
  if (a !== b) throw new Error(`Expected ${b}, found ${a}.`);
}
