import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';

function toldOf(source: string, wanted: string) {
  return parseArticle(source).problems.filter(({ code }) => code === wanted);
}

/** A source with one problem of a code for each of a number. */
const FLOODS: Readonly<Record<string, (count: number) => string>> = {
  'frontmatter-invalid': (count) => `---\ntitle: A\n${'title: A\n'.repeat(count)}---\nText.\n`,
  'footnote-unused': (count) => Array.from({ length: count }, (_, index) => `[^${index}]: A note.\n\n`).join(''),
  'html-unsafe': (count) => '<script>a</script>\n\n'.repeat(count),
};

describe('problems of one kind', () => {
  for (const [code, make] of Object.entries(FLOODS)) {
    it(`are all told, up to a hundred: ${code}`, () => {
      for (const count of [1, 100, 101]) {
        const told = toldOf(make(count), code);
        assert.equal(told.length, count);
        assert.ok(told.every(({ message }) => !message.includes('more problems')));
      }
    });

    it(`are summed up where they are more: ${code}`, () => {
      const all = 2000;
      const told = toldOf(make(all), code);
      assert.equal(told.length, 101);
      assert.match(told.at(-1)?.message ?? '', /^There are 1900 more problems like the 100 before/);
      const starts = told.map(({ place }) => place?.start.offset ?? -1);
      assert.deepEqual(
        starts,
        [...new Set(starts)].sort((one, other) => one - other),
      );
    });
  }

  it('do not hide those of another', () => {
    const source = `${'<script>a</script>\n\n'.repeat(500)}[^a]: A note.\n`;
    assert.equal(toldOf(source, 'html-unsafe').length, 101);
    assert.equal(toldOf(source, 'footnote-unused').length, 1);
  });
});
