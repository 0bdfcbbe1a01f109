import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/parse/parse-article.ts';

/** The related links that a list below such a heading gives; nothing where it is read as text. */
function linksOf(list: string, heading = 'Related') {
  const { blocks } = parseArticle(`# A\n\nText.\n\n## ${heading}\n\n${list}\n`);
  const block = blocks.find(({ type }) => type === 'related-links');
  if (block?.type !== 'related-links') return undefined;
  return block.links.map(({ href, title, description, slug }) => [href, title, description, slug]);
}

test('each item is a link with what is said of it, behind a dash, a colon or a line break', () => {
  for (const [item, description] of [
    ['[A](/a)', undefined],
    ['[A](/a) – about it', 'about it'],
    ['[A](/a): about it', 'about it'],
    ['[A](/a) about it', 'about it'],
    ['[A](/a)  \n  about it', 'about it'],
    ['[A](/a)\\\n  about it', 'about it'],
    ['[A](/a) –  \n  about it', 'about it'],
    ['[A](/a) <br> about it', 'about it'],
    ['[A](/a) <br> <br> – about it', 'about it'],
    ['[A](/a) **about** it', 'about it'],
    ['**[A](/a)** – about it', 'about it'],
    ['*[A](/a)*', undefined],
    ['***[A](/a)***', undefined],
    ['[A](/a) –', undefined],
    ['[A](/a)<br>', undefined],
  ] as const) {
    assert.deepEqual(linksOf(`- ${item}`), [['/a', 'A', description, 'a']], item);
    assert.deepEqual(linksOf(`- ${item}\n\n- ${item}`)?.length, 2, `${item}, loose`);
  }
});

test('the last part of a path within the site names the article, its extension left out', () => {
  for (const [href, slug] of [
    ['first.md', 'first'],
    ['../guides/first.markdown', 'first'],
    ['/blog/first/', 'first'],
    ['/blog/first/index.html?a=1#b', 'first'],
    ['first/_index.md', 'first'],
    ['caf%C3%A9', 'café'],
    ['a%ZZ', 'a%ZZ'],
    ['index.md', undefined],
    ['/', undefined],
    ['..', undefined],
    ['#part', undefined],
    ['?a=b', undefined],
    ['//cdn.example/x', undefined],
    ['https://example.org/x', undefined],
    ['mailto:a@example.org', undefined],
  ] as const) {
    assert.deepEqual(linksOf(`- [A](${href})`)?.[0]?.[3], slug, href);
  }
});

test('a list with an item that is anything else stays text, whole', () => {
  for (const other of [
    'no link',
    'text before [A](/a)',
    '[A](/a)\n\n  a second paragraph',
    '[A](/a)\n  - nested',
    '[A](/a)\n\n  > quote',
    '![A](a.png)',
    '[![A](a.png)](/a)',
    '[ ] [A](/a)',
    '[](/a)',
    '**[A](/a) and more**',
    '**and**',
    '`[A](/a)`',
    '[A](javascript:alert)',
  ]) {
    assert.equal(linksOf(`- ${other}`), undefined, other);
    assert.equal(linksOf(`- [B](/b)\n- ${other}`), undefined, other);
  }
  assert.equal(linksOf('Text, and no list.'), undefined);
  assert.equal(linksOf('<ul><li><a href="/a">A</a></li></ul>'), undefined);
});

test('headings in the words of the language introduce them, whatever stands around the words', () => {
  for (const heading of ['Related articles', '🔗 Related:', 'SEE ALSO', 'You might also like…', 'Keep reading →']) {
    assert.ok(linksOf('- [A](/a)', heading), heading);
  }
  for (const heading of ['Related work in this field', 'Unrelated', 'Reading']) {
    assert.equal(linksOf('- [A](/a)', heading), undefined, heading);
  }
});
