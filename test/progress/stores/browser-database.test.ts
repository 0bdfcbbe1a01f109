import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { openWhenNeeded } from '../../../src/progress/stores/browser-database.ts';
import { storeError } from '../../../src/progress/stores/store-error.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** What a piece of work that fails with something makes of it. */
async function failureOf(reason: unknown): Promise<BroadsheetError> {
  const transact = openWhenNeeded(1000);
  const failure = await transact('readonly', () => Promise.reject(reason)).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(failure instanceof BroadsheetError, String(failure));
  return failure;
}

describe('a database', () => {
  test('says in its own words why a piece of work failed, with what the browser said as the cause', async () => {
    for (const [name, code, message, hint] of [
      ['QuotaExceededError', 'progress-full', 'The browser has no room left for what was ticked.', /Free space/],
      ['NotReadableError', 'progress-unreadable', 'The browser cannot read its own database.', /Do not clear/],
      ['DataError', 'progress-unreadable', 'The browser cannot read its own database.', /Do not clear/],
      ['EncodingError', 'progress-unreadable', 'The browser cannot read its own database.', /Do not clear/],
      ['VersionError', 'progress-newer', /“broadsheet” was made by a newer version/, /Load the page again/],
      ['SecurityError', 'progress-unavailable', 'The browser keeps nothing for this site: because.', /Allow the site/],
    ] as const) {
      const reason = new DOMException('because.', name);
      const { problems, cause } = await failureOf(reason);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.code, code, name);
      if (typeof message === 'string') assert.equal(problems[0]?.message, message);
      else assert.match(problems[0]?.message ?? '', message);
      assert.match(problems[0]?.hint ?? '', hint);
      assert.equal(cause, reason, name);
    }
  });

  test('says so of what is no error at all', async () => {
    const { problems, cause } = await failureOf('a text');
    assert.equal(problems[0]?.message, 'The browser keeps nothing for this site: a text');
    assert.equal(cause, 'a text');
  });

  test('keeps nothing of a piece of work that ends with a problem of ours, and tells that problem', async () => {
    const transact = openWhenNeeded(1000);
    const ours = storeError('progress-newer', { message: 'Too new.' });
    const work = transact('readwrite', async (transaction) => {
      await transaction.objectStore('generations').put('2-b', 'log');
      throw ours;
    });
    await assert.rejects(work, (error) => error === ours);
    assert.equal(
      await transact('readonly', (transaction) => transaction.objectStore('generations').get('log')),
      undefined,
    );
  });

  test('does a piece of work again that lost its connection, and only once', async () => {
    for (const name of ['InvalidStateError', 'AbortError']) {
      const transact = openWhenNeeded(1000);
      let runs = 0;
      const lost = new DOMException('closed', name);
      const work = (times: number) =>
        transact('readonly', () => (runs++ < times ? Promise.reject(lost) : Promise.resolve('done')));
      assert.equal(await work(1), 'done', name);
      assert.equal(runs, 2);
      runs = 0;
      await assert.rejects(work(9), (error) => error instanceof BroadsheetError && error.cause === lost);
      assert.equal(runs, 2, name);
    }
  });

  test('does no other piece of work again', async () => {
    const transact = openWhenNeeded(1000);
    let runs = 0;
    const work = transact('readonly', () => {
      runs++;
      return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await assert.rejects(work);
    assert.equal(runs, 1);
  });

  test('opens once for all that is done at once', async (t) => {
    const open = t.mock.method(indexedDB, 'open');
    const transact = openWhenNeeded(1000);
    const read = () => transact('readonly', (transaction) => transaction.objectStore('generations').get('log'));
    await Promise.all([read(), read(), read()]);
    await read();
    assert.equal(open.mock.callCount(), 1);
  });

  test('gives a piece of work up that takes too long', async () => {
    const transact = openWhenNeeded(20);
    await assert.rejects(
      transact('readonly', () => new Promise(() => {})),
      (error) => {
        assert.ok(error instanceof BroadsheetError);
        const [found] = error.problems;
        assert.equal(found?.message, 'The browser’s database does not answer.');
        assert.match(found?.hint ?? '', /^Close other tabs/);
        return true;
      },
    );
  });
});
