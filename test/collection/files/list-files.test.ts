import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { isArticleFile } from '../../../src/collection/files/is-article-file.ts';
import { listFiles } from '../../../src/collection/files/list-files.ts';
import { withFolder } from '../../cli/with-folder.ts';

const codes = (problems: readonly { code: string; file?: string }[]) => problems.map(({ code, file }) => [code, file]);

test('files are listed folder by folder, without what is hidden and node_modules', async (t) => {
  const folder = await withFolder(t, {
    'b.md': '',
    'a.markdown': '',
    'a/z.MD': '',
    'a/y/x.md': '',
    'a-1.md': '',
    'node_modules/p/readme.md': '',
    '.git/x.md': '',
    'a/.x.md': '',
    'a.mdx': '',
  });
  assert.deepEqual(await listFiles(folder, isArticleFile), {
    paths: ['a/y/x.md', 'a/z.MD', 'a-1.md', 'a.markdown', 'b.md'],
    problems: [],
  });
});

test('links are followed to files and folders, and not around in a circle', async (t) => {
  const outside = await withFolder(t, { 'far.md': '', 'x/y/z.md': '' });
  const folder = await withFolder(t, { 'a.md': '', 'one/b.md': '' });
  await symlink(outside, join(folder, 'outside'));
  await symlink(join(outside, 'x'), join(outside, 'x/y/up'));
  await symlink(join(folder, 'a.md'), join(folder, 'again.md'));
  await symlink('..', join(folder, 'one/up'));
  await symlink('../..', join(folder, 'one/above'));
  await symlink('itself', join(folder, 'itself'));
  await symlink('nowhere', join(folder, 'not-wanted'));
  const { paths, problems } = await listFiles(folder, isArticleFile);
  assert.deepEqual(paths, ['a.md', 'again.md', 'one/b.md', 'outside/far.md', 'outside/x/y/z.md']);
  assert.deepEqual(codes(problems), [
    ['link-loop', 'itself'],
    ['link-loop', 'one/above'],
    ['link-loop', 'one/up'],
    ['link-loop', 'outside/x/y/up'],
  ]);
});

test('a folder that is reached in several ways is listed once: by its own path, or by that of the first link', async (t) => {
  const outside = await withFolder(t, { 'far.md': '' });
  const folder = await withFolder(t, { 'one/b.md': '', 'two/c.md': '', 'hidden/d.md': '' });
  await symlink(outside, join(folder, 'y'));
  await symlink(outside, join(folder, 'x'));
  await symlink('../two', join(folder, 'one/two'));
  await symlink('../one', join(folder, 'two/one'));
  await symlink('../hidden', join(folder, 'two/shown'));
  assert.deepEqual(await listFiles(folder, (path) => isArticleFile(path) && !path.startsWith('hidden/')), {
    paths: ['one/b.md', 'two/c.md', 'two/shown/d.md', 'x/far.md'],
    problems: [],
  });
});

test('folders that all link to one another are each listed once', async (t) => {
  const names = Array.from({ length: 12 }, (_, index) => `d${index}`);
  const folder = await withFolder(t, Object.fromEntries(names.map((name) => [`${name}/a.md`, ''])));
  for (const name of names) for (const other of names) await symlink(`../${other}`, join(folder, name, `to-${other}`));
  const { paths, problems } = await listFiles(folder, isArticleFile);
  assert.deepEqual(paths, names.map((name) => `${name}/a.md`).sort());
  assert.deepEqual(
    problems.map(({ file }) => file),
    names.sort().map((name) => `${name}/to-${name}`),
  );
});

test('listing is given up when its signal says so', async (t) => {
  const folder = await withFolder(t, { 'one/a.md': '', 'two/b.md': '' });
  const controller = new AbortController();
  const seen: string[] = [];
  const isWanted = (path: string) => {
    seen.push(path);
    controller.abort(new Error('Enough.'));
    return true;
  };
  await assert.rejects(listFiles(folder, isWanted, { signal: controller.signal }), /Enough/);
  assert.deepEqual(seen, ['one/a.md']);
});

test('what is no file is no article, and a folder that cannot be read is a problem', async (t) => {
  const folder = await withFolder(t, { 'a.md': '' });
  await mkdir(join(folder, 'b.md'));
  await writeFile(join(folder, 'c'), '');
  await symlink('c', join(folder, 'd.md'));
  await symlink('c/e', join(folder, 'f.md'));
  const { paths, problems } = await listFiles(folder, isArticleFile);
  assert.deepEqual(paths, ['a.md', 'd.md']);
  assert.deepEqual(codes(problems), [['file-unreadable', 'f.md']]);
});
