import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PluggableList } from 'unified';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { refusalOf } from './refusal.ts';

function addSyntax(this: { data(): { micromarkExtensions?: unknown[] } }) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {}];
}
const remarkPlugins = [addSyntax] as PluggableList;

describe('where remark reads, since a plugin adds syntax', () => {
  for (const marks of ['a]', '*a ', '[', '![', '`a ', 'a <!-- ', '_a_', '~a ', '&a;', 'a\n', '\\[', '<a b=']) {
    test(`a paragraph of many ${JSON.stringify(marks)} is refused at its place; without the plugin it is read`, () => {
      const source = `a\n\n${marks.repeat(3_000)}`;
      const { code, place, message } = refusalOf(() => parseArticle(source, { remarkPlugins }));
      assert.equal(code, 'markup-too-dense');
      assert.equal(place?.start.line, 3);
      assert.match(message, /marks .* remark/);
      assert.equal(parseArticle(source).format, 1);
      assert.equal(parseArticle(source, { remarkPlugins: [() => () => undefined] }).format, 1);
    });
  }

  test('as many marks in paragraphs of their own are read, and so are letters', () => {
    for (const source of [
      '*a* `b` [c](d)\n\n'.repeat(300),
      'a '.repeat(9_000),
      `\`\`\`\n${'[*_\n'.repeat(3_000)}\`\`\``,
    ]) {
      assert.equal(parseArticle(source, { remarkPlugins }).format, 1);
    }
  });

  test('a text of too many blocks is refused', () => {
    for (const block of ['> a\n\n', 'a\n\n', '- a\n', '***\n', '# a\n', '[a]: b\n']) {
      const { code, message } = refusalOf(() => parseArticle(block.repeat(5_100), { remarkPlugins }));
      assert.equal(code, 'markup-too-dense');
      assert.match(message, /5,000 blocks/);
    }
  });

  test('limits of their own bound them', () => {
    const limits = { marks: 10, blocks: 3 };
    assert.equal(parseArticle('**a** _b_\n\nc\n\nd', { remarkPlugins, limits }).words, 4);
    assert.equal(refusalOf(() => parseArticle('**a** __b__ _c_!', { remarkPlugins, limits })).code, 'markup-too-dense');
    assert.equal(refusalOf(() => parseArticle('a\n\nb\n\nc\n\nd', { remarkPlugins, limits })).code, 'markup-too-dense');
  });
});

describe('where a browser’s rules read raw HTML', () => {
  test('a tag of too many attributes is refused where it begins', () => {
    const attributes = Array.from({ length: 2_100 }, (_, index) => ` a${index}=b`).join('');
    const { code, place, message } = refusalOf(() => parseArticle(`a\n\n<div>\n<p${attributes}>b</p>\n</div>`));
    assert.equal(code, 'markup-too-dense');
    assert.deepEqual(place?.start, { line: 4, column: 1, offset: 9 });
    assert.match(message, /2,100 attributes; at most 2,000/);
  });

  test('so are too many things in a table and in none of its cells', () => {
    const { code, message } = refusalOf(() => parseArticle(`<table>${'<p>a'.repeat(5_100)}</table>`));
    assert.equal(code, 'markup-too-dense');
    assert.match(message, /5,000 things/);
  });

  test('cells, rows, and white space between them are in their place', () => {
    const rows = '\n<tr>\n<td>a</td>\n<td><b>b</b></td>\n</tr>'.repeat(3_000);
    assert.equal(parseArticle(`<table>${rows}\n</table>`, { limits: { blocks: 10 } }).format, 1);
  });
});
