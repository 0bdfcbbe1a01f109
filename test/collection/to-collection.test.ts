import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CollectionOptions } from '../../src/collection/collection-options.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import { withFolder } from '../cli/with-folder.ts';

async function load(t: TestContext, files: Readonly<Record<string, string>>, options: CollectionOptions = {}) {
  return loadCollection(await withFolder(t, files), { cache: false, ...options });
}

test('an article is found by its path, its slug and its aliases, with and without slashes', async (t) => {
  const collection = await load(t, {
    'posts/2024-12-10-a.md': '---\naliases: [/old/path/, older]\n---\nText.\n',
    'b.md': '---\naliases: [a]\n---\nText.\n',
  });
  for (const name of [
    'a',
    'posts/2024-12-10-a.md',
    '/old/path/',
    'old/path',
    '/old/path/index.html',
    'older',
    '/older',
  ]) {
    assert.equal(collection.find(name)?.slug, 'a', name);
  }
  assert.equal(collection.find('b')?.path, 'b.md');
  assert.equal(collection.find('c'), undefined);
});

test('backlinks are the articles that link to one, each once and in their order', async (t) => {
  const collection = await load(t, {
    'a.md': '---\ndate: 2024-01-01\n---\n[b](b.md) [again](/b/#part) [self](a.md)\n',
    'b.md': '---\ndate: 2024-01-02\n---\n[a](./a.md)\n',
    'c.md': '---\ndate: 2024-01-03\n---\nText.\n\n## Related\n\n- [B](/blog/b/)\n',
  });
  const paths = (slug: string) => collection.backlinks(slug).map(({ path }) => path);
  assert.deepEqual(paths('b'), ['c.md', 'a.md']);
  assert.deepEqual(paths('a'), ['b.md']);
  assert.deepEqual(paths('c'), []);
  assert.throws(() => collection.backlinks('d'), RangeError);
});

test('articles of one slug keep their backlinks apart', async (t) => {
  const collection = await load(t, { 'x/same.md': 'Text.\n', 'y/same.md': 'Text.\n', 'a.md': '[y](y/same.md)\n' });
  assert.deepEqual(collection.backlinks('x/same.md'), []);
  assert.equal(collection.backlinks('y/same.md').length, 1);
});

test('a link is resolved from the article that it is in', async (t) => {
  const collection = await load(t, { 'x/a.md': 'Text.\n', 'x/b.md': 'Text.\n', 'b.md': 'Text.\n' });
  assert.equal(collection.resolveLink('b.md#part', 'x/a.md')?.path, 'x/b.md');
  assert.equal(collection.resolveLink('gone.md', 'x/a.md'), undefined);
});

test('one slug twice is a warning with both places', async (t) => {
  const { problems } = await load(t, {
    'a.md': '---\ntitle: A\nslug: same\n---\nText.\n',
    'b.md': '---\nslug: same\ntitle: B\n---\nText.\n',
  });
  const [duplicate, ...others] = problems;
  assert.deepEqual(others, []);
  assert.equal(duplicate?.code, 'slug-duplicate');
  assert.equal(duplicate?.file, 'b.md');
  assert.equal(duplicate?.place?.start.line, 2);
  assert.equal(duplicate?.related?.[0]?.file, 'a.md');
  assert.equal(duplicate?.related?.[0]?.place?.start.line, 3);
});

test('a folder for each article gives each its own slug', async (t) => {
  const { articles, problems } = await load(t, {
    'posts/one/index.md': '---\ntitle: One\n---\nText.\n',
    'posts/2024-12-10-two/index.md': '---\ntitle: Two\n---\nText.\n',
    'posts/three/_index.md': '---\ntitle: Three\n---\nText.\n',
  });
  assert.deepEqual(articles.map(({ slug }) => slug).sort(), ['one', 'three', 'two']);
  assert.deepEqual(problems, []);
});

test('articles whose pages are apart may share a slug', async (t) => {
  const slugs = async (one: string, options: CollectionOptions = {}) => {
    const { problems } = await load(t, { 'x/a.md': one, 'y/a.md': '---\ntitle: Y\n---\nText.\n' }, options);
    return problems.map(({ code }) => code);
  };
  assert.deepEqual(await slugs('---\ntitle: X\n---\nText.\n'), ['slug-duplicate']);
  assert.deepEqual(await slugs('---\ntitle: X\n---\nText.\n', { permalink: '/:path/' }), []);
  assert.deepEqual(await slugs('---\ntitle: X\npermalink: /x/a/\n---\nText.\n'), []);
  assert.deepEqual(await slugs('---\ntitle: X\npermalink: /y/a.html\n---\nText.\n', { permalink: '/:path/' }), [
    'slug-duplicate',
  ]);
});

test('pages that a file system takes for one are no two pages', async (t) => {
  const messages = async (one: string, other: string) => {
    const { problems } = await load(t, {
      'a.md': `---\ntitle: A\npermalink: "${one}"\n---\nText.\n`,
      'b.md': `---\ntitle: B\npermalink: "${other}"\n---\nText.\n`,
    });
    return problems.map(({ code, message }) => `${code}: ${message}`);
  };
  const told = (one: string, other: string) => [
    `slug-duplicate: The page "${other}" would be in one file with "${one}" of "a.md", which goes before.`,
  ];
  for (const [one, other] of [
    ['/Hello/', '/hello/'],
    ['/a:b/', '/a-b/'],
    ['/x/.hidden/', '/x/hidden.html'],
  ] as const) {
    assert.deepEqual(await messages(one, other), told(one, other));
  }
  assert.deepEqual(await messages('/a/b/', '/a-b/'), []);
});
