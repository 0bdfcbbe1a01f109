import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileTexts } from '../../../src/collection/files/file-texts.ts';
import { withFolder } from '../../cli/with-folder.ts';

test('a file is read and divided once for all of its problems, which may be as many as its lines', async (t) => {
  const folder = await withFolder(t, { 'a.md': 'one\r\ntwo\n', 'b.md': 'three' });
  const texts = new FileTexts(folder);
  const lines = texts.linesOf('a.md');
  const map = texts.lineMapOf('a.md');
  writeFileSync(join(folder, 'a.md'), 'changed');
  assert.deepEqual(lines, ['one', 'two', '']);
  assert.equal(map?.lineStart(1), 5);
  assert.equal(texts.linesOf('a.md'), lines);
  assert.equal(texts.lineMapOf('a.md'), map);
  assert.equal(texts.of('a.md'), 'one\r\ntwo\n');
  assert.deepEqual(texts.linesOf('b.md'), ['three']);
});

test('what cannot be read has no lines', () => {
  const texts = new FileTexts('/');
  assert.equal(texts.linesOf('there/is/none.md'), undefined);
  assert.equal(texts.lineMapOf('there/is/none.md'), undefined);
  assert.equal(texts.linesOf(undefined), undefined);
});
