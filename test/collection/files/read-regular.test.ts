import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { FileTooLarge, readRegular } from '../../../src/collection/files/read-regular.ts';
import { mostBytes, sourceHasher } from '../../../src/collection/files/read-source.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { withFolder } from '../../cli/with-folder.ts';

const onUnix = { skip: process.platform === 'win32' };

test('a regular file is read whole, be it empty or as large as it may be, and a larger one is not', async (t) => {
  const folder = await withFolder(t, { empty: '', some: 'abc', large: 'x'.repeat(300_000) });
  const read = (name: string, largest: number) => readRegular(join(folder, name), largest).toString();
  assert.equal(read('empty', 0), '');
  assert.equal(read('some', 3), 'abc');
  assert.equal(read('large', Number.POSITIVE_INFINITY).length, 300_000);
  assert.throws(
    () => read('some', 2),
    (error) => error instanceof FileTooLarge && error.size === 3,
  );
});

test('a file whose size is not told is read all the same, and no further than it may be', {
  skip: !existsSync('/proc/self/maps'),
}, () => {
  assert.match(readRegular('/proc/self/maps', 1 << 24).toString(), /\n$/);
  assert.throws(() => readRegular('/proc/self/maps', 10), FileTooLarge);
});

test('what is no regular file is refused, and not waited for', onUnix, async (t) => {
  const folder = await withFolder(t, {});
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await symlink('/dev/zero', join(folder, 'zero'));
  assert.throws(() => readRegular(join(folder, 'pipe'), 10), /no regular file/);
  assert.throws(() => readRegular(join(folder, 'zero'), 10), /no regular file/);
  assert.throws(() => readRegular(folder, 10), /folder/);
  assert.throws(() => sourceHasher(folder, { sourceLength: 10 })('zero'), /no regular file/);
});

test('pipes and devices that are named as articles stop no load', onUnix, async (t) => {
  const folder = await withFolder(t, { 'a.md': '---\ntitle: A\n---\n', 'b.md': '---\ntitle: B\n---\n' });
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  await symlink('/dev/zero', join(folder, 'zero.md'));
  await symlink('pipe.md', join(folder, 'link.md'));
  const collection = await loadCollection(folder, { cache: false });
  assert.deepEqual(
    collection.articles.map(({ path }) => path),
    ['a.md', 'b.md'],
  );
  execFileSync('rm', [join(folder, 'a.md')]);
  execFileSync('mkfifo', [join(folder, 'a.md')]);
  await assert.rejects(
    collection.load('a.md'),
    (error) => error instanceof BroadsheetError && error.problems[0]?.code === 'file-unreadable',
  );
});

test('a file that is too large for any source is told and not read, by the limit that holds', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n', 'b.md': '' });
  const load = async (sourceLength: number) => {
    const { articles, problems } = await loadCollection(folder, { cache: false, limits: { sourceLength } });
    return [articles.length, problems.flatMap(({ code, file }) => (code === 'source-too-large' ? file : []))];
  };
  // Four bytes of UTF-8 are two units, so three a unit are the most that any text takes.
  await writeFile(join(folder, 'b.md'), `# ${'\u20ac'.repeat(18)}`);
  assert.ok(56 <= mostBytes(20));
  assert.deepEqual(await load(20), [2, []]);
  await writeFile(join(folder, 'b.md'), `# ${'\u20ac'.repeat(40)}`);
  assert.deepEqual(await load(20), [1, ['b.md']]);
  assert.deepEqual(await load(50), [2, []]);
});
