import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toText } from '../../src/render/to-text.ts';
import { validateHtml } from './validate-html.ts';

function fixture(name: string): Promise<string> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

test('a Markdown article becomes the page kept beside it', async () => {
  const article = parseArticle(await fixture('parsed-article.md'));
  assert.equal(`${toHtml(article)}\n`, await fixture('parsed-article.html'));
});

test('a validator finds nothing against that page', async () => {
  const article = parseArticle(await fixture('parsed-article.md'));
  assert.deepEqual(await validateHtml(toHtml(article), headTags(article, { site: 'https://example.com' })), []);
});

test('an article read back from JSON is drawn the same', async () => {
  const article = parseArticle(await fixture('parsed-article.md'));
  const stored = JSON.parse(JSON.stringify(article));
  assert.equal(toHtml(stored), toHtml(article));
  assert.equal(toText(stored), toText(article));
});

test('every word of the body is in the text', async () => {
  const source = await fixture('parsed-article.md');
  const text = toText(parseArticle(source));
  const body = source.slice(source.indexOf('## '));
  // Addresses and the language of code are not words of the text.
  const words = body.replace(/\]\([^)]*\)|```sh|\[![A-Z]+\]|\[\^\d\]:?/g, '').match(/\p{L}{3,}/gu);
  assert.ok(words && words.length > 80);
  for (const word of words) assert.ok(text.includes(word), word);
});
