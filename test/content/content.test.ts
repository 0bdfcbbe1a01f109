import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { validateHtml } from '../render/validate-html.ts';

const folder = new URL('../../content/', import.meta.url);
const articles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, article: parseArticle(readFileSync(new URL(path, folder), 'utf8'), { path }) }));

describe('the sample articles, problem pages and decisions', () => {
  for (const { path, article } of articles) {
    test(`${path} has no problems, and makes a valid page`, async () => {
      assert.deepEqual(article.problems, []);
      assert.deepEqual(await validateHtml(toHtml(article), headTags(article, { site: 'https://example.com' })), []);
    });
  }

  test('link to each other where there is something to read', () => {
    const known = new Set(
      articles.flatMap(({ article: { slug, fields } }) => [slug, ...fields.aliases.map(lastSegment)]),
    );
    const links = articles.flatMap(({ article, path }) =>
      Array.from(toHtml(article).matchAll(/href="(\/blog\/[^"#]+)/g), ([, href = '']) => ({ path, href })),
    );
    assert.ok(links.length > 20);
    for (const { path, href } of links) assert.ok(known.has(lastSegment(href)), `${path} links to ${href}`);
  });
});

function lastSegment(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}
