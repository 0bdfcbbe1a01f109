import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/parse/parse-article.ts';

/** A field of an article with this frontmatter, and what is told of it. */
function read(yaml: string, field: string, path?: string) {
  const article = parseArticle(`---\n${yaml}---\n\nText.\n`, path === undefined ? {} : { path });
  return [
    (article.fields as unknown as Record<string, unknown>)[field],
    ...article.problems.filter(({ code }) => code !== 'title-missing').map(({ code }) => code),
  ];
}

test('lists and mappings where one value is meant give the first that says something', () => {
  for (const [yaml, field, ...expected] of [
    ['images: [a.png, b.png]\n', 'image', { src: 'a.png' }],
    ['images: [{ url: a.png, alt: A }]\n', 'image', { src: 'a.png', alt: 'A' }],
    ['images: ["", a.png]\n', 'image', { src: 'a.png' }],
    ['images: []\n', 'image', undefined],
    ['images: a.png\n', 'image', { src: 'a.png' }],
    ['image: { src: "", path: a.png }\n', 'image', { src: 'a.png' }],
    ['image: { src: a.png, alt: [x] }\n', 'image', { src: 'a.png' }],
    ['image: { alt: x }\n', 'image', undefined, 'field-wrong-kind'],
    ['image: { src: [1] }\n', 'image', undefined, 'field-wrong-kind'],
    ['categories: [Print, Ink]\n', 'category', 'Print'],
    ['categories: [{ a: 1 }]\n', 'category', undefined, 'field-wrong-kind'],
    ['categories: Print\n', 'category', 'Print'],
    ['categories: ","\n', 'category', undefined],
    ['categories: { a: 1 }\n', 'category', undefined, 'field-wrong-kind'],
    ['tags: [{ label: ink }, { name: press }, 7]\n', 'tags', ['ink', 'press', '7']],
    ['tags: [[ink]]\n', 'tags', [], 'field-wrong-kind'],
    ['aliases: [[a]]\n', 'aliases', [], 'field-wrong-kind'],
    ['aliases: { a: 1 }\n', 'aliases', [], 'field-wrong-kind'],
    ['draft: [true]\n', 'draft', false, 'field-wrong-kind'],
    ['draft: perhaps\n', 'draft', false, 'field-wrong-kind'],
    ['lang: not a tag\n', 'lang', undefined, 'field-wrong-kind'],
    ['lang: EN-gb\n', 'lang', 'en-GB'],
  ] as const) {
    assert.deepEqual(read(yaml, field), expected, yaml);
  }
});

test('a path gives what the frontmatter does not: a slug, a date, and neither where there are no words in it', () => {
  for (const [path, slug, published] of [
    ['posts/2024-12-10-hello-world.md', 'hello-world', '2024-12-10'],
    ['posts/2024-12-10/index.md', undefined, '2024-12-10'],
    ['posts/2024-12-10-.md', undefined, '2024-12-10'],
    ['posts/hello/index.md', 'hello', undefined],
    ['???.md', undefined, undefined],
  ] as const) {
    const { fields } = parseArticle('---\ntitle: Words\n---\n\nText.\n', { path });
    assert.deepEqual([fields.slug, fields.published], [slug ?? 'words', published], path);
  }
  assert.equal(parseArticle('---\ntitle: "???"\n---\n').slug, 'untitled');
});
