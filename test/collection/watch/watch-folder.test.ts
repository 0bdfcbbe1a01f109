import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { watchFolder } from '../../../src/collection/watch/watch-folder.ts';
import { withFolder } from '../../cli/with-folder.ts';
import { refuseToWatch } from './refuse-to-watch.ts';

/** Watches a folder; `next` settles at the next change. */
async function watched(t: TestContext, root: string, { followsLinks = false } = {}) {
  const events = new EventTarget();
  const told: (string | boolean)[] = [];
  const tell = (what: string | boolean) => {
    told.push(what);
    events.dispatchEvent(new Event('told'));
  };
  const watch = await watchFolder(root, {
    followsLinks,
    onChange: () => events.dispatchEvent(new Event('change')),
    onPresence: tell,
    onRefused: tell,
  });
  t.after(watch.close);
  const next = (type = 'change') => once(events, type, { signal: AbortSignal.timeout(20_000) });
  return { watch, told, next };
}

test('directories that come and go at any moment end nothing', async (t) => {
  const root = await withFolder(t, {});
  const { next, told: tellings, watch } = await watched(t, root);
  const end = performance.now() + 1000;
  for (let round = 0; performance.now() < end; round++) {
    const names = Array.from({ length: 80 }, (_, index) => join(root, `${round}-${index}`));
    for (const name of names) await mkdir(join(name, 'deep'), { recursive: true });
    // They go while they are looked at, which is when it has been quiet for a moment.
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const name of names.slice(0, 40)) await rename(name, `${name}-moved`);
    for (const name of names) await rm(name, { recursive: true, force: true });
  }
  await mkdir(join(root, 'last'));
  await next();
  for (const text of ['# Saved\n', '# Saved again\n']) {
    const told = next();
    await writeFile(join(root, 'last/a.md'), text);
    await told;
  }
  assert.deepEqual(tellings, []);
  assert.ok(watch.isComplete());
});

test('a directory that goes between being seen and being watched is passed over', async (t) => {
  const root = await withFolder(t, { 'a.md': '# A\n', 'gone/b.md': '# B\n' });
  refuseToWatch(t, 'ENOENT', (path) => path.endsWith('gone'));
  const { told: tellings, watch, next } = await watched(t, root);
  assert.deepEqual(tellings, []);
  assert.ok(watch.isComplete());
  const told = next();
  await writeFile(join(root, 'a.md'), '# Saved\n');
  await told;
});

test('a folder that is removed is waited for, and followed when it is back', async (t) => {
  const root = join(await withFolder(t, {}), 'articles');
  await mkdir(root);
  const { told: tellings, next } = await watched(t, root);
  const gone = next('told');
  await rm(root, { recursive: true });
  await gone;
  assert.deepEqual(tellings, [false]);
  const back = next('told');
  await mkdir(root);
  await back;
  assert.deepEqual(tellings, [false, true]);
  const told = next();
  await writeFile(join(root, 'a.md'), '# A\n');
  await told;
});

test('a folder that is replaced at once is followed too', async (t) => {
  const root = join(await withFolder(t, { 'articles/a.md': '# A\n' }), 'articles');
  const { next } = await watched(t, root);
  const replaced = next();
  await rm(root, { recursive: true });
  await mkdir(root);
  await replaced;
  for (const text of ['# Saved\n', '# Saved again\n']) {
    const told = next();
    await writeFile(join(root, 'a.md'), text);
    await told;
  }
});

test('a folder that is not there yet is waited for', async (t) => {
  const root = join(await withFolder(t, {}), 'articles');
  const { told: tellings, next } = await watched(t, root);
  const there = next();
  await mkdir(root);
  await there;
  assert.deepEqual(tellings, [true]);
});

test('what is written without a pause is told all the same', async (t) => {
  const root = await withFolder(t, {});
  const { next } = await watched(t, root);
  let isTold = false;
  const told = next().then(() => {
    isTold = true;
  });
  for (let text = '#'; !isTold; text += ' more') {
    await writeFile(join(root, 'a.md'), text);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await told;
});

test('links are followed where that is asked for, and round in no circle', async (t) => {
  const elsewhere = await withFolder(t, { 'folder/below/a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' });
  const root = await withFolder(t, {});
  await symlink(join(elsewhere, 'folder'), join(root, 'folder'));
  await symlink(join(elsewhere, 'b.md'), join(root, 'b.md'));
  await symlink(root, join(root, 'circle'));
  const following = await watched(t, root, { followsLinks: true });
  const other = await watched(t, root);
  let others = 0;
  other.next().then(
    () => others++,
    () => {},
  );
  for (const path of ['folder/below/a.md', 'b.md']) {
    const told = following.next();
    await writeFile(join(elsewhere, path), '# Saved\n');
    await told;
  }
  // Renamed over, as editors do.
  await writeFile(join(elsewhere, 'new'), '# Saved again\n');
  const told = following.next();
  await rename(join(elsewhere, 'new'), join(elsewhere, 'b.md'));
  await told;
  assert.equal(others, 0);
});

test('folders that all link to one another are each watched once', async (t) => {
  const names = Array.from({ length: 12 }, (_, index) => `d${index}`);
  const root = await withFolder(t, Object.fromEntries(names.map((name) => [`${name}/a.md`, ''])));
  for (const name of names) for (const other of names) await symlink(`../${other}`, join(root, name, `to-${other}`));
  const tried: string[] = [];
  refuseToWatch(t, 'ENOENT', (path) => {
    tried.push(path);
    return false;
  });
  await watched(t, root, { followsLinks: true });
  assert.deepEqual(tried.sort(), [root, ...names.map((name) => join(root, name))].sort());
});
