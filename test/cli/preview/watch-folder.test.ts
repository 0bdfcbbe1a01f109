import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { watchFolder } from '../../../src/cli/preview/watch-folder.ts';
import { withFolder } from '../with-folder.ts';
import { BROWSER, get } from './get.ts';

/** Watches a folder; `next` settles at the next change. */
async function watched(t: TestContext, root: string) {
  const events = new EventTarget();
  const reports: string[] = [];
  const watch = await watchFolder(root, {
    onChange: () => events.dispatchEvent(new Event('change')),
    report: (text) => {
      reports.push(text);
      events.dispatchEvent(new Event('report'));
    },
  });
  t.after(watch.close);
  const next = (type = 'change') => once(events, type, { signal: AbortSignal.timeout(4000) });
  return { watch, reports, next };
}

test('directories that come and go at any moment end nothing', async (t) => {
  const root = await withFolder(t, {});
  const { next, reports, watch } = await watched(t, root);
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
  assert.deepEqual(reports, []);
  assert.ok(watch.isComplete());
});

test('a directory that goes between being seen and being watched is passed over', async (t) => {
  const root = await withFolder(t, { 'a.md': '# A\n', 'gone/b.md': '# B\n' });
  refuseToWatch(t, 'ENOENT', (path) => path.endsWith('gone'));
  const { reports, watch, next } = await watched(t, root);
  assert.deepEqual(reports, []);
  assert.ok(watch.isComplete());
  const told = next();
  await writeFile(join(root, 'a.md'), '# Saved\n');
  await told;
});

for (const code of ['EMFILE', 'ENOSPC']) {
  test(`without watches left (${code}) the preview says so once and goes on`, async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n', 'b/c.md': '# C\n', 'd/e.md': '# E\n' });
    refuseToWatch(t, code);
    const reports: string[] = [];
    const { url, close } = await servePreview(folder, {
      host: '127.0.0.1',
      port: 0,
      report: (text) => reports.push(text),
    });
    t.after(close);
    assert.equal(reports.length, 1);
    assert.match(reports[0] ?? '', new RegExp(`reload pages yourself after saving: .*${code}`));
    assert.equal((await get(url, '/none', BROWSER)).status, 404);
    await writeFile(join(folder, 'late.md'), '# Late\n');
    assert.equal((await get(url, '/late', BROWSER)).status, 200, 'what no watch tells of is found');
  });
}

test('a folder that is removed is waited for, and followed when it is back', async (t) => {
  const root = join(await withFolder(t, {}), 'articles');
  await mkdir(root);
  const { reports, next } = await watched(t, root);
  const gone = next('report');
  await rm(root, { recursive: true });
  await gone;
  assert.match(reports[0] ?? '', /articles has gone/);
  const back = next('report');
  await mkdir(root);
  await back;
  assert.match(reports[1] ?? '', /articles is back/);
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

/** Has `fs.watch` throw for some directories. */
function refuseToWatch(t: TestContext, code: string, isRefused: (path: string) => boolean = () => true): void {
  const { watch } = fs;
  t.mock.method(fs, 'watch', (path: string, listener: fs.WatchListener<string>) => {
    if (isRefused(path)) throw Object.assign(new Error(`${code}: refused`), { code });
    return watch(path, listener);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
}
