import assert from 'node:assert/strict';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { openArticleFolder } from '../../../src/cli/preview/article-folder.ts';
import { withFolder } from '../with-folder.ts';

const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test('symbolic links to files of the folder are listed, others are not', async (t) => {
  const outside = await withFolder(t, { 'secret.md': '# Secret\n' });
  const folder = await withFolder(t, { 'a.md': '# A\n', 'notes.txt': 'Plain.', '.hidden/x.md': '# X\n' });
  await symlink(join(folder, 'a.md'), join(folder, 'inside.md'));
  await symlink(join(outside, 'secret.md'), join(folder, 'outside.md'));
  await symlink(join(folder, 'none.md'), join(folder, 'dangling.md'));
  await symlink(outside, join(folder, 'folder.md'));
  assert.deepEqual(paths(await (await openArticleFolder(folder)).list()), ['a.md', 'inside.md']);
});

test('reading many articles leaves room for other work, is said, and is done once for all who ask', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.md`, `# ${index}\n`]));
  const reports: string[] = [];
  const folder = await openArticleFolder(await withFolder(t, many), { report: (text) => reports.push(text) });
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns += 1;
    if (reading) setImmediate(turn);
  };
  turn();
  const [first, second] = await Promise.all([folder.list(), folder.list(), folder.findBySlug('7')]);
  reading = false;
  assert.equal(first, second);
  assert.equal(first.length, 250);
  assert.ok(turns >= 250, `${turns} turns of the event loop`);
  await folder.list();
  assert.deepEqual(reports, ['Reading 250 articles\u2026', '250 articles read.']);
});

test('reading ends when it is called off', async (t) => {
  const ending = new AbortController();
  const folder = await openArticleFolder(await withFolder(t, { 'a.md': '# A\n', 'b.md': '# B\n' }), ending);
  const listed = folder.list();
  ending.abort();
  assert.ok((await listed).length < 2);
});

test('a slug that is new is found once the folder is told to forget', async (t) => {
  const root = await withFolder(t, { 'a.md': '# A\n' });
  const folder = await openArticleFolder(root);
  assert.equal((await folder.findBySlug('a'))?.path, 'a.md');
  await writeFile(join(root, 'b.md'), '# B\n');
  assert.equal(await folder.findBySlug('b'), undefined);
  folder.forget();
  assert.equal((await folder.findBySlug('b'))?.path, 'b.md');
  for (const slug of ['__proto__', 'constructor', '']) assert.equal(await folder.findBySlug(slug), undefined, slug);
});
