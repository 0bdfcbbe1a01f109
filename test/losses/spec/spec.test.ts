import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toHtml } from '../../../src/render/to-html.ts';
import { findLosses } from '../find-losses.ts';
import { referenceHtml } from '../reference-html.ts';
import { compareExample } from './compare-example.ts';
import { type DifferenceList, listDifferences } from './list-differences.ts';
import { readSpec } from './read-spec.ts';

const written: DifferenceList = JSON.parse(readFileSync(new URL('./differences.json', import.meta.url), 'utf8'));

test('our HTML of every example of CommonMark and GFM is as specified, but for the differences in the list', () => {
  assert.deepEqual(listDifferences(), written);
});

test('each example that no reason explains has a sentence that does', () => {
  assert.ok(written.others.length > 0);
  for (const { example, why } of written.others) assert.match(why, /\w.*\.$/s, example);
});

test('each reason explains an example, so that none is there for nothing', () => {
  for (const [name, examples] of Object.entries(written.reasons)) assert.ok(examples.length > 0, name);
});

test('no example of CommonMark and GFM loses anything silently', () => {
  const silent = readSpec().flatMap(({ name, markdown }) => {
    const article = parseArticle(markdown);
    const { losses } = findLosses(referenceHtml(markdown), article, toHtml(article));
    return losses.filter(({ problem }) => !problem).map(({ kind, text }) => `${name}: ${kind} ${text}`);
  });
  assert.deepEqual(silent, []);
});

test('a difference that no reason is about is found', () => {
  for (const [markdown, html] of [
    ['*a*', '<p><strong>a</strong></p>'],
    ['a', '<p>b</p>'],
    ['[a](b) c', '<p><a href="d">a</a> c</p>'],
    ['`a  b`', '<p><code>a  b</code> </p><p>c</p>'],
    ['    a\n     b', '<pre><code>a\nb\n</code></pre>'],
    ['- a\n- b', '<ol><li>a</li><li>b</li></ol>'],
    ['2. a', '<ol><li>a</li></ol>'],
    ['# a', '<h2>a</h2>\n<h3>b</h3>'],
  ] as const) {
    assert.notEqual(compareExample(markdown, html).rest, undefined, markdown);
  }
});
