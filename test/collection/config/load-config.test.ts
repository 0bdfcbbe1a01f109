import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../../../src/collection/config/load-config.ts';
import { loadCollections } from '../../../src/collection/load-collections.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { withFolder } from '../../cli/with-folder.ts';

/** The problems of a configuration, as message and hint. */
async function wrong(t: TestContext, source: string): Promise<string[]> {
  const root = await withFolder(t, { 'broadsheet.config.mjs': source });
  try {
    await loadConfig(root);
  } catch (error) {
    assert.ok(error instanceof BroadsheetError);
    for (const { code, file } of error.problems) {
      assert.equal(code, 'config-invalid');
      assert.equal(file, join(root, 'broadsheet.config.mjs'));
    }
    return error.problems.map(({ message, hint }) => `${message} ${hint}`);
  }
  return [];
}

test('the nearest configuration is found, in the folder or above it', async (t) => {
  const root = await withFolder(t, {
    'broadsheet.config.js': "export default { site: 'https://outer.example/' };",
    'inner/broadsheet.config.mjs': "export default { site: 'https://inner.example/' };",
  });
  await mkdir(join(root, 'inner/content/posts'), { recursive: true });
  await mkdir(join(root, 'other'));
  const inner = await loadConfig(join(root, 'inner/content/posts'));
  assert.equal(inner?.file, join(root, 'inner/broadsheet.config.mjs'));
  assert.equal(inner?.shared.site, 'https://inner.example/');
  assert.equal((await loadConfig(pathToFileURL(join(root, 'other'))))?.shared.site, 'https://outer.example/');
});

test('without a configuration there is none', async (t) => {
  assert.equal(await loadConfig(await withFolder(t, {})), undefined);
});

test('a configuration in TypeScript is read where it can be imported', async (t) => {
  const root = await withFolder(t, {
    'broadsheet.config.ts': 'const dir: string = "content"; export default { dir };',
  });
  assert.equal((await loadConfig(root))?.collections.articles?.dir, join(root, 'content'));
});

test('paths are those from the file of the configuration, and what is shared holds for each folder', async (t) => {
  const root = await withFolder(t, {
    'broadsheet.config.mjs': `export default {
      site: 'https://example.org/', cache: 'tmp/cache', plugins: ['./plugins.js'], related: { limit: 3 },
      collections: {
        posts: { dir: 'content/posts', permalink: '/blog/:slug/', references: { author: { to: 'authors' } } },
        authors: { dir: './content/authors', cache: false },
      },
    };`,
  });
  const config = await loadConfig(root);
  const plugins = [pathToFileURL(join(root, 'plugins.js'))];
  const site = 'https://example.org/';
  assert.deepEqual(config?.collections, {
    posts: {
      dir: join(root, 'content/posts'),
      site,
      cache: join(root, 'tmp/cache'),
      plugins,
      permalink: '/blog/:slug/',
      references: { author: { to: 'authors' } },
    },
    authors: { dir: join(root, 'content/authors'), site, cache: false, plugins },
  });
  assert.deepEqual(config?.related, { limit: 3 });
  assert.equal(config?.optionsFor(join(root, 'content/posts/2024')).permalink, '/blog/:slug/');
  assert.equal(config?.optionsFor(join(root, 'content/authors')).cache, false);
  assert.equal(config?.optionsFor(join(root, 'content/posts-old')).permalink, undefined);
  assert.ok(!('dir' in (config?.optionsFor(join(root, 'content/posts')) ?? {})));
});

test('a configuration that was changed is read anew', async (t) => {
  const root = await withFolder(t, { 'broadsheet.config.mjs': "export default { dir: 'one' };" });
  assert.equal((await loadConfig(root))?.collections.articles?.dir, join(root, 'one'));
  await new Promise((done) => setTimeout(done, 20));
  await writeFile(join(root, 'broadsheet.config.mjs'), "export default { dir: 'two' };");
  assert.equal((await loadConfig(root))?.collections.articles?.dir, join(root, 'two'));
});

test('a configuration that is right has no problems', async (t) => {
  const source = `export default {
    include: '**/*.md', exclude: ['drafts/**'], site: new URL('https://example.org'), permalink: '/:path/', cache: true,
    workers: 0, timeBudget: Infinity, limits: { nesting: 20, aliases: Infinity }, relatedHeadings: ['Mehr'], tagSeparator: 'space', dir: new URL('./content', import.meta.url),
    schema: { '~standard': { version: 1, vendor: 'x', validate: (value) => ({ value }) } },
    related: { limit: 3, threshold: 0.2, fields: { tags: { weight: 1, cardinality: 0.4 } }, pinned: ['a'], excluded: [] },
  };`;
  assert.deepEqual(await wrong(t, source), []);
});

test('what a configuration names can be loaded', async (t) => {
  const root = await withFolder(t, {
    'broadsheet.config.mjs':
      "export default { cache: false, workers: 0, collections: { posts: { dir: 'posts', references: { author: { to: 'authors' } } }, authors: { dir: 'authors' } } };",
    'posts/a.md': '---\ntitle: A\nauthor: jane\n---\nText.\n',
    'authors/jane.md': '---\ntitle: Jane\n---\nText.\n',
  });
  const loaded = await loadCollections((await loadConfig(root))?.collections ?? {});
  assert.deepEqual(loaded.authors?.referrers('jane')[0]?.article.slug, 'a');
});

test('every wrong key is told, with the nearest right one', async (t) => {
  const found = await wrong(
    t,
    `export default { permlink: '/x/', related: { limt: 3 }, colours: 1, site: undefined };`,
  );
  assert.equal(found.length, 3);
  assert.equal(found[0], 'There is no option `permlink`. Did you mean `permalink`?');
  assert.equal(found[1], 'There is no option `related.limt`. Did you mean `limit`?');
  assert.match(found[2] ?? '', /^There is no option `colours`\. Options here: include, exclude, .*collections/);
});

test('every wrong value is told, with what was expected', async (t) => {
  const source = `export default {
    site: 'example.org', permalink: '/:slgu/', workers: -1, timeBudget: 0, limits: { nesting: -1, nestng: 1 }, cache: 3, schema: {}, include: [1], tagSeparator: ';',
    collections: { posts: { references: { author: {} } }, authors: 'content' }, related: { threshold: 2 },
  };`;
  const found = await wrong(t, source);
  const keys = found.map((each) => /`([^`]+)`/.exec(each)?.[1]);
  assert.deepEqual(keys, [
    'site',
    'permalink',
    'workers',
    'timeBudget',
    'limits.nesting',
    'limits.nestng',
    'cache',
    'schema',
    'include',
    'tagSeparator',
    'collections.posts.references.author.to',
    'collections.posts.dir',
    'collections.authors',
    'related.threshold',
  ]);
  assert.match(found[0] ?? '', /is "example\.org"; expected the address of a site/);
  assert.match(found[12] ?? '', /is "content"; expected an object/);
});

test('a reference to a collection that is not among them is told', async (t) => {
  const source = `export default { collections: { posts: { dir: 'a', references: { author: { to: 'author' } } }, authors: { dir: 'b' } } };`;
  assert.deepEqual(await wrong(t, source), [
    '`collections.posts.references.author.to` is "author", and there is no collection of that name. Did you mean "authors"?',
  ]);
});

test('one folder and several cannot both be given', async (t) => {
  assert.equal((await wrong(t, `export default { dir: 'a', collections: { b: { dir: 'b' } } };`)).length, 1);
});

test('a module that cannot be read, or exports nothing, is told', async (t) => {
  assert.match((await wrong(t, 'export default {')).join(), /cannot be imported/);
  assert.match((await wrong(t, 'throw new Error("no luck");')).join(), /cannot be imported: no luck/);
  assert.match((await wrong(t, 'export const dir = "a";')).join(), /no default export/);
  assert.match((await wrong(t, 'export default null;')).join(), /expected an object/);
});
