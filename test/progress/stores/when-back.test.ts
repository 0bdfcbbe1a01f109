import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenBack } from '../../../src/progress/stores/when-back.ts';

/** A page of its own for one test. */
function withPage(t: { after: (run: () => void) => void }) {
  const page = {
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  };
  Object.assign(globalThis, page);
  t.after(() => {
    for (const name of ['window', 'document']) Reflect.deleteProperty(globalThis, name);
  });
  return page;
}

test('a page that is looked at again, comes back, or is online again asks for news, until it is stopped', (t) => {
  const { window, document } = withPage(t);
  let told = 0;
  const stop = whenBack(() => told++);
  const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });
  const tellAll = () => {
    const before = told;
    const counts: number[] = [];
    const count = () => counts.push(told - before);
    window.dispatchEvent(new Event('online'));
    count();
    window.dispatchEvent(shown(true));
    count();
    window.dispatchEvent(shown(false));
    count();
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    count();
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    count();
    return counts;
  };
  assert.deepEqual(tellAll(), [1, 2, 2, 2, 3]);
  stop();
  assert.deepEqual(tellAll(), [0, 0, 0, 0, 0]);
});

test('where there is no page, or only half of one, nothing is ever told', (t) => {
  const stop = whenBack(() => assert.fail('there is no page'));
  stop();
  const { window } = withPage(t);
  Reflect.deleteProperty(globalThis, 'document');
  whenBack(() => assert.fail('there is no document'))();
  whenBack(() => assert.fail('there is no document'));
  window.dispatchEvent(new Event('online'));
});
