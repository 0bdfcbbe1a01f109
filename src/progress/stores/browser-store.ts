import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { Entry } from '../entry.ts';
import { compareGenerations, FIRST_GENERATION } from '../generation.ts';
import type { ProgressLog } from '../log.ts';
import { addEntries } from '../merge-logs.ts';
import { keyText, readKeyText } from '../progress-key.ts';
import { randomId } from '../random-id.ts';
import { openWhenNeeded, type Transaction } from './browser-database.ts';
import { RECORD_FORMAT, RECORD_STEPS, readEntryRecord, readGenerationRecord } from './browser-record.ts';
import type { ProgressStore } from './progress-store.ts';
import { problemsOf, storeError } from './store-error.ts';
import { openTabs } from './tabs.ts';
import { whenBack } from './when-back.ts';

export interface BrowserStoreOptions {
  /** Milliseconds after which a database that does not answer counts as unavailable. Default 5000. */
  readonly timeLimit?: number;
}

interface Watcher {
  readonly log: string;
  /** Reads the log, and tells what it says. */
  readonly refresh: () => void;
  readonly onProblem: (problem: Problem) => void;
}

/** A record that cannot be read, and where it is. */
interface Damaged {
  readonly table: 'entries' | 'generations';
  readonly id: string;
}

/**
 * Makes a store in the reader's browser: the IndexedDB database `broadsheet`, version 1.
 *
 * Each entry is a record of its own, so that tabs that tick at once cannot lose each other's; they tell each other by a
 * BroadcastChannel. A record that cannot be read is put aside, in the same database, and reported; a log with one of a
 * newer format is refused, and left as it is.
 *
 * @param steps How records of older formats are read: only tests have others.
 */
export function browserStore({ timeLimit = 5000 }: BrowserStoreOptions = {}, steps = RECORD_STEPS): ProgressStore {
  const transact = openWhenNeeded(timeLimit);
  const tabs = openTabs();
  const watchers = new Set<Watcher>();
  let asked = false;

  const refresh = (log: string): void => {
    for (const watcher of watchers) if (watcher.log === log) watcher.refresh();
  };
  const report = (log: string, found: Problem): void => {
    for (const watcher of watchers) if (watcher.log === log) watcher.onProblem(found);
  };

  async function readLog(log: string): Promise<ProgressLog> {
    const { generation, ids, records } = await transact('readonly', async (transaction) => {
      const [generation, ids, records] = await Promise.all([
        transaction.objectStore('generations').get(log),
        transaction.objectStore('entries').getAllKeys(allOf(log)),
        transaction.objectStore('entries').getAll(allOf(log)),
      ]);
      return { generation, ids, records };
    });
    const damaged: Damaged[] = [];
    const entries = records.flatMap((record, index) => {
      const entry = readEntryRecord(record, steps);
      const id = ids[index]?.[1] ?? '';
      // Read without it, the log would show what is not so.
      if (entry === 'newer') throw newerError();
      if (entry === 'damaged' || entry.id !== id) damaged.push({ table: 'entries', id });
      else return entry;
      return [];
    });
    const read = generation === undefined ? FIRST_GENERATION : readGenerationRecord(generation, steps);
    if (read === 'newer') throw newerError();
    if (read === 'damaged') damaged.push({ table: 'generations', id: log });

    if (damaged.length > 0) {
      await setAside(log, damaged);
      report(log, unreadable(damaged.length));
    }
    // Where the generation was lost, the entries still know it.
    return addEntries({ generation: read === 'damaged' ? FIRST_GENERATION : read, entries: [] }, entries);
  }

  function setAside(log: string, damaged: readonly Damaged[]): Promise<void> {
    return transact('readwrite', async (transaction) => {
      await Promise.all(damaged.map((record) => moveAside(transaction, log, record)));
    });
  }

  /** The generation of a log that is about to be written. */
  async function generationOf(transaction: Transaction<'readwrite'>, log: string): Promise<string> {
    const record = await transaction.objectStore('generations').get(log);
    if (record === undefined) return FIRST_GENERATION;
    const generation = readGenerationRecord(record, steps);
    if (generation === 'newer') throw newerError();
    if (generation !== 'damaged') return generation;
    await moveAside(transaction, log, { table: 'generations', id: log });
    report(log, unreadable(1));
    return FIRST_GENERATION;
  }

  async function startGeneration(
    transaction: Transaction<'readwrite'>,
    log: string,
    generation: string,
  ): Promise<void> {
    await Promise.all([
      transaction.objectStore('entries').delete(allOf(log)),
      // What was put aside is the reader’s, too, who wants it gone.
      transaction.objectStore('aside').delete(allOf(log)),
      transaction.objectStore('generations').put({ format: RECORD_FORMAT, generation }, log),
    ]);
  }

  async function addNew(transaction: Transaction<'readwrite'>, log: string, entry: Entry): Promise<boolean> {
    if ((await transaction.objectStore('entries').getKey([log, entry.id])) !== undefined) return false;
    await add(transaction, log, entry);
    return true;
  }

  /**
   * Adds entries without a look at the log first: all is handed to the browser at once, so that it is kept even when the
   * page is closed or loaded again right behind the tick. To ask first takes longer than that.
   *
   * @returns Whether that was right: when one is there already, or the log is of another generation, nothing is added.
   */
  async function addBlindly(log: string, entries: readonly Entry[]): Promise<boolean> {
    try {
      const record = await transact('readwrite', async (transaction) => {
        const [found] = await Promise.all([
          transaction.objectStore('generations').get(log),
          ...entries.map((entry) => add(transaction, log, entry)),
          commit(transaction),
        ]);
        return found;
      });
      const generation = record === undefined ? FIRST_GENERATION : readGenerationRecord(record, steps);
      if (entries.every((entry) => entry.generation === generation)) return true;
    } catch (error) {
      if (isThereAlready(error)) return false;
      throw error;
    }
    await transact('readwrite', async (transaction) => {
      await Promise.all(entries.map(({ id }) => transaction.objectStore('entries').delete([log, id])));
    });
    return false;
  }

  /** @returns Whether anything was new. */
  function addWithCare(log: string, entries: readonly Entry[]): Promise<boolean> {
    return transact('readwrite', async (transaction) => {
      const before = await generationOf(transaction, log);
      const { generation, entries: added } = addEntries({ generation: before, entries: [] }, entries);
      if (generation !== before) await startGeneration(transaction, log, generation);
      const news = await Promise.all(added.map((entry) => addNew(transaction, log, entry)));
      return generation !== before || news.includes(true);
    });
  }

  return {
    read: (key) => readLog(keyText(key)),

    async list(scope) {
      const names = await transact('readonly', async (transaction) => {
        const found: string[] = [];
        let cursor = await transaction.objectStore('entries').openKeyCursor(allOfScope(scope));
        while (cursor) {
          const [log] = cursor.key;
          found.push(log);
          // Past all entries of that log.
          cursor = await cursor.continue([log, []] as unknown as [string, string]);
        }
        return found;
      });
      return names.flatMap((name) => readKeyText(name) ?? []);
    },

    async append(key, entries) {
      if (entries.length === 0) return;
      if (!asked) askToPersist();
      asked = true;
      const log = keyText(key);
      const changed = (await addBlindly(log, entries)) || (await addWithCare(log, entries));
      if (!changed) return;
      tabs.tell(log);
      refresh(log);
    },

    watch(key, onChange, onProblem = () => {}) {
      const log = keyText(key);
      const read = oneAtATime(async () => {
        const found = await readLog(log).catch((error: unknown) => {
          if (watchers.has(watcher)) problemsOf(error).forEach(onProblem);
        });
        if (found && watchers.has(watcher)) onChange(found);
      });
      const watcher: Watcher = { log, refresh: read, onProblem };
      watchers.add(watcher);
      const stopListening = tabs.listen((told) => told === log && read());
      const stopWaiting = whenBack(read);
      return () => {
        watchers.delete(watcher);
        stopListening();
        stopWaiting();
      };
    },

    async erase(key, generation) {
      const log = keyText(key);
      const changed = await transact('readwrite', async (transaction) => {
        const later = compareGenerations(generation, await generationOf(transaction, log)) > 0;
        if (later) await startGeneration(transaction, log, generation);
        return later;
      });
      if (!changed) return;
      tabs.tell(log);
      refresh(log);
    },
  };
}

/** All keys of a log: arrays come after all texts. */
function allOf(log: string): IDBKeyRange {
  return IDBKeyRange.bound([log], [log, []]);
}

/** All keys of the logs of a scope: their names begin with it, as `keyText` writes it. */
function allOfScope(scope: string): IDBKeyRange {
  const start = `${JSON.stringify([scope]).slice(0, -1)},`;
  return IDBKeyRange.bound([start], [`${start}\uffff`]);
}

async function add(transaction: Transaction<'readwrite'>, log: string, entry: Entry): Promise<void> {
  await transaction.objectStore('entries').add({ format: RECORD_FORMAT, entry }, [log, entry.id]);
}

/**
 * Gives the order to keep what was handed over, instead of leaving that to the browser, which does so only once the page
 * has heard that all went well. In a page that is gone by then, nothing would be kept.
 *
 * Not in WebKit: it keeps nothing of such a page anyway, but its connection would stay open for ever, and nobody could
 * delete the database (https://bugs.webkit.org/show_bug.cgi?id=324094). Workers do not tell which browser they are in.
 */
async function commit(transaction: Transaction<'readwrite'>): Promise<void> {
  const vendor = globalThis.navigator?.vendor;
  if (vendor !== undefined && !vendor.startsWith('Apple')) transaction.commit();
}

/** Whether it was a key that is there already because of which nothing was written. */
function isThereAlready(error: unknown): boolean {
  return error instanceof BroadsheetError && error.cause instanceof Error && error.cause.name === 'ConstraintError';
}

async function moveAside(transaction: Transaction<'readwrite'>, log: string, { table, id }: Damaged): Promise<void> {
  const store = transaction.objectStore(table);
  const key: string | [string, string] = table === 'entries' ? [log, id] : log;
  const value = await store.get(key);
  // Another tab was faster.
  if (value === undefined) return;
  await transaction.objectStore('aside').add(value, [log, table, id, randomId()]);
  await store.delete(key);
}

/** Runs something again and again, once at a time; calls while it runs come to one more run. */
function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await run();
      }
    } finally {
      running = false;
    }
  };
}

/** Asks the browser not to clear the database when it needs room. What it answers changes nothing here. */
function askToPersist(): void {
  try {
    globalThis.navigator?.storage?.persist?.().catch(() => {});
  } catch {
    // Not on an insecure page.
  }
}

function unreadable(count: number): Problem {
  return problem('progress-unreadable', {
    message: `${count} of the records of what was ticked cannot be read, and ${count === 1 ? 'was' : 'were'} put aside.`,
    hint: 'The others hold. Nothing was deleted: the records are in the table “aside” of the database “broadsheet”.',
  });
}

function newerError(): BroadsheetError {
  return storeError('progress-newer', {
    message: 'A newer version of Broadsheet has written here.',
    hint: 'Load the page again, or update its Broadsheet.',
  });
}
