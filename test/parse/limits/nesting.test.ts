import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PluggableList } from 'unified';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { refusalOf } from './refusal.ts';

/** What nests by some number of levels, each a line or a part of one. */
const KINDS: Readonly<Record<string, (depth: number) => string>> = {
  'quotes in a line': (depth) => `${'> '.repeat(depth)}a`,
  'quotes, one more a line': (depth) => lines(depth, (level) => `${'>'.repeat(level + 1)} a\n`),
  'lists in a line': (depth) => `${'- '.repeat(depth)}a`,
  'lists with numbers in a line': (depth) => `${'1. '.repeat(depth)}a`,
  'lists grown over many lines': (depth) => lines(depth, (level) => `${'  '.repeat(level)}- a\n`),
  'lists grown with tabs': (depth) => lines(depth, (level) => `${'\t'.repeat(level)}* a\n`),
  'lists grown over blank lines': (depth) => lines(depth, (level) => `${'  '.repeat(level)}- a\n\n`),
  'quotes in lists': (depth) => `${'- > '.repeat(depth / 2)}a`,
  footnotes: (depth) => lines(depth, (level) => `${'    '.repeat(level)}[^${level}]: a\n`),
  emphasis: (depth) => `${'*a '.repeat(depth)}b${' a*'.repeat(depth)}`,
  'emphasis in quotes': (depth) => `${'> '.repeat(depth / 2)}${'*a '.repeat(depth / 2)}b${' a*'.repeat(depth / 2)}`,
  'emphasis in a cell': (depth) => `|a|\n|-|\n|${'*a '.repeat(depth)}b${' a*'.repeat(depth)}|`,
  'emphasis in a heading': (depth) => `# ${'*a '.repeat(depth)}b${' a*'.repeat(depth)}`,
  strong: (depth) => `${'**a '.repeat(depth)}b${' a**'.repeat(depth)}`,
  images: (depth) => `${'!['.repeat(depth)}a${'](b)'.repeat(depth)}`,
  'emphasis in a link': (depth) => `[${'*a '.repeat(depth - 1)}b${' a*'.repeat(depth - 1)}](c)`,
  'elements of HTML': (depth) => `${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`,
  'elements of HTML that are not closed': (depth) => '<div>\n\n'.repeat(depth),
  'elements of HTML in a line': (depth) => `a ${'<span>'.repeat(depth)}b${'</span>'.repeat(depth)}`,
  'elements of HTML in quotes': (depth) => `${'> '.repeat(depth / 2)}<div>${'<div>'.repeat(depth / 2 - 1)}`,
};

function lines(count: number, line: (level: number) => string): string {
  return Array.from({ length: count }, (_, level) => line(level)).join('');
}

/** A plugin for which remark reads. */
function addSyntax(this: { data(): { micromarkExtensions?: unknown[] } }) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {}];
}

describe('nesting', () => {
  for (const [kind, make] of Object.entries(KINDS)) {
    test(`${kind}: 100 levels are read, 102 are refused, with and without plugins`, () => {
      for (const remarkPlugins of [[], [() => () => undefined], [addSyntax]] as PluggableList[]) {
        assert.equal(parseArticle(make(100), { remarkPlugins }).format, 1);
        const { code, place } = refusalOf(() => parseArticle(make(102), { remarkPlugins }));
        assert.equal(code, 'nesting-too-deep');
        assert.ok(place && place.start.offset > 0, 'it has no place of its own');
      }
    });

    test(`${kind}: thousands of levels are refused, and use up no stack`, () => {
      // What grows line by line is a megabyte long with fewer of them.
      const depth = make(100).length > 5_000 ? 600 : 20_000;
      const { code, message } = refusalOf(() => parseArticle(make(depth).slice(0, 1_000_000)));
      assert.equal(code, 'nesting-too-deep');
      assert.match(message, /more than 100 levels/);
    });
  }

  test('the place is what begins one level too many', () => {
    const { place } = refusalOf(() => parseArticle('a\n\n> > > b', { limits: { nesting: 2 } }));
    assert.deepEqual(place?.start, { line: 3, column: 5, offset: 7 });
  });

  test('with frontmatter, the place is that in the file', () => {
    const { place } = refusalOf(() => parseArticle('---\na: b\n---\n*a **b***', { limits: { nesting: 1 } }));
    assert.deepEqual(place?.start, { line: 4, column: 4, offset: 16 });
  });

  test('what only looks nested is not', () => {
    const sources = [
      '- '.repeat(300),
      `\`\`\`\n${'> '.repeat(300)}\n\`\`\``,
      `    ${'> '.repeat(300)}`,
      '['.repeat(300),
    ];
    for (const source of [
      ...sources,
      '<p>a'.repeat(300),
      `<ul>${'<li>a'.repeat(300)}</ul>`,
      'a <b>b\n\n'.slice(0, 8),
    ]) {
      assert.equal(parseArticle(source).format, 1);
    }
  });

  test('with another limit, more is read', () => {
    assert.equal(parseArticle(`${'> '.repeat(150)}a`, { limits: { nesting: 150 } }).words, 1);
  });

  test('a source that remark reads for a NUL is bounded as well', () => {
    assert.equal(
      refusalOf(() => parseArticle(`*\0a* ${'*a '.repeat(300)}b${' a*'.repeat(300)}`)).code,
      'nesting-too-deep',
    );
  });

  test('what the syntax of a plugin nests is bounded before transforms see it', () => {
    let seen = false;
    function nest(this: { parser?: unknown }) {
      this.parser = () => {
        let tree: { type: string; children: unknown[] } = { type: 'paragraph', children: [] };
        for (let level = 0; level < 5_000; level++) tree = { type: 'blockquote', children: [tree] };
        return { type: 'root', children: [tree] };
      };
      return () => {
        seen = true;
      };
    }
    assert.equal(refusalOf(() => parseArticle('a', { remarkPlugins: [nest as never] })).code, 'nesting-too-deep');
    assert.equal(seen, false);
  });
});
