import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../../../src/collection/config/load-config.ts';
import { loadCollections } from '../../../src/collection/load-collections.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { withFolder } from '../../cli/with-folder.ts';

async function load(t: TestContext, source: string, name = 'broadsheet.config.mjs') {
  const root = await withFolder(t, { [name]: source });
  return { root, config: await loadConfig(root) };
}

async function wrong(t: TestContext, source: string, name?: string): Promise<string[]> {
  const error = await load(t, source, name).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof BroadsheetError, String(error));
  return error.problems.map(({ message, hint }) => `${message} ${hint}`);
}

test('folders and plugins may be addresses', async (t) => {
  const { root, config } = await load(
    t,
    `const here = new URL('./', import.meta.url).href;
    export default {
      plugins: [new URL('a.js', here), here + 'b.js', './c.js', '/d.js'],
      collections: { one: { dir: here + 'one' }, two: { dir: new URL('two', here) }, three: { dir: 'three' } },
    };`,
  );
  const { one, two, three } = config?.collections ?? {};
  assert.deepEqual([one?.dir, two?.dir, three?.dir], [join(root, 'one'), join(root, 'two'), join(root, 'three')]);
  const url = (path: string) => pathToFileURL(path).href;
  assert.deepEqual(
    one?.plugins?.map(String),
    [join(root, 'a.js'), join(root, 'b.js'), join(root, 'c.js'), '/d.js'].map(url),
  );
});

test('what is thrown while it is imported is told, whatever it is', async (t) => {
  assert.deepEqual(await wrong(t, 'throw "a text";'), [
    'The configuration cannot be imported: a text Correct the module.',
  ]);
});

test('values of a wrong kind are named', async (t) => {
  const found = await wrong(
    t,
    'export default { site: () => 1, workers: null, plugins: [1], sanitize: {}, relatedHeadings: {}, cache: [] };',
  );
  assert.deepEqual(
    found.map((each) => /^`(\w+)` is ([^;]+);/.exec(each)?.slice(1)),
    [
      ['site', 'a function'],
      ['workers', 'nothing'],
      ['plugins', 'a list'],
      ['sanitize', 'an object'],
      ['relatedHeadings', 'an object'],
      ['cache', 'a list'],
    ],
  );
  assert.match(
    (await wrong(t, 'export default () => 1;')).join(),
    /The configuration is a function; expected an object/,
  );
});

test('a reference to a folder that is none is told, with the nearest name if there is one', async (t) => {
  const config = (to: string) =>
    `export default { collections: { posts: { dir: 'p', references: { author: { to: '${to}' } } }, authors: { dir: 'a' } } };`;
  assert.match((await wrong(t, config('author'))).join(), /Did you mean "authors"\?$/);
  assert.match((await wrong(t, config('zzz'))).join(), /Name one of the collections\.$/);
});

const OPTIONS = { cache: false, workers: 0 } as const;

test('a reference that is no text is told as what it is, at its place', async (t) => {
  const root = await withFolder(t, {
    'posts/a.md': '---\ntitle: A\nby: [[jane]]\nseries: {name: x}\nmeta: { of: true }\n---\nText.\n',
    'authors/jane.md': '---\ntitle: Jane\n---\nText.\n',
  });
  const to = { to: 'authors' } as const;
  const references = { by: to, series: to, 'meta.of': to };
  const loaded = await loadCollections(
    { posts: { dir: pathToFileURL(join(root, 'posts')), references }, authors: { dir: join(root, 'authors') } },
    OPTIONS,
  );
  const told = loaded.posts.problems
    .filter(({ code }) => code === 'reference-missing')
    .map(({ message, actual, place }) => [/^`([^`]+)`/.exec(message)?.[1], actual, place?.start.line]);
  assert.deepEqual(told, [
    ['by', 'a list', 3],
    ['series', 'object', 4],
    ['meta.of', 'boolean', 5],
  ]);
});

test('a reference may be by any key: by a number, by a value among others, and the nearest one is named', async (t) => {
  const root = await withFolder(t, {
    'posts/a.md': '---\ntitle: A\nissue: 7\nplace: Rome\n---\nText.\n',
    'posts/b.md': '---\ntitle: B\nissue: 8\nplace: Romee\n---\nText.\n',
    'issues/x.md': '---\ntitle: X\nnumber: 7\nplaces: [Oslo, Rome]\n---\nText.\n',
    'issues/y.md': '---\ntitle: Y\nnumber: 7\nplaces: [Rome, true]\n---\nText.\n',
  });
  const { posts, issues } = await loadCollections(
    {
      posts: {
        dir: join(root, 'posts'),
        references: { issue: { to: 'issues', by: 'number' }, place: { to: 'issues', by: 'places' } },
      },
      issues: { dir: join(root, 'issues') },
    },
    OPTIONS,
  );
  const { issue, place } = posts.references('a') as Record<string, { slug: string }>;
  assert.deepEqual([issue?.slug, place?.slug], ['x', 'x'], 'of several, the first');
  assert.deepEqual(
    issues.referrers('x').map(({ article }) => article.slug),
    ['a', 'a'],
  );
  assert.deepEqual(issues.referrers('y'), []);
  const hints = posts.problems.filter(({ code }) => code === 'reference-missing').map(({ hint }) => hint);
  assert.deepEqual(hints, ['Correct the value, or add the article.', 'Did you mean "Rome"?']);
});
