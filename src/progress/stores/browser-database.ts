import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { storeError } from './store-error.ts';
import { withTimeLimit } from './time-limit.ts';

export const DATABASE_NAME = 'broadsheet';
/**
 * Which tables there are. It goes up when one joins them: rarely, since a page with an older version of Broadsheet then
 * keeps nothing any more (`progress-newer`). What a record looks like has a number of its own, in the record.
 */
export const DATABASE_VERSION = 1;

/** What the database holds; each key is beside its value. */
export interface Tables extends DBSchema {
  /** One record an entry, by log and the entry's id: to add one never touches another. */
  entries: { key: [log: string, id: string]; value: unknown };
  /** The generation of each log that was erased. */
  generations: { key: string; value: unknown };
  /** Records that cannot be read, as they were found: by log, table, key there, and chance. */
  aside: { key: [log: string, table: string, id: string, chance: string]; value: unknown };
}

const TABLES: StoreNames<Tables>[] = ['entries', 'generations', 'aside'];

export type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<Tables, StoreNames<Tables>[], M>;

/**
 * Does one piece of work in one transaction over all tables: all of it is kept, or nothing.
 *
 * @throws BroadsheetError. Its cause is a `ConstraintError` when a key that was to be added is there already.
 */
export type Transact = <M extends Mode, T>(mode: M, work: (transaction: Transaction<M>) => Promise<T>) => Promise<T>;

/**
 * A database that is opened when it is first needed, and again after its connection was closed: by the browser, by the
 * reader who clears the site's data, by another tab that brings a newer version.
 *
 * @param timeLimit Milliseconds after which a database that does not answer is given up.
 */
export function openWhenNeeded(timeLimit: number): Transact {
  let connection: Promise<IDBPDatabase<Tables>> | undefined;

  function connect(): Promise<IDBPDatabase<Tables>> {
    const opening = openDB<Tables>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database) {
        for (const table of TABLES) database.createObjectStore(table);
      },
      // Another tab wants to delete it, or to make it a newer one, and would wait for this tab for ever.
      blocking: () => leave(),
      terminated: () => leave(),
    });
    const leave = () => {
      if (connection === mine) connection = undefined;
      // One that opens after all must not stand in anybody’s way either.
      opening.then((database) => database.close()).catch(() => {});
    };
    const mine = withTimeLimit(opening, timeLimit, unanswered);
    mine.catch(leave);
    return mine;
  }

  async function transact<M extends Mode, T>(mode: M, work: (transaction: Transaction<M>) => Promise<T>): Promise<T> {
    connection ??= connect();
    const mine = connection;
    try {
      const transaction = (await mine).transaction(TABLES, mode, { durability: 'strict' });
      return await withTimeLimit(finish(transaction, work), timeLimit, unanswered);
    } catch (error) {
      if (nameOf(error) === 'InvalidStateError' && connection === mine) connection = undefined;
      throw error;
    }
  }

  return async (mode, work) => {
    try {
      return await transact(mode, work).catch((error: unknown) => {
        // The connection was closed under it. Nothing was kept then, so that it can be done again.
        if (!['InvalidStateError', 'AbortError'].includes(nameOf(error))) throw error;
        return transact(mode, work);
      });
    } catch (error) {
      throw explain(error);
    }
  };
}

async function finish<M extends Mode, T>(
  transaction: Transaction<M>,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const working = work(transaction).catch((error: unknown) => {
    if (error instanceof BroadsheetError) transaction.abort();
    throw error;
  });
  const [done, worked] = await Promise.allSettled([transaction.done, working]);
  // Of a transaction that broke off, requests say no more than that: only it says why. But that a key is there already
  // is said by the request alone.
  if (worked.status === 'rejected') {
    const { reason } = worked;
    if (reason instanceof BroadsheetError || nameOf(reason) === 'ConstraintError') throw reason;
  }
  if (done.status === 'rejected') throw done.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function unanswered(): BroadsheetError {
  return storeError('progress-unavailable', {
    message: 'The browser’s database does not answer.',
    hint: 'Close other tabs of this site, and load the page again.',
  });
}

function explain(error: unknown): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  switch (nameOf(error)) {
    case 'VersionError': {
      const message = `The database “${DATABASE_NAME}” was made by a newer version of Broadsheet.`;
      return storeError('progress-newer', { message, hint: 'Load the page again, or update its Broadsheet.' }, error);
    }
    case 'QuotaExceededError': {
      const message = 'The browser has no room left for what was ticked.';
      return storeError('progress-full', { message, hint: 'Free space on the device.' }, error);
    }
    case 'NotReadableError':
    case 'DataError':
    case 'EncodingError': {
      const message = 'The browser cannot read its own database.';
      return storeError('progress-unreadable', { message, hint: 'Do not clear it before you have a copy.' }, error);
    }
    default: {
      const message = `The browser keeps nothing for this site: ${error instanceof Error ? error.message : String(error)}`;
      const hint = 'Allow the site to store data; private windows of some browsers do not.';
      return storeError('progress-unavailable', { message, hint }, error);
    }
  }
}
