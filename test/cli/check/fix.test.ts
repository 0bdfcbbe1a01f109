import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { mendFiles } from '../../../src/cli/check/mend-files.ts';
import { checkFolder, checkLoaded } from '../../../src/collection/check/check-folder.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const head = '---\r\ntitle: A   # the first\r\ndescription: A.\r\nreadTime: "9 min read"\r\n---\r\n\r\n';
const broken = `\ufeff${head}-[] Ink  \r\n- [ ]Paper\r\n`;
const mended = `\ufeff${head.replace('9 min', '1 min')}- [ ] Ink  \r\n- [ ] Paper\r\n`;

test('what can be mended is, to the character, and reported', async (t) => {
  const directory = await withFolder(t, { 'x/a.md': broken, 'x/b.md': '---\ntitle: B\n---\n\n![](b.png)\n' });
  const { code, out, err } = await run(['check', 'x', '--no-cache', '--fix'], { directory });
  assert.equal(await readFile(join(directory, 'x/a.md'), 'utf8'), mended);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^Mended x\/a\.md:4:11 reading-time-mismatch\nMended x\/a\.md:7:1 task-near-miss\n/m);
  assert.match(out, /\n2 warnings in 1 of 2 files\. 3 problems mended\.$/);
  assert.deepEqual(await readdir(join(directory, 'x')), ['a.md', 'b.md'], 'nothing is left beside them');
  const again = await run(['check', 'x', '--no-cache', '--fix', '--format', 'json'], { directory });
  assert.deepEqual(JSON.parse(again.out).mended, []);
});

test('without --fix nothing is written, and neither is what a rule that is off would mend', async (t) => {
  const directory = await withFolder(t, { 'a.md': broken });
  await run(['check', '.', '--no-cache'], { directory });
  assert.equal(await readFile(join(directory, 'a.md'), 'utf8'), broken);
  await run(['check', '.', '--no-cache', '--fix', '--rule', 'task-near-miss=off'], { directory });
  assert.equal(await readFile(join(directory, 'a.md'), 'utf8'), broken.replace('9 min', '1 min'));
});

test('a file keeps its mode, and a symbolic link stays one', async (t) => {
  const directory = await withFolder(t, { 'articles/b.md': '', 'elsewhere.txt': broken });
  await chmod(join(directory, 'elsewhere.txt'), 0o660);
  await symlink('../elsewhere.txt', join(directory, 'articles/a.md'));
  await run(['check', 'articles', '--no-cache', '--fix'], { directory });
  assert.equal(await readFile(join(directory, 'elsewhere.txt'), 'utf8'), mended);
  assert.equal((await stat(join(directory, 'elsewhere.txt'))).mode & 0o777, 0o660);
  assert.ok((await lstat(join(directory, 'articles/a.md'))).isSymbolicLink());
});

test('a file that has changed since it was checked is left alone', async (t) => {
  const directory = await withFolder(t, { 'a.md': broken, 'b.md': broken });
  const checked = await checkFolder(directory, { cache: false });
  // All that the edits expect still stands where it stood: only the end differs.
  await writeFile(join(directory, 'a.md'), `${broken}More.\r\n`);
  const { mended: problems, refused } = await mendFiles(checked);
  assert.deepEqual(new Set(problems.map(({ file }) => file)), new Set(['b.md']));
  assert.deepEqual(refused, [{ file: 'a.md', reason: 'it has changed since it was checked' }]);
  assert.equal(await readFile(join(directory, 'a.md'), 'utf8'), `${broken}More.\r\n`);
});

test('a file that is saved between being loaded and being looked at again is left alone', async (t) => {
  const directory = await withFolder(t, { 'a.md': '# A\n\nText: 12345678\n\n- [ ]Paper\n' });
  const collection = await loadCollection(directory, { cache: false });
  // What the edit expects stands at its offset in another text, too, and means something else there.
  const saved = '# A\n\nSee [x](y) and\n\n- [ ] Paper\n';
  await writeFile(join(directory, 'a.md'), saved);
  const { mended: problems, refused } = await mendFiles(await checkLoaded(collection, {}));
  assert.deepEqual(problems, []);
  assert.deepEqual(refused, [{ file: 'a.md', reason: 'it has changed since it was checked' }]);
  assert.equal(await readFile(join(directory, 'a.md'), 'utf8'), saved);
});

test('a file that is not UTF-8 throughout is left alone, and said', async (t) => {
  const directory = await withFolder(t, { 'a.md': '' });
  const bytes = Buffer.concat([Buffer.from(broken), Buffer.from([0xe9, 0x0a])]);
  await writeFile(join(directory, 'a.md'), bytes);
  await writeFile(join(directory, 'b\n::error::\u001b.md'), bytes);
  const { err } = await run(['check', '.', '--no-cache', '--fix'], { directory });
  const lines = ['a.md', 'b·::error::·.md'].map((name) => `"${name}" was not mended: it is not UTF-8 throughout.`);
  assert.equal(err, lines.join('\n'));
  assert.deepEqual(await readFile(join(directory, 'a.md')), bytes);
});

test('fixes that touch are made one after the other', async (t) => {
  const directory = await withFolder(t, { 'a.md': '' });
  const source = '-[]Ink\n';
  await writeFile(join(directory, 'a.md'), source);
  const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
  const base = { code: 'task-near-miss', severity: 'warning', message: '', file: 'a.md', place, url: '' } as const;
  const { mended: problems } = await mendFiles({
    report: {
      directory,
      problems: [
        { ...base, fix: [{ start: 1, end: 1, expected: '', text: ' ' }] },
        { ...base, fix: [{ start: 1, end: 2, expected: '[', text: '(' }] },
        { ...base, fix: [{ start: 3, end: 3, expected: '', text: ' ' }] },
      ],
      errors: 0,
      warnings: 3,
      files: 1,
      filesWithProblems: 1,
    },
    sources: new Map([['a.md', source]]),
  });
  assert.equal(problems.length, 2);
  assert.equal(await readFile(join(directory, 'a.md'), 'utf8'), '- [] Ink\n');
});
