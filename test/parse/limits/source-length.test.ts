import assert from 'node:assert/strict';
import test from 'node:test';
import { DEFAULT_LIMITS } from '../../../src/parse/limits/limits.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { refusalOf } from './refusal.ts';

test('a source as long as the limit is read, one character more is refused, where that stands', () => {
  const limits = { sourceLength: 6 };
  assert.equal(parseArticle('ab\n\ncd', { limits }).words, 2);
  const { code, place, file, message } = refusalOf(() => parseArticle('ab\n\ncde', { limits, path: 'a.md' }));
  assert.equal(code, 'source-too-large');
  assert.deepEqual(place?.start, { line: 3, column: 3, offset: 6 });
  assert.equal(file, 'a.md');
  assert.match(message, /7 characters; at most 6/);
});

test('the length is looked at before frontmatter and plugins are', () => {
  const plugin = () => () => assert.fail('A plugin has run.');
  const source = `---\n${'a: "'.repeat(DEFAULT_LIMITS.sourceLength / 4)}\n---\n`;
  assert.equal(refusalOf(() => parseArticle(source, { remarkPlugins: [plugin] })).code, 'source-too-large');
});

test('without the limit, more is read', () => {
  const source = 'a\n\n'.repeat(400_000);
  assert.equal(parseArticle(source, { limits: { sourceLength: Number.POSITIVE_INFINITY } }).words, 400_000);
});
