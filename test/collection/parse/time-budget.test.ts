import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { CollectionOptions } from '../../../src/collection/collection-options.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { watchCollection } from '../../../src/collection/watch/watch-collection.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { run } from '../../cli/run.ts';
import { withFolder } from '../../cli/with-folder.ts';

// Hostile files are played by a plugin, since the parser itself is to have none.

const PLUGIN = `import { existsSync } from 'node:fs';
const isMended = () => existsSync(new URL('./mended', import.meta.url));
export const rehypePlugins = [() => (tree) => {
  const text = JSON.stringify(tree);
  if (text.includes('"loops"')) while (!isMended());
  if (text.includes('"backtracks"')) /^(a+)+$/.test('a'.repeat(60) + '!');
  if (text.includes('"waits"')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (text.includes('"exhausts"')) { const all = []; for (;;) all.push(new Array(1e7).fill(1)); }
}];
`;

/** Milliseconds: many times what the files take that are no trouble, on a busy machine, too: it counts what is computed. */
const BUDGET = 800;

/** That a frontmatter has no title is not of interest here. */
const told = (problems: readonly Problem[]) =>
  problems.flatMap(({ code, file }) => (code === 'title-missing' ? [] : [[code, file]]));

/** A folder of 40 articles, some of which do as their text says. */
async function hostileFolder(t: TestContext, hostile: Readonly<Record<string, string>>) {
  const names = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.md`);
  const articles = Object.fromEntries(names.map((name) => [name, `# Article ${name}\n`]));
  const folder = await withFolder(t, { 'plugin.mjs': PLUGIN, ...articles, ...hostile });
  const rest = names.filter((name) => !(name in hostile));
  const load = async (options: CollectionOptions = {}) => {
    const plugins = [join(folder, 'plugin.mjs')];
    return loadCollection(folder, { plugins, timeBudget: BUDGET, cache: false, ...options });
  };
  return { folder, rest, load };
}

describe('a file that takes more than its time', () => {
  for (const workers of [undefined, 3]) {
    test(`is given up and told, and all others are there in their order, by ${workers ?? 1} workers`, async (t) => {
      const { load, rest } = await hostileFolder(t, { '03.md': 'loops', '04.md': 'backtracks' });
      const { articles, problems } = await load({ ...(workers !== undefined && { workers }) });
      assert.deepEqual(
        articles.map(({ path }) => path),
        rest,
      );
      assert.deepEqual(told(problems), [
        ['file-too-slow', '03.md'],
        ['file-too-slow', '04.md'],
      ]);
      const [{ message }] = problems.filter(({ file }) => file === '03.md') as [Problem];
      assert.match(message, /"03\.md".* 0\.8 seconds/);
    });
  }

  test('though it computes nothing, but waits', async (t) => {
    const { load, rest } = await hostileFolder(t, { '03.md': 'waits' });
    const { articles, problems } = await load({ timeBudget: 500 });
    assert.equal(articles.length, rest.length);
    assert.deepEqual(told(problems), [['file-too-slow', '03.md']]);
  });

  test('is parsed the next time if it can be, and is in no cache before that', async (t) => {
    const { folder, load, rest } = await hostileFolder(t, { '03.md': 'loops' });
    const cache = join(folder, '.cache');
    assert.deepEqual(told((await load({ cache })).problems), [['file-too-slow', '03.md']]);
    assert.deepEqual(told((await load({ cache })).problems), [['file-too-slow', '03.md']]);
    await writeFile(join(folder, 'mended'), '');
    const { articles, problems } = await load({ cache });
    assert.deepEqual(told(problems), []);
    assert.equal(articles.length, rest.length + 1);
    await rm(join(folder, 'mended'));
    assert.deepEqual(told((await load({ cache })).problems), []);
  });

  test('has as much as it is given, and no end where that is without end', async (t) => {
    const { folder, load } = await hostileFolder(t, { '03.md': 'loops' });
    const calledOff = new Error('Called off.');
    const ending = new AbortController();
    const loading = load({ timeBudget: Number.POSITIVE_INFINITY, signal: ending.signal });
    setTimeout(() => ending.abort(calledOff), 500);
    await assert.rejects(loading, calledOff);
    const patient = load({ timeBudget: Number.POSITIVE_INFINITY });
    setTimeout(() => writeFile(join(folder, 'mended'), ''), 500);
    assert.deepEqual(told((await patient).problems), []);
    for (const timeBudget of [0, -1, Number.NaN]) await assert.rejects(load({ timeBudget }), TypeError);
  });

  test('is given up when it is loaded again and says something else by then', async (t) => {
    const { folder, load } = await hostileFolder(t, {});
    const collection = await load();
    await writeFile(join(folder, '03.md'), 'loops');
    await assert.rejects(collection.load('03.md'), (error) => {
      assert.ok(error instanceof BroadsheetError);
      assert.deepEqual(told(error.problems), [['file-too-slow', '03.md']]);
      return true;
    });
    await writeFile(join(folder, '04.md'), '# Another\n');
    assert.equal((await collection.load('04.md')).title, 'Another');
  });

  test('is told by a watch, and is an article again when it is mended', async (t) => {
    const { folder, rest } = await hostileFolder(t, { '03.md': 'loops' });
    const watch = watchCollection(folder, {
      plugins: [join(folder, 'plugin.mjs')],
      timeBudget: BUDGET,
      cache: false,
    });
    t.after(() => watch.return?.());
    const { value: first } = await watch.next();
    assert.deepEqual(told(first?.collection.problems ?? []), [['file-too-slow', '03.md']]);
    for (const [path, text] of [
      ['03.md', '# Mended\n'],
      ['05.md', '# Another\n'],
    ] as const) {
      await writeFile(join(folder, path), text);
      const { value: next } = await watch.next();
      assert.deepEqual(told(next?.collection.problems ?? []), []);
      assert.equal(next?.collection.articles.length, rest.length + 1);
    }
    await writeFile(join(folder, '07.md'), 'loops');
    const { value: last } = await watch.next();
    assert.deepEqual(told(last?.collection.problems ?? []), [['file-too-slow', '07.md']]);
    assert.equal(last?.collection.articles.length, rest.length);
  });
});

test('a file that takes all memory is told, the process lives, and all others are there', async (t) => {
  const { load, rest } = await hostileFolder(t, { '03.md': 'exhausts', '20.md': 'exhausts' });
  const { articles, problems } = await load({ timeBudget: Number.POSITIVE_INFINITY });
  assert.equal(articles.length, rest.length);
  assert.deepEqual(told(problems), [
    ['file-failed', '03.md'],
    ['file-failed', '20.md'],
  ]);
  const failed = problems.filter(({ code }) => code === 'file-failed');
  for (const { message } of failed) assert.match(message, /more memory than a file may take/);
});

describe('the command line', () => {
  const CONFIG = `export default { plugins: ['./plugin.mjs'], timeBudget: ${BUDGET}, cache: false };`;

  test('checks all other files, and fails for the one', async (t) => {
    const { folder } = await hostileFolder(t, {
      '03.md': 'loops',
      '04.md': '[x](none.md)',
      'broadsheet.config.js': CONFIG,
    });
    const { code, out } = await run(['check', folder, '--format', 'json']);
    const { problems, files } = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(files, 40);
    const codes = told(problems).map(([each, file]) => `${each} ${String(file).slice(-5)}`);
    assert.ok(codes.includes('file-too-slow 03.md'), codes.join());
    assert.ok(codes.includes('link-dead 04.md'), codes.join());
  });

  test('builds nothing, or where it is told to all that can be', async (t) => {
    const { folder } = await hostileFolder(t, { '03.md': 'loops', 'broadsheet.config.js': CONFIG });
    const out = await withFolder(t, {});
    const build = ['build', folder, '--out', out, '--site', 'https://example.com/'];
    const refused = await run(build);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /file-too-slow/);
    assert.match(refused.err, /Nothing was published/);
    const built = await run([...build, '--allow-errors']);
    assert.equal(built.code, 1);
    assert.match(built.out, /^39 articles/);
  });
});
