import assert from 'node:assert/strict';
import test from 'node:test';
import { locateLinks } from '../../../src/parse/locate-links.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toHtml } from '../../../src/render/to-html.ts';

const limits = { tableCells: 12 };

test('a table of as many cells as the limit is drawn, its short rows filled up', () => {
  const article = parseArticle('|a|b|c|\n|-|-|-|\n|d\n|e\n|f\n', { limits });
  assert.deepEqual(
    article.problems.filter(({ code }) => code === 'table-too-large'),
    [],
  );
  assert.equal(toHtml(article).match(/<t[dh]>/g)?.length, 12);
});

test('a table of more is shown as it is written, with a problem at its place; the rest as ever', () => {
  const article = parseArticle('# Hello\n\n|a|b|c|\n|-|-|-|\n|d\n|e\n|f\n|g\n\n*after*\n', { limits });
  const html = toHtml(article);
  assert.match(html, /<pre[^>]*><code>\|a\|b\|c\|\n\|-\|-\|-\|\n\|d\n\|e\n\|f\n\|g\n<\/code><\/pre>/);
  assert.match(html, /<em>after<\/em>/);
  const problem = article.problems.find(({ code }) => code === 'table-too-large');
  assert.deepEqual([problem?.place?.start.line, problem?.place?.end.line], [3, 8]);
  assert.match(problem?.message ?? '', /15 cells in 5 rows/);
});

test('cells beyond the header count as they are written', () => {
  const article = parseArticle(`|a|\n|-|\n|${'b|'.repeat(12)}\n`, { limits });
  assert.ok(article.problems.some(({ code }) => code === 'table-too-large'));
});

test('the cells of all tables count together, and one that is too large takes none from a smaller one behind it', () => {
  const small = '|a|b|\n|-|-|\n|c|d|\n\n';
  const large = '|a|b|\n|-|-|\n|c\n|d\n|e\n|f\n\n';
  const html = toHtml(parseArticle(small + large + small + small + small, { limits }));
  assert.equal(html.match(/<table/g)?.length, 3);
  assert.equal(html.match(/<pre/g)?.length, 2);
});

test('in quotes, in lists and in raw HTML it is the same', () => {
  const table = '|a|b|c|\n|-|-|-|\n|d\n|e\n|f\n|g\n';
  for (const source of [
    table.replace(/^/gm, '> '),
    table.replace(/^/gm, '  ').replace('  ', '- '),
    `<i>b</i>\n\n${table}`,
  ]) {
    const article = parseArticle(source, { limits });
    assert.ok(article.problems.some(({ code }) => code === 'table-too-large'));
    assert.doesNotMatch(toHtml(article), /<td/);
  }
});

test('a wide header with short rows, 64 KB of them, is shown as it is written', () => {
  const source = `${'|a'.repeat(9_000)}|\n${'|-'.repeat(9_000)}|\n${'|b\n'.repeat(9_000)}\n[c](d)`;
  const article = parseArticle(source);
  assert.ok(article.problems.some(({ code }) => code === 'table-too-large'));
  assert.deepEqual(
    locateLinks(source).map(({ href }) => href),
    ['d'],
  );
});
