import assert from 'node:assert/strict';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { checkCollection } from '../../../src/collection/check/check-collection.ts';
import { withFolder } from '../../cli/with-folder.ts';

const article = (title: string, body = 'Text.\n') => `---\ntitle: ${title}\ndescription: On it.\n---\n\n${body}`;

test('a folder in good order has no problems', async (t) => {
  const folder = await withFolder(t, { 'a.md': article('A'), 'b/c.md': article('C', '- [ ] Do it\n') });
  assert.deepEqual(await checkCollection(folder, { cache: false }), {
    directory: folder,
    problems: [],
    errors: 0,
    warnings: 0,
    files: 2,
    filesWithProblems: 0,
  });
});

test('what parsing says and what the rules say come together, by path and place', async (t) => {
  const folder = await withFolder(t, {
    'b.md': article('B', '![](x.png)\n\n- [] Ink\n\n![](y.png)\n'),
    'a.md': '---\ntitle: A\ndate: 2024-02-30\n---\n\n# One\n\n### Three\n',
    'c.md': '',
    'd.md': article('D'),
  });
  const report = await checkCollection(folder, { cache: false });
  assert.deepEqual(
    report.problems.map(({ file, code, place }) => `${file}:${place?.start.line ?? '-'} ${code}`),
    [
      'a.md:2 description-missing',
      'a.md:3 date-invalid',
      'a.md:8 heading-skipped',
      'b.md:6 image-alt-missing',
      'b.md:8 task-near-miss',
      'b.md:10 image-alt-missing',
      'c.md:- file-empty',
    ],
  );
  assert.deepEqual([report.errors, report.warnings], [1, 6]);
  assert.deepEqual([report.files, report.filesWithProblems], [4, 3]);
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
});

test('a rule can be turned off, or be an error', async (t) => {
  const folder = await withFolder(t, { 'a.md': '---\ntitle: T\n---\n\n# A\n\n### B\n\n![](x.png)\n' });
  const { problems, errors, warnings } = await checkCollection(folder, {
    cache: false,
    rules: { 'description-missing': 'off', 'heading-skipped': 'error' },
  });
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [
      ['heading-skipped', 'error'],
      ['image-alt-missing', 'warning'],
    ],
  );
  assert.deepEqual([errors, warnings], [1, 1]);
});

test('a missing folder, and a link that leads nowhere, are problems and no files', async (t) => {
  const folder = await withFolder(t, { 'a.md': article('A') });
  await symlink(folder, join(folder, 'loop'));
  const { problems, files, filesWithProblems } = await checkCollection(folder, { cache: false });
  assert.deepEqual([problems.map(({ code }) => code), files, filesWithProblems], [['link-loop'], 1, 0]);
  await rm(folder, { recursive: true });
  const gone = await checkCollection(folder, { cache: false });
  assert.deepEqual([gone.problems.map(({ code }) => code), gone.files, gone.errors], [['folder-missing'], 0, 1]);
});

test('a check can be ended', async (t) => {
  const folder = await withFolder(t, { 'a.md': article('A') });
  const reason = new Error('Enough.');
  await assert.rejects(checkCollection(folder, { cache: false, signal: AbortSignal.abort(reason) }), reason);
  await setImmediate();
});
