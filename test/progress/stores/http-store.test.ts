import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { ProgressLog } from '../../../src/progress/log.ts';
import type { ProgressKey } from '../../../src/progress/progress-key.ts';
import { type HttpStoreOptions, httpStore } from '../../../src/progress/stores/http-store.ts';
import { memoryStore } from '../../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../../src/progress/stores/progress-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';
import { mark, until } from '../entries.ts';
import { type Fault, type ProgressServer, startProgressServer } from './progress-server.ts';

const key = { scope: '/audit', checklist: 'quarterly', subject: 'Plant 7 & 8' };
const name = 'scope=%2Faudit&checklist=quarterly&subject=Plant+7+%26+8';

let server: ProgressServer;
beforeEach(async () => {
  server = await startProgressServer();
});
afterEach(() => server.close());

const storeOf = (options: HttpStoreOptions = {}): ProgressStore =>
  httpStore(server.url, { local: memoryStore(), interval: 20, pause: 4, ...options });
/** Where nobody watches, a read that gets no answer says so: this one reads until it does. */
const insistent = (): ProgressStore => {
  const store = storeOf();
  const read = (one: ProgressKey): Promise<ProgressLog> => store.read(one).catch(() => read(one));
  const list: ProgressStore['list'] = (scope) => store.list(scope).catch(() => list(scope));
  return { ...store, read, list };
};
const idsOf = (log?: ProgressLog): string => log?.entries.map(({ id }) => id).join('') ?? '';
const kept = (): string => idsOf(server.logs.get(name));

/** The faults of the next requests, one after the other; then none. */
function faults(...next: (Fault | undefined)[]): void {
  server.fault = () => next.shift();
}

function rejectsWith(promise: Promise<unknown>, code: string): Promise<void> {
  return assert.rejects(promise, (error) => error instanceof BroadsheetError && error.problems[0]?.code === code);
}

describe('httpStore', () => {
  test('keeps what a store promises, among devices', async () => {
    const { passed, failed } = await testStore(storeOf, { reopen: () => storeOf() });
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 15, `${passed.length} promises`);
  });

  test('keeps it while every third answer is an error, is lost, late, or no answer at all', {
    timeout: 60_000,
  }, async () => {
    let count = 0;
    const kinds: Fault[] = [
      { kind: 'status', status: 500 },
      { kind: 'lost' },
      { kind: 'slow', milliseconds: 30 },
      { kind: 'dropped' },
      { kind: 'page' },
    ];
    server.fault = () => (count++ % 3 === 2 ? kinds[((count / 3) % kinds.length) | 0] : undefined);
    const { failed } = await testStore(insistent, { reopen: insistent });
    assert.deepEqual(failed, []);
    assert.ok(count > 100, `${count} requests`);
  });

  test('speaks the protocol: key in the query, JSON, its own headers, ETags', async () => {
    let turn = 0;
    const store = storeOf({ headers: () => ({ authorization: `Bearer ${++turn}` }) });
    await store.append(key, [mark('a', 1)]);
    await store.read(key);
    await store.read(key);
    await store.erase(key, '1-x');
    assert.deepEqual([...server.logs], [[name, { generation: '1-x', entries: [] }]]);
    assert.deepEqual(server.answers, ['GET 200', 'POST 204', 'GET 200', 'GET 304', 'DELETE 204']);
    assert.equal(server.headers[1]?.['content-type'], 'application/json');
    assert.deepEqual(
      server.headers.map(({ authorization }) => authorization),
      [1, 2, 3, 4, 5].map((one) => `Bearer ${one}`),
    );
  });

  test('follows what other devices do', async () => {
    const [phone, desk] = [storeOf(), storeOf()];
    const logs: ProgressLog[] = [];
    const stop = phone.watch(key, (log) => logs.push(log));
    await desk.append(key, [mark('a', 1)]);
    await until(() => idsOf(logs.at(-1)) === 'a', 'the phone sees it');
    await desk.erase(key, '1-x');
    await until(() => logs.at(-1)?.generation === '1-x', 'the phone sees that it was erased');
    stop();
    const { length } = server.answers;
    await new Promise((resolve) => setTimeout(resolve, 80));
    assert.equal(server.answers.length, length);
  });

  test('sends what was done offline, on the page or after it was closed and opened again', async () => {
    const local = memoryStore();
    server.fault = () => ({ kind: 'dropped' });
    let isClosed = false;
    const closing = storeOf({
      local,
      timeLimit: 50,
      fetch: (...request) => (isClosed ? new Promise(() => {}) : fetch(...request)),
    });
    const saving = [closing.append(key, [mark('a', 1)]), closing.append(key, [mark('b', 2)])];
    await until(() => server.times.length > 0, 'it was tried');
    isClosed = true;
    const next = storeOf({ local });
    const problemsOfNext: Problem[] = [];
    const stop = next.watch(
      key,
      () => {},
      (problem) => problemsOfNext.push(problem),
    );
    assert.equal(idsOf(await next.read(key)), 'ab');
    assert.deepEqual(
      problemsOfNext.map(({ code }) => code),
      ['progress-unavailable'],
    );
    server.fault = () => undefined;
    await until(() => kept() === 'ab', 'the server has it');
    stop();
    // Had the page only slept, it would do no harm.
    isClosed = false;
    await Promise.all(saving);
    assert.equal(kept(), 'ab');
  });

  test('erases what was erased offline, and no other device brings it back', async () => {
    const [phone, desk] = [storeOf(), storeOf()];
    await phone.append(key, [mark('a', 1)]);
    assert.equal(idsOf(await desk.read(key)), 'a');
    faults({ kind: 'dropped' }, { kind: 'lost' });
    await phone.erase(key, '1-x');
    await desk.append(key, [mark('b', 2)]);
    assert.deepEqual(server.logs.get(name), { generation: '1-x', entries: [] });
    assert.deepEqual(await desk.read(key), { generation: '1-x', entries: [] });
  });

  test('an answer that is lost does not make an entry count twice', async () => {
    const store = storeOf();
    await store.read(key);
    faults({ kind: 'lost' });
    await store.append(key, [mark('a', 1)]);
    assert.equal(kept(), 'a');
    assert.deepEqual(server.answers, ['GET 200', 'POST 204']);
  });

  test('gives a server up that does not answer in time, and asks again', async () => {
    faults({ kind: 'slow', milliseconds: 300 });
    await storeOf({ timeLimit: 50 }).append(key, [mark('a', 1)]);
    assert.equal(kept(), 'a');
  });

  test('leaves the server alone as long as it wishes', async () => {
    faults({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    const store = storeOf();
    const saving = store.append(key, [mark('a', 1)]);
    await until(() => server.times.length === 1, 'it was tried');
    // Not even an impatient reader makes it ask earlier.
    await rejectsWith(store.read(key), 'progress-unavailable').catch(() => {});
    await saving;
    const [first = 0, second = 0] = server.times;
    assert.ok(second - first >= 1000, `${second - first}`);
  });

  for (const [status, code] of [
    [400, 'progress-unavailable'],
    [403, 'progress-unavailable'],
    [404, 'progress-unavailable'],
    [413, 'progress-full'],
    [507, 'progress-full'],
  ] as const) {
    test(`tells of ${status}, does not insist, and drops nothing`, async () => {
      const local = memoryStore();
      const store = storeOf({ local });
      server.fault = () => ({ kind: 'status', status });
      const problems: Problem[] = [];
      const stop = store.watch(
        key,
        () => {},
        (problem) => problems.push(problem),
      );
      await rejectsWith(store.append(key, [mark('a', 1)]), code);
      await until(() => problems.length > 0, 'it is told');
      const { length } = server.answers;
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(server.answers.length, length);
      assert.deepEqual(new Set(problems.map((problem) => problem.code)), new Set([code]));
      server.fault = () => undefined;
      await store.append(key, [mark('b', 2)]);
      assert.equal(kept(), 'ab');
      stop();
    });
  }

  test('does not take a sign-in page for an answer', async () => {
    faults({ kind: 'page' }, undefined, { kind: 'page' });
    await storeOf().append(key, [mark('a', 1)]);
    assert.equal(kept(), 'a');
  });

  test('rejects a read when there is no answer and nobody watches: what it has may be old', async () => {
    faults({ kind: 'dropped' });
    await rejectsWith(storeOf().read(key), 'progress-unavailable');
  });

  test('uses what can be read of a damaged answer, and says so', async () => {
    const fetch: typeof globalThis.fetch = async () => Response.json({ entries: [mark('a', 1), { id: 'b' }] });
    const problems: Problem[] = [];
    const store = storeOf({ fetch });
    const stop = store.watch(
      key,
      () => {},
      (problem) => problems.push(problem),
    );
    assert.equal(idsOf(await store.read(key)), 'a');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['progress-unreadable'],
    );
    stop();
    await rejectsWith(storeOf({ fetch: async () => new Response('[') }).read(key), 'progress-unreadable');
    await rejectsWith(
      storeOf({ fetch: async () => Response.json({ format: 2, entries: [] }) }).read(key),
      'progress-newer',
    );
  });

  test('lists what the server has and what waits in the copy, and says when the server does not tell', async () => {
    const local = memoryStore();
    await storeOf({ local }).append(key, [mark('a', 1)]);
    await local.append({ ...key, scope: `${server.url} /audit`, checklist: 'waiting' }, [mark('b', 1)]);
    assert.deepEqual(await storeOf({ local }).list('/audit'), [key, { ...key, checklist: 'waiting' }]);
    faults({ kind: 'dropped' });
    await rejectsWith(storeOf().list('/audit'), 'progress-unavailable');
    faults({ kind: 'status', status: 404 });
    await rejectsWith(storeOf().list('/audit'), 'progress-unavailable');
  });

  test('does not take an answer for a list of logs that holds none', async () => {
    for (const value of [null, {}, { keys: {} }, { keys: 'a' }, []]) {
      await rejectsWith(storeOf({ fetch: async () => Response.json(value) }).list('/audit'), 'progress-unreadable');
    }
    const keys = [null, 7, {}, { checklist: 7 }, { checklist: 'a', scope: '/other' }, { checklist: 'b', subject: 7 }];
    const store = storeOf({ fetch: async () => Response.json({ keys }) });
    assert.deepEqual(await store.list('/audit'), [{ scope: '/audit', checklist: 'a' }]);
  });

  test('says what is wrong, whatever is thrown', async () => {
    for (const [thrown, message] of [
      [new TypeError('no network'), 'could not be reached: no network.'],
      ['a text', 'could not be reached: a text.'],
    ] as const) {
      const reading = storeOf({ fetch: () => Promise.reject(thrown) }).read(key);
      await assert.rejects(reading, (error) => {
        assert.ok(error instanceof BroadsheetError);
        assert.ok(error.problems[0]?.message.endsWith(message), error.problems[0]?.message);
        return true;
      });
    }
  });

  test('sends all to a server that says of a log that was never asked for that it has not changed', async () => {
    const sent: string[] = [];
    const store = storeOf({
      fetch: async (_, { method, body } = {}) => {
        sent.push(method === 'POST' ? idsOf(JSON.parse(String(body))) : String(method));
        return new Response(null, { status: method === 'GET' ? 304 : 204 });
      },
    });
    await store.append(key, [mark('a', 1)]);
    await store.erase(key, '1-x');
    assert.deepEqual(sent, ['GET', 'a', 'DELETE']);
  });

  test('tells who has stopped watching nothing more, and asks no more for them', async () => {
    let answer: (response: Response) => void = () => {};
    let asked = 0;
    const store = storeOf({
      fetch: () => {
        asked++;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    for (const response of [new Response(null, { status: 403 }), Response.json({ generation: '0', entries: [] })]) {
      const before = asked;
      const stop = store.watch(
        key,
        () => assert.fail('nothing has changed'),
        ({ message }) => assert.fail(message),
      );
      await until(() => asked > before, 'it is asked');
      stop();
      answer(response);
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.equal(asked, before + 1);
    }
  });

  test('keeps its copy in memory where there is no other place, be it that even to look is forbidden', async () => {
    const { url } = server;
    const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    const forbid = () => {
      throw new DOMException('No.', 'SecurityError');
    };
    try {
      for (const descriptor of [{ value: undefined }, { get: forbid }]) {
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...descriptor });
        const store = httpStore(url);
        await store.append(key, [mark('a', 1)]);
        assert.equal(idsOf(await store.read(key)), 'a');
      }
    } finally {
      if (before) Object.defineProperty(globalThis, 'indexedDB', before);
      else Reflect.deleteProperty(globalThis, 'indexedDB');
    }
  });

  test('goes on without its local copy, and says that it has none', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('No disk.'));
    const local: ProgressStore = { read: broken, list: broken, append: broken, erase: broken, watch: () => () => {} };
    const problems: Problem[] = [];
    const store = storeOf({ local });
    const stop = store.watch(
      key,
      () => {},
      (problem) => problems.push(problem),
    );
    faults({ kind: 'dropped' });
    await store.append(key, [mark('a', 1)]);
    stop();
    assert.equal(kept(), 'a');
    assert.ok(problems.some(({ message }) => message.includes('No disk.')));
  });

  test('gives a server that was set back what it lost', async () => {
    const store = storeOf();
    await store.append(key, [mark('a', 1), mark('b', 2)]);
    server.logs.clear();
    await store.read(key);
    assert.equal(kept(), 'ab');
  });

  test('does not show the copy of one server to another', async () => {
    const local = memoryStore();
    await storeOf({ local }).append(key, [mark('a', 1)]);
    const store = httpStore(`${server.url}?reader=2`, { local });
    assert.deepEqual(await store.read(key), { generation: '0', entries: [] });
    assert.equal(server.logs.get(`reader=2&${name}`), undefined);
  });

  test('sends a thousand entries in several requests, and the rest when one of them fails', async () => {
    const store = storeOf();
    faults(undefined, undefined, undefined, { kind: 'lost' }, { kind: 'status', status: 503 });
    await store.append(
      key,
      Array.from({ length: 1000 }, (_, index) => mark(`${index}`, index)),
    );
    assert.equal(server.logs.get(name)?.entries.length, 1000);
    assert.ok(server.answers.filter((one) => one === 'POST 204').length >= 5);
  });
});
