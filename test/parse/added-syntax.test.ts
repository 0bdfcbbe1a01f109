import assert from 'node:assert/strict';
import { test } from 'node:test';
import remarkGfm from 'remark-gfm';
import type { PluggableList, Processor } from 'unified';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { setChecked } from '../../src/edit/set-checked.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

const SOURCE = `---
title: Ink
---
# Press

Before you start:

- [ ] Check the **ink**
  - [x] and the [paper][p]

| a | b |
|---|---|
| 1 | 2 |

Words, ~~gone~~, and a note[^1].

[p]: /paper
[^1]: A note.
`;

/** A plugin that adds syntax, though it is none: the source is then read by remark, from behind the frontmatter. */
function noSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {}];
}

test('with a plugin that adds syntax, an article is the same, every place in it included', () => {
  const plain = parseArticle(SOURCE);
  for (const plugins of [
    [noSyntax],
    [[remarkGfm, { singleTilde: true }]],
    [{ plugins: [noSyntax] }],
    [{ plugins: [remarkGfm] }],
  ]) {
    for (const source of [SOURCE, SOURCE.replace(/^---[\s\S]*?---\n/, '')]) {
      const expected = source === SOURCE ? plain : parseArticle(source);
      assert.deepEqual(parseArticle(source, { remarkPlugins: plugins as PluggableList }), expected);
    }
  }
});

test('with a plugin that adds none, or sets nothing, it is read as ever', () => {
  const plain = parseArticle(SOURCE);
  for (const plugins of [[() => () => {}], [{ settings: {} }], [{ plugins: [] }], [[() => {}, false]]]) {
    assert.deepEqual(parseArticle(SOURCE, { remarkPlugins: plugins as PluggableList }), plain);
  }
});

test('a task is ticked at its place behind frontmatter, whatever has read it', () => {
  const article = parseArticle(SOURCE, { remarkPlugins: [noSyntax] as PluggableList });
  const checklist = article.blocks.find((block) => block.type === 'checklist');
  assert.ok(checklist?.type === 'checklist');
  const [first] = checklist.list.items;
  assert.ok(first);
  const ticked = applyEdits(SOURCE, setChecked(SOURCE, first.id, true));
  assert.equal(ticked, SOURCE.replace('- [ ] Check', '- [x] Check'));
});

test('what a plugin throws is said, be it no error', () => {
  for (const thrown of [new Error('no luck'), 'no luck']) {
    const fails = () => () => {
      throw thrown;
    };
    assert.throws(
      () => parseArticle(SOURCE, { remarkPlugins: [fails] }),
      (error) => {
        assert.ok(error instanceof BroadsheetError);
        assert.deepEqual(
          error.problems.map(({ code, message }) => [code, message]),
          [['plugin-failed', 'A plugin threw: no luck']],
        );
        return true;
      },
    );
  }
});
