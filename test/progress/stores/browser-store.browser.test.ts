import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { ProgressKey } from '../../../src/progress/progress-key.ts';
import { browserStore } from '../../../src/progress/stores/browser-store.ts';
import { testStore } from '../../../src/progress/stores/test-store.ts';
import { mark, until } from '../entries.ts';
import { openFrame } from './frames.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, text: `Task ${id}`, checked: false }));
let key: ProgressKey;
let turn = 0;

beforeEach(() => {
  key = { scope: `/audit/${turn++}`, checklist: 'quarterly' };
});

after(() => deleteDB('broadsheet'));

describe('browserStore in a browser', () => {
  it('keeps what a store promises', async () => {
    const { passed, failed } = await testStore(browserStore, { reopen: () => browserStore() });
    expect(failed.map(({ promise, error }) => `${promise}: ${error.message}`)).to.deep.equal([]);
    expect(passed.length).to.be.greaterThan(15);
  });

  for (const count of [2, 8]) {
    it(`loses nothing when ${count} tabs tick at once, and each follows the others within a second`, async () => {
      const frames = await Promise.all(Array.from({ length: count }, openFrame));
      const trackers = await Promise.all(
        frames.map(async ({ modules }) => {
          const tracker = new modules.ProgressTracker({ store: modules.browserStore(), key });
          tracker.setItems(items);
          await tracker.open();
          return tracker;
        }),
      );
      for (let round = 0; round < 5; round++) {
        for (const tracker of trackers) tracker.mark(items[round % 3]?.id ?? '', round % 2 === 0);
        await new Promise((resolve) => setTimeout(resolve));
      }
      await until(() => trackers.every(({ saving }) => saving === 'saved'), 'all is saved');
      const start = performance.now();
      await until(() => trackers.every(({ log }) => log.entries.length === count * 5), 'every tab has all');
      expect(performance.now() - start).to.be.lessThan(1000);
      for (const { log } of trackers) expect(log).to.deep.equal(trackers[0]?.log);
      expect((await browserStore().read(key)).entries.length).to.equal(count * 5);
      for (const frame of frames) frame.close();
    });
  }

  it('keeps what a tab was told is saved when that is closed in the middle of writing', async () => {
    const told = new Set<string>();
    for (let moment = 0; moment < 5; moment++) {
      const frame = await openFrame();
      const store = frame.modules.browserStore();
      await store.append(key, [mark(`${moment}-first`, 1)]);
      told.add(`${moment}-first`);
      for (let index = 0; index < 10; index++) {
        const id = `${moment}-${index}`;
        store.append(key, [mark(id, 2), mark(`${id}-too`, 3)]).then(
          () => told.add(id),
          () => {},
        );
      }
      await new Promise((resolve) => setTimeout(resolve, moment * 2));
      frame.close();
    }
    const { entries } = await browserStore().read(key);
    const ids = new Set(entries.map(({ id }) => id));
    for (const id of told) expect(ids.has(id), id).to.equal(true);
    // Both of a call, or none.
    for (const id of ids) if (!/first|too/.test(id)) expect(ids.has(`${id}-too`), id).to.equal(true);
  });

  it('keeps what was done right before a tab is closed, unless the browser drops it whole', async () => {
    const frame = await openFrame();
    const store = frame.modules.browserStore();
    await store.append(key, [mark('a', 1)]);
    store.append(key, [mark('b', 2), mark('c', 3)]).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
    frame.close();
    const ids = (await browserStore().read(key)).entries.map(({ id }) => id).join('');
    // WebKit drops what is under way in a page that goes.
    const isWebKit = navigator.vendor.startsWith('Apple');
    expect(ids).to.match(isWebKit ? /^a(bc)?$/ : /^abc$/);
  });

  it('erases in every tab, and a tick that raced it does not come back', async () => {
    const frame = await openFrame();
    const there = new frame.modules.ProgressTracker({ store: frame.modules.browserStore(), key });
    there.setItems(items);
    await there.open();
    const here = browserStore();
    await here.append(key, [mark('x', 1)]);
    await until(() => there.log.entries.length === 1, 'the tab follows');
    const erasing = here.erase(key, '1-a');
    there.mark('b', true);
    await erasing;
    await until(() => there.log.generation === '1-a', 'the tab knows that it was erased');
    await until(() => there.saving === 'saved', 'nothing waits');
    expect(await here.read(key)).to.deep.equal({ generation: '1-a', entries: [] });
    there.mark('c', true);
    await until(async () => (await here.read(key)).entries.length === 1, 'a later tick lives');
    frame.close();
  });

  it('makes way for being deleted, and for a newer version, which it leaves alone', async () => {
    const store = browserStore();
    await store.append(key, [mark('a', 1)]);
    await deleteDB('broadsheet');
    expect((await store.read(key)).entries).to.deep.equal([]);
    await store.append(key, [mark('b', 2)]);
    const newer = await openDB('broadsheet', 2);
    expect(await newer.count('entries')).to.equal(1);
    newer.close();
    const error = await store.append(key, [mark('c', 3)]).catch((thrown: unknown) => thrown);
    expect(error instanceof BroadsheetError && error.problems[0]?.code).to.equal('progress-newer');
    await deleteDB('broadsheet');
  });
});
