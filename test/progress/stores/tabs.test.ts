import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTabs } from '../../../src/progress/stores/tabs.ts';
import { until } from '../entries.ts';

describe('tabs', () => {
  test('hear of each other, by the name of a log, for as long as they listen', async (t) => {
    const [here, there] = [openTabs(), openTabs()];
    const heard: string[] = [];
    const more: string[] = [];
    const stop = here.listen((log) => heard.push(log));
    const stopMore = here.listen((log) => more.push(log));
    t.after(stopMore);
    there.tell('a');
    await until(() => heard.length === 1 && more.length === 1, 'both were told');
    stop();
    there.tell('b');
    await until(() => more.length === 2, 'the other was told again');
    assert.deepEqual([heard, more], [['a'], ['a', 'b']]);
  });

  test('do not hear themselves, be they listening or not', async (t) => {
    const [here, there] = [openTabs(), openTabs()];
    const heard: string[] = [];
    t.after(here.listen((log) => heard.push(`here ${log}`)));
    t.after(there.listen((log) => heard.push(`there ${log}`)));
    here.tell('a');
    await until(() => heard.length > 0, 'the other was told');
    assert.deepEqual(heard, ['there a']);
  });

  test('take no notice of what is no name of a log', async (t) => {
    const tabs = openTabs();
    const heard: unknown[] = [];
    t.after(tabs.listen((log) => heard.push(log)));
    const channel = new BroadcastChannel('broadsheet');
    t.after(() => channel.close());
    for (const message of [{ log: 'a' }, 7, null, ['a'], 'last']) channel.postMessage(message);
    await until(() => heard.length > 0, 'the last was told');
    assert.deepEqual(heard, ['last']);
  });

  test('open a channel only while somebody listens, and to speak', (t) => {
    const open = new Set<object>();
    const Before = globalThis.BroadcastChannel;
    t.after(() => {
      globalThis.BroadcastChannel = Before;
    });
    globalThis.BroadcastChannel = class {
      constructor(readonly name: string) {
        assert.equal(name, 'broadsheet');
        open.add(this);
      }
      addEventListener() {}
      postMessage() {}
      close() {
        open.delete(this);
      }
    } as unknown as typeof BroadcastChannel;
    const tabs = openTabs();
    assert.equal(open.size, 0);
    tabs.tell('a');
    assert.equal(open.size, 0);
    const stops = [tabs.listen(() => {}), tabs.listen(() => {})];
    assert.equal(open.size, 1);
    tabs.tell('a');
    assert.equal(open.size, 1);
    stops[0]?.();
    assert.equal(open.size, 1);
    stops[1]?.();
    assert.equal(open.size, 0);
    stops[1]?.();
    tabs.listen(() => {})();
    assert.equal(open.size, 0);
  });

  test('are done without in a frame without an origin, where no channel can be had', (t) => {
    const Before = globalThis.BroadcastChannel;
    t.after(() => {
      globalThis.BroadcastChannel = Before;
    });
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('No.', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
    const tabs = openTabs();
    const stop = tabs.listen(() => assert.fail('nobody speaks'));
    tabs.tell('a');
    stop();
    tabs.tell('a');
  });
});
