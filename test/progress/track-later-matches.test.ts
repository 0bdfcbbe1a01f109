import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import type { FindMatches } from '../../src/progress/matching/match.ts';
import { matchItems } from '../../src/progress/matching/match-items.ts';
import { ProgressTracker } from '../../src/progress/progress-tracker.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { storeError } from '../../src/progress/stores/store-error.ts';
import { Tracker, type TrackerOptions } from '../../src/progress/track-progress.ts';
import { until } from './entries.ts';

const key = { scope: '/audit', checklist: 'quarterly' };
const before = [
  { id: 'a', text: 'Restart the web server', checked: false },
  { id: 'b', text: 'Rotate the keys', checked: false },
];
/** The first in other words, the second as it was. */
const after = [{ id: 'c', text: 'Restart the web servers', checked: false }, ...before.slice(1)];

const opened: Tracker[] = [];
afterEach(() => {
  for (const made of opened.splice(0)) made.close();
});

/** A store in which both were ticked. */
async function tickedBefore(): Promise<ProgressStore> {
  const store = memoryStore();
  const made = new ProgressTracker({ store, key });
  made.setItems(before);
  await made.open();
  for (const { id } of before) made.mark(id, true);
  await until(() => made.saving === 'saved', 'it is saved');
  made.close();
  return store;
}

/** What finds items again, as a download that comes, or does not, when it is let. */
function download(): {
  readonly match: TrackerOptions['match'];
  readonly asked: () => number;
  readonly come: () => void;
  readonly fail: () => void;
} {
  let asked = 0;
  let settle: { resolve: (found: FindMatches) => void; reject: (cause: unknown) => void } | undefined;
  return {
    match: () => {
      asked++;
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
      });
    },
    asked: () => asked,
    come: () => settle?.resolve((known, items) => matchItems(known, items)),
    fail: () => settle?.reject(storeError('progress-unavailable', { message: 'It cannot be had.' })),
  };
}

async function open(options: Pick<TrackerOptions, 'store' | 'match'> & Partial<TrackerOptions>, items = after) {
  const made = new Tracker({ key, ...options });
  opened.push(made);
  made.setItems(items);
  await made.open();
  return made;
}

const ticked = ({ progress }: Tracker) => progress.items.flatMap(({ id, checked }) => (checked ? id : [])).join('');
const links = ({ log }: Tracker) => log.entries.filter(({ type }) => type === 'same').length;

describe('a tracker, while what finds items again is yet to come,', () => {
  test('does not ask for it as long as every item is as it was', async () => {
    const { match, asked } = download();
    const made = await open({ store: await tickedBefore(), match }, before);
    made.mark('a', false);
    made.reset();
    made.undoReset();
    assert.equal(ticked(made), 'b');
    assert.equal(asked(), 0);
  });

  test('shows and keeps what is as it was, and says nothing of the rest', async () => {
    const store = await tickedBefore();
    const { match, asked } = download();
    const made = await open({ store, match });
    assert.equal(ticked(made), 'b');
    assert.deepEqual(made.progress.matches, []);
    made.mark('b', false);
    await until(() => made.saving === 'saved', 'it is saved');
    assert.equal(links(made), 0);
    assert.deepEqual(
      (await store.read(key)).entries.map(({ type }) => type),
      ['mark', 'mark', 'mark'],
    );
    assert.equal(asked(), 1);
  });

  test('gives no marks to an item of the same id that says something else', async () => {
    const { match, come } = download();
    const opposite = [{ id: 'a', text: 'Do not restart the web server', checked: false }, ...before.slice(1)];
    const made = await open({ store: await tickedBefore(), match }, opposite);
    assert.equal(ticked(made), 'b');
    come();
    await until(() => made.progress.matches.length > 0, 'it is known what became of it');
    assert.equal(ticked(made), 'b');
  });

  test('reads all anew when it has come, and keeps what was found', async () => {
    const { match, come } = download();
    let changes = 0;
    const made = await open({ store: await tickedBefore(), match, onChange: () => changes++ });
    assert.equal(ticked(made), 'b');
    const told = changes;
    come();
    await until(() => changes > told, 'it is told');
    assert.equal(ticked(made), 'cb');
    assert.equal(links(made), 1);
  });

  test('says that it cannot be had, and asks for it again with the next tick', async () => {
    const { match, asked, come, fail } = download();
    const problems: Problem[] = [];
    const onProblem = (problem: Problem) => problems.push(problem);
    const made = await open({ store: await tickedBefore(), match, onProblem });
    assert.equal(ticked(made), 'b');
    fail();
    await until(() => problems.length > 0, 'it is told');
    assert.equal(ticked(made), 'b');
    assert.equal(asked(), 1);
    made.mark('b', false);
    assert.equal(ticked(made), '');
    assert.equal(asked(), 2);
    come();
    await until(() => ticked(made) === 'c', 'it is found');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['It cannot be had.'],
    );
  });

  test('waits for it before it looks for the log that the list had under another label', async () => {
    const { match, asked, come } = download();
    const renamed = { ...key, checklist: 'yearly' };
    const made = new Tracker({ store: await tickedBefore(), key: renamed, match, others: () => ['yearly'] });
    opened.push(made);
    made.setItems(after);
    void made.open();
    await until(() => asked() > 0, 'it is asked for');
    assert.equal(ticked(made), '');
    come();
    await until(() => ticked(made) === 'cb', 'the log is found');
  });
});
