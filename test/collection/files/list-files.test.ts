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

test('links are followed to files and folders, twice to the same, and not around in a circle', async (t) => {
  const outside = await withFolder(t, { 'far.md': '' });
  const folder = await withFolder(t, { 'a.md': '', 'one/b.md': '', 'two/c.md': '' });
  await symlink(outside, join(folder, 'outside'));
  await symlink(join(folder, 'a.md'), join(folder, 'again.md'));
  await symlink('../two', join(folder, 'one', 'two'));
  await symlink('../one', join(folder, 'two', 'one'));
  await symlink('nowhere', join(folder, 'not-wanted'));
  const { paths, problems } = await listFiles(folder, isArticleFile);
  assert.deepEqual(paths, [
    'a.md',
    'again.md',
    'one/b.md',
    'one/two/c.md',
    'outside/far.md',
    'two/c.md',
    'two/one/b.md',
  ]);
  assert.deepEqual(codes(problems), [
    ['link-loop', 'one/two/one'],
    ['link-loop', 'two/one/two'],
  ]);
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
