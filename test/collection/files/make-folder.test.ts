import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { makeFolder } from '../../../src/collection/files/make-folder.ts';
import { withFolder } from '../../cli/with-folder.ts';

test('a folder is made with those above it, and one that is there is left', async (t) => {
  const folder = await withFolder(t, { 'file.txt': '' });
  for (const path of ['a/b/c', 'a/b/c', 'a', '.']) {
    makeFolder(join(folder, path));
    assert.ok(statSync(join(folder, path)).isDirectory());
  }
  assert.throws(() => makeFolder(join(folder, 'file.txt')), { code: 'EEXIST' });
  assert.throws(() => makeFolder(join(folder, 'file.txt', 'a', 'b')), { code: 'ENOTDIR' });
});

test('a folder that its file system will not have is refused, and not tried for ever', {
  skip: !existsSync('/proc/self'),
}, () => {
  assert.throws(() => makeFolder('/proc/broadsheet/a'), { code: 'ENOENT' });
});
