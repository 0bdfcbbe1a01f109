import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../../src/model/article.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toHtml } from '../../../src/render/to-html.ts';
import { PATHOLOGICAL } from '../../pathological/inputs.mjs';
import { refusalOf } from './refusal.ts';

describe('what is printed', () => {
  // Half of them each: plugins and HTML have an estimate of their own.
  for (const [index, [name, make]] of Object.entries(PATHOLOGICAL).entries()) {
    test(`is at most 20 times as long as its source, and 65,536 characters, or the source is refused: ${name}`, () => {
      const source = make(12_000);
      const remarkPlugins = index % 2 === 0 ? [] : [() => () => undefined];
      let article: Article | undefined;
      try {
        // Without what is always allowed, since these are short.
        article = parseArticle(source, { remarkPlugins });
      } catch (error) {
        assert.ok(error instanceof BroadsheetError, String(error));
      }
      if (article) assert.ok(toHtml(article).length <= 20 * source.length + 65_536);
    });
  }

  test('is long where a long address is referred to often: refused at the definition', () => {
    for (const reference of ['[a]', '![a]', '[b][a]', '- [a]\n']) {
      const source = `b\n\n[a]: ${'c'.repeat(30_000)}\n\n${`${reference} `.repeat(3_000)}`;
      const { code, place, message } = refusalOf(() => parseArticle(source));
      assert.equal(code, 'output-too-large');
      assert.equal(place?.start.line, 3);
      assert.match(message, /more than 20 times/);
    }
  });

  test('is long where a long title is, and an address that is not allowed counts as well', () => {
    for (const target of [`a "${'b'.repeat(30_000)}"`, `javascript:${'b'.repeat(30_000)}`]) {
      assert.equal(refusalOf(() => parseArticle(`[a]: ${target}\n\n${'[a] '.repeat(3_000)}`)).code, 'output-too-large');
    }
  });

  test('is long where a footnote is called often: refused at the first call', () => {
    const { code, place } = refusalOf(() => parseArticle(`b\n\n${'[^a] '.repeat(10_000)}\n\n[^a]: c`));
    assert.equal(code, 'output-too-large');
    assert.equal(place?.start.line, 3);
  });

  test('is long where formatting that is not closed is opened anew in each paragraph', () => {
    const fonts = Array.from({ length: 90 }, (_, index) => `<font size=${index}>`).join('');
    const long = `<b title=${'c'.repeat(9_000)}>`;
    for (const formatting of [fonts, long]) {
      const source = `a\n\n<p>${formatting}${'<p>a'.repeat(9_000)}`;
      const { code, place } = refusalOf(() => parseArticle(source));
      assert.equal(code, 'output-too-large');
      assert.ok(place && place.start.offset > 0, 'it has no place of its own');
    }
  });

  test('is long where captions of tables hold tables: each names its table', () => {
    const source = `${'<table><caption>'.repeat(60)}${'a '.repeat(20_000)}`;
    assert.equal(refusalOf(() => parseArticle(source)).code, 'output-too-large');
  });

  test('is long where a plugin makes it so', () => {
    const grow = () => (tree: { children: unknown[] }) => {
      tree.children = Array.from({ length: 100 }, () => ({ type: 'text', value: 'a'.repeat(10_000) }));
    };
    assert.equal(refusalOf(() => parseArticle('b', { remarkPlugins: [grow as never] })).code, 'output-too-large');
  });

  test('may be longer with another limit', () => {
    const source = `[a]: ${'c'.repeat(30_000)}\n\n${'[a] '.repeat(300)}`;
    assert.equal(refusalOf(() => parseArticle(source)).code, 'output-too-large');
    assert.equal(parseArticle(source, { limits: { growth: 1_000 } }).format, 1);
  });
});
