import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { isWithin } from '../../../src/collection/files/is-within.ts';

test('a folder holds itself and what is below it, names that begin with dots included, and nothing else', () => {
  const folder = resolve('articles');
  for (const path of ['.', 'a.md', 'x/y', '..a.md', '...']) assert.ok(isWithin(resolve(folder, path), folder), path);
  for (const path of ['..', '../b', '../articles-2', '/']) assert.ok(!isWithin(resolve(folder, path), folder), path);
});
