import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { summary } from './summary.ts';

// Each folder holds `input.md` and `expected.txt`. After a deliberate change of rules, UPDATE=1 writes the latter anew:
// read every line that changed.
const fixtures = new URL('./fixtures/', import.meta.url);

describe('parse fixtures', () => {
  for (const name of readdirSync(fixtures).sort()) {
    test(name, () => {
      const folder = new URL(`${name}/`, fixtures);
      const source = readFileSync(new URL('input.md', folder), 'utf8');
      const article = parseArticle(source);
      const actual = summary(article);
      const expected = new URL('expected.txt', folder);
      if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, actual);
      assert.equal(actual, readFileSync(expected, 'utf8'));
      assert.deepEqual(JSON.parse(JSON.stringify(article)), article, 'plain JSON');
    });
  }
});
