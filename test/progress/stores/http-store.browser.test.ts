import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { ProgressLog } from '../../../src/progress/log.ts';
import { addEntries } from '../../../src/progress/merge-logs.ts';
import { type HttpStoreOptions, httpStore } from '../../../src/progress/stores/http-store.ts';
import { mark, until } from '../entries.ts';

let server: ProgressLog;
let requests: { readonly method: string; readonly url: string; readonly keepalive: boolean }[];
let isOnline: boolean;
let key: { scope: string; checklist: string };
let turn = 0;

beforeEach(() => {
  server = { generation: '0', entries: [] };
  requests = [];
  isOnline = true;
  key = { scope: `/audit/${turn++}`, checklist: 'quarterly' };
});

after(() => deleteDB('broadsheet'));

/** A server that the page carries with it. */
const serve: typeof fetch = async (input, { method = '', body, keepalive = false } = {}) => {
  requests.push({ method, url: String(input), keepalive });
  if (!isOnline) throw new TypeError('Failed to fetch.');
  if (method === 'GET') return Response.json(server);
  server = addEntries(server, JSON.parse(String(body)).entries);
  return new Response(null, { status: 204 });
};

const storeOf = (options: HttpStoreOptions = {}) => httpStore('/progress', { fetch: serve, pause: 10, ...options });

/** As when the reader goes to another tab, or comes back. */
function show(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('httpStore in a browser', () => {
  it('keeps a copy in the browser’s database, under the server’s address, and reads it offline', async () => {
    await storeOf().append(key, [mark('a', 1)]);
    const address = new URL('/progress', location.href).href;
    expect(requests[0]?.url.startsWith(`${address}?scope=`)).to.equal(true);
    const database = await openDB('broadsheet');
    const keys = await database.getAllKeys('entries');
    database.close();
    expect(JSON.stringify(keys)).to.contain(`${address} ${key.scope}`);
    isOnline = false;
    const next = storeOf();
    const stop = next.watch(key, () => {});
    expect((await next.read(key)).entries).to.deep.equal([mark('a', 1)]);
    stop();
  });

  it('sends a tick in a request that goes on when the page is closed', async () => {
    await storeOf().append(key, [mark('a', 1)]);
    expect(requests.find(({ method }) => method === 'POST')?.keepalive).to.equal(true);
  });

  it('asks at once when the network is back, and when the page is looked at again', async () => {
    const store = storeOf({ interval: 1e6 });
    const logs: ProgressLog[] = [];
    const stop = store.watch(key, (log) => logs.push(log));
    server = addEntries(server, [mark('a', 1)]);
    window.dispatchEvent(new Event('online'));
    await until(() => logs.at(-1)?.entries.length === 1, 'it has asked');
    server = addEntries(server, [mark('b', 2)]);
    show('visible');
    await until(() => logs.at(-1)?.entries.length === 2, 'it has asked again');
    stop();
    const { length } = requests;
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests.length).to.equal(length);
  });

  it('does not ask while nobody looks at the page', async () => {
    try {
      const store = storeOf({ interval: 10 });
      const stop = store.watch(key, () => {});
      await until(() => requests.length > 2, 'it asks');
      show('hidden');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { length } = requests;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(requests.length).to.equal(length);
      show('visible');
      await until(() => requests.length > length, 'it asks again');
      stop();
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('sends what was ticked offline as soon as the network is back', async () => {
    isOnline = false;
    const store = storeOf({ pause: 1e6 });
    const stop = store.watch(key, () => {});
    const saving = store.append(key, [mark('a', 1)]);
    await until(() => requests.length > 0, 'it was tried');
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await saving;
    expect(server.entries).to.deep.equal([mark('a', 1)]);
    stop();
  });
});
