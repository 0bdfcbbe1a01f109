import assert from 'node:assert/strict';
import fs from 'node:fs';
import { appendFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { contentHash } from '../../../src/collection/files/content-hash.ts';
import { FileMemory } from '../../../src/collection/watch/file-memory.ts';
import { withFolder } from '../../cli/with-folder.ts';

const SOURCE = '# A\n';

/** A memory that has read a folder with one file, at a time of its own. */
async function remembering(t: TestContext) {
  const root = await withFolder(t, { 'a.md': SOURCE });
  const file = join(root, 'a.md');
  const memory = new FileMemory();
  /** What is to be parsed, and what is known, so many milliseconds after the file was last written. */
  const recall = async (age: number) => {
    t.mock.timers.enable({ apis: ['Date'], now: Math.ceil((await stat(file)).mtimeMs) + age });
    const known: string[] = [];
    const changed = await memory.recall(root, ['a.md'], (_, { hash }) => known.push(hash));
    t.mock.timers.reset();
    return { changed, known };
  };
  assert.deepEqual(await recall(0), { changed: ['a.md'], known: [] }, 'nothing is waited for at first');
  memory.keep('a.md', { hash: contentHash(SOURCE), entry: { problems: [] } });
  memory.fill({});
  return { file, memory, recall };
}

test('a file that was written just now is what it was before, until it has settled', async (t) => {
  const { file, memory, recall } = await remembering(t);
  await appendFile(file, 'Half of ');
  assert.deepEqual(await recall(10), { changed: [], known: [contentHash(SOURCE)] });
  assert.ok(memory.isSettling);
  await appendFile(file, 'a sentence.\n');
  assert.deepEqual(await recall(150), { changed: ['a.md'], known: [] });
  assert.ok(!memory.isSettling);
});

test('a file that ends in its frontmatter, or in a character, is given more time to be written', async (t) => {
  const whole = Buffer.from('---\ntitle: Caf\u00e9\n---\n\nCaf\u00e9');
  for (const length of [3, 14, 16, 19, whole.length - 1]) {
    const { file, recall } = await remembering(t);
    await writeFile(file, whole.subarray(0, length));
    assert.deepEqual(await recall(400), { changed: [], known: [contentHash(SOURCE)] }, `${length} bytes`);
    assert.deepEqual(await recall(600), { changed: ['a.md'], known: [] }, `${length} bytes, after long`);
    await writeFile(file, whole);
    assert.deepEqual(await recall(150), { changed: ['a.md'], known: [] });
  }
});

test('a file that was emptied is given more time to be written', async (t) => {
  const { file, recall } = await remembering(t);
  await truncate(file);
  assert.deepEqual(await recall(900), { changed: [], known: [contentHash(SOURCE)] });
  assert.deepEqual(await recall(1100), { changed: ['a.md'], known: [] });
});

test('a file that is written all the time is read in the end', async (t) => {
  const { file, recall } = await remembering(t);
  await appendFile(file, 'More.\n');
  const start = performance.now();
  while ((await recall(10)).changed.length === 0) assert.ok(performance.now() - start < 60_000);
  assert.ok(performance.now() - start > 1000);
});

test('a time to come is no reason to wait', async (t) => {
  const { file, recall } = await remembering(t);
  await writeFile(file, 'Other.\n');
  await utimes(file, new Date(), new Date(Date.now() + 3_600_000));
  assert.deepEqual(await recall(-3_500_000), { changed: ['a.md'], known: [] });
});

test('a file is read no more when its clock is sure to tell a change', async (t) => {
  const { recall } = await remembering(t);
  const read = t.mock.method(fs, 'readSync');
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const reads: number[] = [];
  for (const age of [500, 5000, 6000]) {
    assert.deepEqual(await recall(age), { changed: [], known: [contentHash(SOURCE)] });
    reads.push(read.mock.callCount());
  }
  assert.deepEqual(reads, [1, 2, 2]);
});

test('a file that has gone is forgotten', async (t) => {
  const { memory, file, recall } = await remembering(t);
  assert.deepEqual(await memory.recall(join(file, '..'), [], () => assert.fail()), []);
  assert.deepEqual(await recall(5000), { changed: ['a.md'], known: [] });
});
