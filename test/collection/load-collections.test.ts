import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import type { ArticleSummary } from '../../src/collection/article-summary.ts';
import { loadCollections } from '../../src/collection/load-collections.ts';
import type { ArticleFields } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { withFolder } from '../cli/with-folder.ts';

/** Compiles only when both types are the same. */
function sameType<A, B>(
  ..._: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [never]
): void {}

const OPTIONS = { cache: false, workers: 0 };

test('a reference is resolved to the article that it means, with the data of that', async (t) => {
  const root = await withFolder(t, {
    'posts/a.md': '---\ntitle: A\nauthor: jane\neditors: [joe, jane]\n---\nText.\n',
    'posts/b.md': '---\ntitle: B\nauthor: joe\n---\nText.\n',
    'authors/jane.md': '---\nname: Jane\n---\nText.\n',
    'authors/joe.md': '---\nname: Joe\n---\nText.\n',
  });
  const person = z.object({ name: z.string() });
  const { posts, authors } = await loadCollections(
    {
      posts: {
        dir: join(root, 'posts'),
        schema: z.object({ title: z.string(), author: z.string(), editors: z.array(z.string()).optional() }),
        references: { author: { to: 'authors' }, editors: { to: 'authors', by: 'slug' } },
      },
      authors: { dir: join(root, 'authors'), schema: person },
    },
    OPTIONS,
  );
  const { author, editors } = posts.references('a');
  sameType<typeof author, ArticleSummary<{ name: string }> | undefined>();
  sameType<typeof editors, readonly ArticleSummary<{ name: string }>[] | undefined>();
  assert.equal(author?.data.name, 'Jane');
  assert.deepEqual(
    editors?.map(({ data }) => data.name),
    ['Joe', 'Jane'],
  );
  assert.deepEqual(posts.references('b'), { author: authors.find('joe') });
  assert.deepEqual(posts.articles[0]?.data.title, 'A');

  const referrers = authors.referrers('joe');
  assert.deepEqual(
    referrers.map(({ collection, article, field }) => `${collection} ${article.slug} ${field}`),
    ['posts a editors', 'posts b author'],
  );
  for (const referrer of referrers)
    if (referrer.collection === 'posts') sameType<typeof referrer.article.data.title, string>();
  assert.throws(() => posts.references('gone'), RangeError);
});

test('without a schema, any key of the frontmatter may refer, by any key', async (t) => {
  const root = await withFolder(t, {
    'posts/a.md': '---\ntitle: A\nauthor: JD\nseo: {series: One}\nauthors: JD\n---\nText.\n',
    'posts/b.md': '---\ntitle: One\n---\nText.\n',
    'authors/jane.md': '---\ninitials: JD\n---\nText.\n',
  });
  const { posts } = await loadCollections(
    {
      posts: {
        dir: join(root, 'posts'),
        references: {
          author: { to: 'authors', by: 'initials' },
          authors: { to: 'authors', by: 'initials' },
          'seo.series': { to: 'posts', by: 'title' },
        },
      },
      authors: { dir: join(root, 'authors') },
    },
    OPTIONS,
  );
  const { author, authors, 'seo.series': series } = posts.references('a');
  type Summary = ArticleSummary<ArticleFields>;
  sameType<typeof author, Summary | readonly Summary[] | undefined>();
  sameType<typeof authors, readonly Summary[] | undefined>();
  assert.ok(author && 'path' in author && author.path === 'jane.md');
  assert.deepEqual(
    authors?.map(({ path }) => path),
    ['jane.md'],
  );
  assert.ok(series && 'path' in series && series.path === 'b.md');
});

test('a reference to an article that is not there is a problem at its value, with the nearest as a hint', async (t) => {
  const posts =
    '---\ntitle: A\nauthor: jnae\neditors:\n  - jane\n  - nobody\n  - {name: x}\nseo:\n  by: joan\n---\nText.\n';
  const root = await withFolder(t, {
    'posts/a.md': posts,
    'authors/jane.md': '---\ntitle: Jane\naliases: [joan]\n---\nText.\n',
  });
  const loaded = await loadCollections(
    {
      posts: {
        dir: join(root, 'posts'),
        references: { author: { to: 'authors' }, editors: { to: 'authors' }, 'seo.by': { to: 'authors' } },
      },
      authors: { dir: join(root, 'authors') },
    },
    OPTIONS,
  );
  assert.deepEqual(
    loaded.posts.problems.map(({ code, file, place, hint }) => [
      code,
      file,
      posts.slice(place?.start.offset, place?.end.offset),
      hint,
    ]),
    [
      ['reference-missing', 'a.md', 'jnae', 'Did you mean "jane"?'],
      ['reference-missing', 'a.md', 'nobody', 'Correct the value, or add the article.'],
      ['reference-missing', 'a.md', '{name: x}', 'Write the `slug` of the article.'],
    ],
  );
  assert.deepEqual(loaded.authors.problems, []);
  const { editors } = loaded.posts.references('a');
  assert.ok(Array.isArray(editors) && editors.length === 1);
});

test('a published article that refers to a draft is told', async (t) => {
  const source = '---\ntitle: A\nauthor: jane\n---\nText.\n';
  const root = await withFolder(t, {
    'posts/a.md': source,
    'posts/b.md': '---\ntitle: B\nauthor: jane\ndraft: true\n---\nText.\n',
    'authors/jane.md': '---\ntitle: Jane\ndraft: true\n---\nText.\n',
  });
  const { posts } = await loadCollections(
    {
      posts: { dir: join(root, 'posts'), references: { author: { to: 'authors' } } },
      authors: { dir: join(root, 'authors') },
    },
    OPTIONS,
  );
  const [told, ...others] = posts.problems;
  assert.deepEqual(others, []);
  assert.equal(told?.code, 'link-to-draft');
  assert.equal(source.slice(told?.place?.start.offset, told?.place?.end.offset), 'jane');
  assert.equal(told?.related?.[0]?.file, '../authors/jane.md');
});

test('articles may refer to each other in a circle, and to themselves', async (t) => {
  const root = await withFolder(t, {
    'a.md': '---\ntitle: A\nnext: b\n---\nText.\n',
    'b.md': '---\ntitle: B\nnext: a\n---\nText.\n',
    'c.md': '---\ntitle: C\nnext: c\n---\nText.\n',
  });
  const { pages } = await loadCollections({ pages: { dir: root, references: { next: { to: 'pages' } } } }, OPTIONS);
  assert.deepEqual(pages.problems, []);
  assert.deepEqual(pages.references('a').next, pages.find('b'));
  assert.deepEqual(
    pages.referrers('c').map(({ article }) => article.slug),
    ['c'],
  );
});

test('links lead from one collection to another, by file and by path', async (t) => {
  const root = await withFolder(t, {
    'posts/options.md': '[guide](../docs/setup.md) [options](/docs/options/) [gone](../docs/gone.md)\n',
    'docs/setup.md': '[post](/posts/options/)\n',
    'docs/options.md': 'Text.\n',
  });
  const { posts, docs } = await loadCollections(
    { posts: { dir: join(root, 'posts') }, docs: { dir: join(root, 'docs') } },
    OPTIONS,
  );
  const dead = posts.problems.filter(({ code }) => code === 'link-dead');
  assert.deepEqual(
    dead.map(({ actual }) => actual),
    ['../docs/gone.md'],
  );
  const from = (found: readonly { collection: string; article: { path: string }; field?: string }[]) =>
    found.map(({ collection, article, field }) => [collection, article.path, field]);
  assert.deepEqual(from(docs.referrers('setup')), [['posts', 'options.md', undefined]]);
  assert.deepEqual(from(docs.referrers('options')), [['posts', 'options.md', undefined]]);
  assert.deepEqual(from(posts.referrers('options')), [['docs', 'setup.md', undefined]]);
  assert.deepEqual(posts.backlinks('options'), []);
});

test('a name that there is none of is a type error, and thrown where types are not checked', async () => {
  const schema = z.object({ title: z.string(), author: z.string() });
  await assert.rejects(
    // @ts-expect-error: there is no collection "author"
    loadCollections({ posts: { dir: 'x', references: { author: { to: 'author' } } }, authors: { dir: 'y' } }),
    (error) =>
      error instanceof BroadsheetError &&
      error.problems[0]?.code === 'config-invalid' &&
      error.problems[0].hint === 'Did you mean "authors"?',
  );
  const calls = [
    // @ts-expect-error: the schema gives no "autor"
    () => loadCollections({ posts: { dir: 'x', schema, references: { autor: { to: 'posts' } } } }),
    // @ts-expect-error: articles of "posts" have no "titel"
    () => loadCollections({ posts: { dir: 'x', schema, references: { author: { to: 'posts', by: 'titel' } } } }),
    // @ts-expect-error: there is no option "refrences"
    () => loadCollections({ posts: { dir: 'x', refrences: {} } }),
    // @ts-expect-error: a Date is no JSON
    () => loadCollections({ posts: { dir: 'x', schema: z.object({ seen: z.coerce.date() }) } }),
    () => loadCollections({ posts: { dir: 'x', schema, references: { author: { to: 'posts', by: 'title' } } } }),
    () => loadCollections({ posts: { dir: 'x', schema, references: { 'seo.by': { to: 'posts', by: 'slug' } } } }),
  ];
  assert.equal(calls.length, 6);
});
