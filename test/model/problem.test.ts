import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { problem } from '../../src/model/problem.ts';
import { problemCodes } from '../../src/model/problem-codes.ts';

const pages = new URL('../../content/problems/', import.meta.url);

test('every code has its page, and every page its code', async () => {
  for (const code of problemCodes) assert.ok(existsSync(new URL(`${code}.md`, pages)), `content/problems/${code}.md`);
  const codes: readonly string[] = problemCodes;
  for (const name of await readdir(pages)) assert.ok(codes.includes(name.replace(/\.md$/, '')), name);
});

test('a problem takes severity and page from its code', () => {
  const found = problem('url-unsafe', { message: 'No.' });
  assert.equal(found.severity, 'warning');
  assert.match(found.url, /\/problems\/url-unsafe\.md$/);
});

test('the error carries all problems and names them in its message', () => {
  const place = { start: { line: 3, column: 7, offset: 20 }, end: { line: 3, column: 8, offset: 21 } };
  const error = new BroadsheetError([problem('schema-invalid', { message: 'Wrong.', file: 'a.md', place })]);
  assert.equal(error.name, 'BroadsheetError');
  assert.equal(error.message, 'a.md:3:7: Wrong. (schema-invalid)');
  assert.equal(error.problems.length, 1);
});
