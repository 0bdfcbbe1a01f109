import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'rollup';
import { z } from 'zod';
import { broadsheet } from '../../src/rollup/plugin.ts';
import { withFolder } from '../cli/with-folder.ts';
import { until } from '../journeys/browser.ts';
import { BUNDLERS, bundle } from './project.ts';

const MAIN = `export { articles, load } from 'broadsheet:content';
export { default as one } from './posts/first.md?article';
`;

const PROJECT = {
  'package.json': '{ "type": "module" }',
  'main.js': MAIN,
  'posts/first.md':
    '---\ntitle: First\ndate: 2024-01-01\nrating: 4\n---\n\nA body of the first. [Second](second.md)\n\nThe rest of it.\n',
  'posts/deep/second.md':
    '---\ntitle: Second\ndate: 2024-02-01\nrating: 5\n__proto__: odd\n---\n\nA body of the second.\n\nThe rest of it.\n\n- [ ] Tick\n',
} as const;

for (const bundler of BUNDLERS) {
  describe(`the plugin in ${bundler}`, () => {
    test('gives summaries at once, and each body as a chunk of its own', async (t) => {
      const { files, run } = await bundle(
        t,
        bundler,
        { ...PROJECT, 'main.js': "export { articles, load } from 'broadsheet:content';\n" },
        { dir: 'posts' },
      );
      const { articles, load } = (await run()) as {
        articles: { slug: string; title: string; fields: unknown; data: unknown }[];
        load: (slug: string) => Promise<{ title: string; blocks: { type: string }[]; data: unknown; fields: unknown }>;
      };
      assert.deepEqual(
        articles.map(({ slug, title }) => [slug, title]),
        [
          ['second', 'Second'],
          ['first', 'First'],
        ],
      );
      assert.equal(articles[0]?.data, articles[0]?.fields);
      assert.ok(!('blocks' in (articles[0] ?? {})));
      const second = await load('second');
      assert.deepEqual(
        second.blocks.map(({ type }) => type),
        ['prose', 'checklist'],
      );
      assert.deepEqual(Object.keys((second.fields as { extra: object }).extra), ['rating', '__proto__']);
      assert.equal((await load('deep/second.md')).title, 'Second');
      await assert.rejects(load('third'), /There is no article "third" in articles/);
      const holding = Object.keys(files).filter((name) => files[name]?.includes('The rest of it'));
      assert.equal(holding.length, 2);
      assert.ok(!holding.includes('main.js'));
    });

    test('gives a file as an article', async (t) => {
      const { run } = await bundle(t, bundler, PROJECT, { dir: 'posts' });
      const { one } = (await run()) as { one: { title: string; path: string } };
      assert.deepEqual([one.title, one.path], ['First', 'first.md']);
    });

    test('warns with place and lines, and fails with all errors at once', async (t) => {
      const { warnings, root } = await bundle(t, bundler, PROJECT, { dir: 'posts' });
      const [dead] = warnings.filter(({ message }) => message.includes('second.md'));
      assert.equal(dead?.loc?.file, join(root, 'posts/first.md'));
      assert.deepEqual([dead?.loc?.line, dead?.loc?.column], [7, 30]);
      assert.match(dead?.frame ?? '', /> 7 \| A body of the first/);
      await assert.rejects(
        bundle(
          t,
          bundler,
          { ...PROJECT, 'posts/a.md': '---\ntitle: [a\n---\n', 'posts/b.md': '---\ntitle: [b\n---\n' },
          { dir: 'posts' },
        ),
        (error: Error) =>
          /a\.md/.test(error.message + String((error as { id?: string }).id)) && /b\.md/.test(error.message),
      );
    });

    test('names what a collection may be called', async (t) => {
      const options = { collections: { posts: { dir: 'posts' }, authors: { dir: 'authors' } } };
      const files = { ...PROJECT, 'authors/ada.md': '# Ada\n' };
      const named = await bundle(
        t,
        bundler,
        { ...files, 'main.js': "export * from 'broadsheet:content/authors';\n" },
        options,
      );
      assert.deepEqual(
        ((await named.run()).articles as { title: string }[]).map(({ title }) => title),
        ['Ada'],
      );
      await assert.rejects(
        bundle(t, bundler, { ...files, 'main.js': "import 'broadsheet:content';\n" }, options),
        /There are several collections: import one of "broadsheet:content\/posts"/,
      );
      await assert.rejects(
        bundle(t, bundler, { ...files, 'main.js': "import 'broadsheet:content/author';\n" }, options),
        /Did you mean "broadsheet:content\/authors"\?/,
      );
    });

    test('takes any name of a collection and of a file', async (t) => {
      const name = `a/b~?#%\`\${c}`;
      const files = { 'in/100%? sure#~2F.md': '# Sure\n\nA text.\n', 'in/日本.md': '# Japan\n' };
      const main = `export * from ${JSON.stringify(`broadsheet:content/${name}`)};\n`;
      const { run } = await bundle(
        t,
        bundler,
        { ...files, 'main.js': main },
        { collections: { [name]: { dir: 'in' } } },
      );
      const { articles, load } = (await run()) as {
        articles: { path: string; title: string }[];
        load: (slug: string) => Promise<{ title: string }>;
      };
      const loaded = await Promise.all(articles.map(({ path }) => load(path)));
      assert.deepEqual(loaded.map(({ title }) => title).sort(), ['Japan', 'Sure']);
      await assert.rejects(load('third'), { message: `There is no article "third" in ${name}.` });
    });

    test('says what is wrong with its options', async (t) => {
      await assert.rejects(bundle(t, bundler, PROJECT), /No folder of articles is named/);
      await assert.rejects(bundle(t, bundler, PROJECT, { collections: {} }), /No folder of articles is named/);
      await assert.rejects(
        bundle(t, bundler, PROJECT, { dirs: 'posts' } as object),
        /There is no option `dirs`[\s\S]*Did you mean `dir`\?/,
      );
      await assert.rejects(
        bundle(t, bundler, PROJECT, { dir: 'posts', declarations: true } as object),
        /`declarations` is neither/,
      );
      await assert.rejects(
        bundle(t, bundler, PROJECT, { dir: 'posts', includes: '*' } as object),
        /There is no option `includes`[\s\S]*Did you mean `include`\?/,
      );
      await assert.rejects(bundle(t, bundler, PROJECT, { dir: 'nowhere' }), /There is no folder/);
    });
  });
}

test('the options may stand in broadsheet.config.js', async (t) => {
  const config = "export default { dir: './posts', permalink: '/blog/:slug/' };\n";
  const { run } = await bundle(t, 'rollup', { ...PROJECT, 'broadsheet.config.js': config });
  assert.equal(((await run()).articles as unknown[]).length, 2);
});

test('options of the plugin are checked, and win over those of broadsheet.config.js', async (t) => {
  const config = "export default { dir: './posts', exclude: 'first.md', permalink: '/blog/:slug/' };\n";
  const files = { ...PROJECT, 'main.js': "export * from 'broadsheet:content';\n", 'broadsheet.config.js': config };
  const { run } = await bundle(t, 'rollup', files, { exclude: 'deep/**', site: undefined } as object);
  const { articles } = (await run()) as { articles: { path: string; fields: { permalink?: string } }[] };
  assert.deepEqual(
    articles.map(({ path }) => path),
    ['first.md'],
  );
  await assert.rejects(
    bundle(t, 'rollup', files, { excludes: 'deep/**' } as object),
    /There is no option `excludes`[\s\S]*Did you mean `exclude`\?/,
  );
});

test('a build that watches outlives a configuration that is wrong, and builds once it is put right', {
  timeout: 30_000,
}, async (t) => {
  const root = await withFolder(t, {
    ...PROJECT,
    'main.js': "export * from 'broadsheet:content';\n",
    'broadsheet.config.js': "export default { dri: 'posts', cache: false };\n",
  });
  const plugin = broadsheet();
  plugin.configResolved({ root, command: 'build' });
  const watcher = watch({
    input: join(root, 'main.js'),
    plugins: [plugin],
    output: { dir: join(root, 'dist') },
    onwarn() {},
  });
  t.after(() => watcher.close());
  let outcome = '';
  watcher.on('event', (event) => {
    if (event.code === 'START') outcome = '';
    if (event.code === 'BUNDLE_END') outcome = 'built';
    if (event.code === 'ERROR') outcome = event.error.message;
  });
  const comesTo = (wanted: RegExp) => until(async () => wanted.test(outcome));
  await comesTo(/There is no option `dri`/);
  // What cannot be read leaves the process alone, whatever else changes.
  plugin.watchChange(join(root, 'other.js'));
  // Saved again until it is seen: Rollup tells of an error before it watches the file.
  const save = (text: string, wanted: RegExp) =>
    until(async () => {
      writeFileSync(join(root, 'broadsheet.config.js'), text);
      // A save within a build begins it anew.
      await setTimeout(3000);
      return wanted.test(outcome);
    });
  await save("export default { dir: 'posts', cache: false };\n", /^built$/);
  assert.ok(existsSync(join(root, 'dist/main.js')));
  await save("export default { dir: 'nowhere', cache: false };\n", /There is no folder/);
});

test('a reference to nothing is told with its place', async (t) => {
  const files = { ...PROJECT, 'posts/first.md': '---\ntitle: First\nauthor: bob\n---\n', 'authors/ada.md': '# Ada\n' };
  const collections = {
    posts: { dir: 'posts', references: { author: { to: 'authors' } } },
    authors: { dir: 'authors' },
  };
  await assert.rejects(
    bundle(t, 'rollup', { ...files, 'main.js': "import 'broadsheet:content/posts';\n" }, { collections }),
    (error: Error & { loc?: Partial<Record<'file', string> & Record<'line' | 'column', number>> }) => {
      assert.match(error.message, /`author` refers to "bob"/);
      const { file, line, column } = error.loc ?? {};
      assert.match(file ?? '', /posts.first\.md$/);
      assert.deepEqual([line, column], [3, 8]);
      return true;
    },
  );
});

for (const hasSchema of [true, false])
  test(`slugs and data are known to TypeScript, ${hasSchema ? 'by a schema' : 'by the fields'}`, async (t) => {
    assert.ok(existsSync('dist/rollup/index.d.ts'), 'Run "npm run build" first.');
    const schema = z.object({ title: z.string(), rating: z.number(), tags: z.array(z.string()).default([]) });
    const { root } = await bundle(t, 'rollup', PROJECT, { dir: 'posts', ...(hasSchema && { schema }) });
    const declarations = readFileSync(join(root, 'broadsheet-content.d.ts'), 'utf8');
    assert.match(declarations, /export type Slug =\n {4}\| "first"\n {4}\| "second";/);
    writeFileSync(
      join(root, 'page.ts'),
      `import { articles, type Data, load } from 'broadsheet:content';
import one from './posts/first.md?article';
const rating: ${hasSchema ? 'number = articles[0]!.data.rating' : 'string | undefined = articles[0]!.data.published'};
const slug: 'first' | 'second' = articles[0]!.slug;
const blocks: number = (await load('first')).blocks.length;
const title: string = one.title;
// @ts-expect-error There is no such article.
load('third');
// @ts-expect-error The schema gives no such key.
articles[0]!.data.nothing;
export type { Data };
export { rating, slug, blocks, title };
`,
    );
    const compilerOptions = {
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
      types: [],
      strict: true,
      lib: ['es2023', 'dom'],
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(
      join(root, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['page.ts', 'broadsheet-content.d.ts'] }),
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' });
    assert.equal(stdout, '');
  });
