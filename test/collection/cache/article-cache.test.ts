import assert from 'node:assert/strict';
import fs, { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { ArticleCache } from '../../../src/collection/cache/article-cache.ts';
import type { FileRecord } from '../../../src/collection/parse/file-record.ts';
import { withFolder } from '../../cli/with-folder.ts';

const HASH = '0'.repeat(64);
const RECORD: FileRecord = { path: 'a.md', hash: HASH, body: '', entry: '{"problems":[]}', raw: '{}' };

async function pathsKnownTo(cache: ArticleCache): Promise<string[]> {
  const paths: string[] = [];
  await cache.read(new Map([[RECORD.path, HASH]]), ({ path }) => paths.push(path));
  return paths;
}

test('a cache that goes while it is written is told, and no file of another is closed for it', async (t) => {
  const folder = await withFolder(t, { other: 'text' });
  const cache = new ArticleCache(join(folder, 'cache'));
  cache.add(RECORD);
  rmSync(join(folder, 'cache'), { recursive: true });
  cache.save();
  assert.match(cache.failure ?? '', /ENOENT/);
  // The system gives out the number of a closed file again.
  const other = openSync(join(folder, 'other'), 'r');
  cache.close();
  assert.equal(readFileSync(other, 'utf8'), 'text');
  closeSync(other);
});

test('a cache that goes before it is saved is let go of', async (t) => {
  const folder = await withFolder(t, {});
  const cache = new ArticleCache(join(folder, 'cache'));
  cache.add(RECORD);
  rmSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(join(folder, 'cache'), '');
  cache.close();
  assert.deepEqual(readdirSync(folder), ['cache']);
});

test('where a folder has the name of the index, nothing is known, and nothing can be kept', async (t) => {
  const folder = await withFolder(t, {});
  mkdirSync(join(folder, 'index.tsv'));
  const cache = new ArticleCache(folder);
  assert.deepEqual(await pathsKnownTo(cache), []);
  cache.add(RECORD);
  cache.save();
  assert.ok(cache.failure);
  cache.close();
  assert.deepEqual(readdirSync(folder).sort(), ['bodies', 'index.tsv']);
});

test('an index that the file system fails to read is made anew', async (t) => {
  const folder = await withFolder(t, {});
  const first = new ArticleCache(folder);
  first.add(RECORD);
  first.save();
  first.close();
  const failing = t.mock.method(fs, 'readSync', () => {
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
  });
  syncBuiltinESMExports();
  const second = new ArticleCache(folder);
  assert.deepEqual(await pathsKnownTo(second), []);
  failing.mock.restore();
  syncBuiltinESMExports();
  second.add(RECORD);
  second.save();
  second.close();
  const third = new ArticleCache(folder);
  assert.deepEqual(await pathsKnownTo(third), ['a.md']);
  third.close();
});
