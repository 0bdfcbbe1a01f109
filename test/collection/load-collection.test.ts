import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { CollectionOptions } from '../../src/collection/collection-options.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import type { Problem } from '../../src/model/problem.ts';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { withFolder } from '../cli/with-folder.ts';

const run = promisify(execFile);

describe('what is loaded', () => {
  for (const workers of [0, 2]) {
    test(`is what parseArticle gives, by ${workers} workers`, async () => {
      const { articles, load } = await loadCollection('content', { cache: false, workers });
      assert.ok(articles.length > 30, `${articles.length} articles`);
      for (const { path, links: _, relatedLinks: __, revision: ___, ...summary } of articles) {
        const expected = parseArticle(await readFile(join('content', path), 'utf8'), { path });
        const { blocks, ...rest } = expected;
        assert.deepEqual(summary, rest);
        if (path.startsWith('decisions/')) assert.deepEqual(await load(path), { ...expected, path });
      }
    });
  }

  test('is the same from the cache, body included', async (t) => {
    const cache = await withFolder(t, {});
    const cold = await loadCollection('content', { cache });
    const warm = await loadCollection('content', { cache });
    assert.deepEqual(warm.articles, cold.articles);
    assert.deepEqual(warm.problems, cold.problems);
    for await (const article of warm.all()) {
      const source = await readFile(join('content', article.path), 'utf8');
      assert.deepEqual(article, { ...parseArticle(source, { path: article.path }), path: article.path });
    }
  });

  test('has the fields themselves for data where there is no schema', async (t) => {
    const { articles } = await loadCollection(await withFolder(t, { 'a.md': '# A\n' }));
    assert.equal(articles[0]?.data, articles[0]?.fields);
  });

  test('is empty for a folder without articles', async (t) => {
    const folder = await withFolder(t, { 'notes.txt': 'Plain.' });
    const { articles, problems } = await loadCollection(folder);
    assert.deepEqual([articles, problems], [[], []]);
  });

  test('takes a folder by its URL, and globs', async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n', 'b/c.md': '# C\n', 'b/d.mdx': '# D\n', 'e.txt': 'E' });
    const paths = async (options: CollectionOptions) =>
      (await loadCollection(pathToFileURL(folder), options)).articles.map(({ path }) => path);
    assert.deepEqual(await paths({}), ['a.md', 'b/c.md']);
    assert.deepEqual(await paths({ include: '**/*.{md,mdx}', exclude: 'a.*' }), ['b/c.md', 'b/d.mdx']);
  });
});

describe('a schema', () => {
  const schemas = {
    lenient: z.looseObject({}),
    narrowing: z.object({ title: z.string().max(20), date: z.coerce.string().optional() }),
    refusing: z.object({ title: z.number(), tags: z.array(z.object({ label: z.string() })), rating: z.number() }),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    test(`that is ${name} gives what it gives parseArticle, cold and warm`, async (t) => {
      const files = await frontmatters();
      const folder = await withFolder(t, files);
      const cache = await withFolder(t, {});
      const cold = await loadCollection(folder, { schema, cache, workers: 0 });
      const warm = await loadCollection(folder, { schema, cache });
      assert.deepEqual(warm.articles, cold.articles);
      assert.deepEqual(warm.problems, cold.problems);
      let refused = 0;
      for (const [path, source] of Object.entries(files)) {
        if (source.replace('\ufeff', '').trim() === '') continue;
        try {
          const { blocks: _, ...expected } = parseArticle(source, { path, schema });
          const {
            links: __,
            relatedLinks: ___,
            path: ____,
            revision: _____,
            ...actual
          } = warm.find(path) ?? assert.fail(path);
          assert.deepEqual(actual, expected);
        } catch (error) {
          if (!(error instanceof BroadsheetError)) throw error;
          refused++;
          assert.equal(warm.find(path), undefined, path);
          assert.deepEqual(
            warm.problems.filter(({ file, code }) => file === path && code !== 'slug-duplicate'),
            error.problems,
            path,
          );
        }
      }
      if (name !== 'lenient') assert.ok(refused > 20, `${refused} refused`);
    });
  }

  test('is told where it refuses frontmatter, however much of it is read', async (t) => {
    const source = `---\nnote: ${'x'.repeat(70_000)}\ntitle: 7\n---\nText.\n`;
    const folder = await withFolder(t, { 'a.md': source });
    const schema = z.looseObject({ title: z.string() });
    const limits = { frontmatterLength: 100_000 };
    const { problems } = await loadCollection(folder, { schema, limits, cache: false, workers: 0 });
    const [refused] = problems.filter(({ severity }) => severity === 'error');
    assert.equal(refused?.place?.start.line, 3);
  });

  test('runs once for each article, on the frontmatter as it was written', async (t) => {
    const folder = await withFolder(t, {
      'a.md': '---\ntitle: A\nyear: 1.10\n---\nText.\n',
      'b.md': '---\ntitle: 7\n---\nText.\n',
    });
    const seen: unknown[] = [];
    const schema = z.object({ title: z.string() }).loose();
    const counting = {
      '~standard': {
        ...schema['~standard'],
        validate: (value: unknown) => {
          seen.push(structuredClone(value));
          return schema['~standard'].validate(value) as { value: { title: string } };
        },
      },
    };
    const { articles, problems } = await loadCollection(folder, { schema: counting, workers: 0 });
    assert.deepEqual(seen, [{ title: 'A', year: 1.1 }, { title: 7 }]);
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['a.md'],
    );
    assert.deepEqual(
      problems.map(({ code, file, place }) => [code, file, place?.start.line]),
      [['schema-invalid', 'b.md', 2]],
    );
  });
});

/** Codes and files, but of titles that are not in the frontmatter: these articles have none. */
function toCodes(problems: readonly Problem[]) {
  return problems.flatMap(({ code, file }) => (code === 'title-missing' ? [] : [[code, file]]));
}

/** The sources of all fixtures of frontmatter, by a path of their own. */
async function frontmatters(): Promise<Record<string, string>> {
  const root = 'test/parse/frontmatter/fixtures';
  const names = await readdir(root);
  const entries = await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [`${name}.md`, await readFile(`${root}/${name}/input.md`, 'utf8')],
    ),
  );
  return Object.fromEntries(entries);
}

describe('what is wrong with a file is told, and does not stop the rest', () => {
  const codes = async (folder: string, options: CollectionOptions = {}) => {
    const { articles, problems } = await loadCollection(folder, options);
    return { paths: articles.map(({ path }) => path), codes: toCodes(problems) };
  };

  test('a folder that is not there, and a file in its place', async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n' });
    assert.deepEqual(await codes(join(folder, 'none')), { paths: [], codes: [['folder-missing', undefined]] });
    assert.deepEqual(await codes(join(folder, 'a.md')), { paths: [], codes: [['folder-missing', undefined]] });
  });

  test('empty files, those with only a byte order mark included', async (t) => {
    const folder = await withFolder(t, { 'a.md': '', 'b.md': '\ufeff \n', 'c.md': '# C\n' });
    assert.deepEqual(await codes(folder), {
      paths: ['c.md'],
      codes: [
        ['file-empty', 'a.md'],
        ['file-empty', 'b.md'],
      ],
    });
  });

  test('links that lead nowhere, to themselves, and to a folder they are in', async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n', 'sub/b.md': '# B\n' });
    await symlink('none.md', join(folder, 'dangling.md'));
    await symlink('self.md', join(folder, 'self.md'));
    await symlink('..', join(folder, 'sub', 'up'));
    assert.deepEqual(await codes(folder), {
      paths: ['a.md', 'sub/b.md'],
      codes: [
        ['file-unreadable', 'dangling.md'],
        ['link-loop', 'self.md'],
        ['link-loop', 'sub/up'],
      ],
    });
  });

  test('a folder named as a file is a folder, and a file that goes meanwhile cannot be read', async (t) => {
    const folder = await withFolder(t, { 'a.md/b.md': '# B\n', 'c.md': '# C\n' });
    const { load } = await loadCollection(folder);
    assert.deepEqual(await codes(folder), { paths: ['a.md/b.md', 'c.md'], codes: [] });
    await rm(join(folder, 'c.md'));
    await mkdir(join(folder, 'c.md'));
    await assert.rejects(load('c.md'), (error) => {
      assert.ok(error instanceof BroadsheetError);
      assert.deepEqual(
        error.problems.map(({ code, file }) => [code, file]),
        [['file-unreadable', 'c.md']],
      );
      return true;
    });
  });

  test('a file that is not UTF-8, at the first character that is not', async (t) => {
    const folder = await withFolder(t, { 'b.md': '# B \ufffd\n' });
    await writeFile(join(folder, 'a.md'), Buffer.from('# A \u00fc\ufffd\n\nOn\u00e9 bad: \u00e9\n', 'latin1'));
    const { articles, problems } = await loadCollection(folder, { cache: false });
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
    const found = problems.filter(({ code }) => code === 'file-encoding');
    assert.deepEqual(
      found.map(({ file, place }) => [file, place?.start]),
      [['a.md', { line: 1, column: 5, offset: 4 }]],
    );
  });

  test('a fault of ours', async (t) => {
    const folder = await withFolder(t, {
      'a.md': '# A\n',
      'b.md': 'Text with [a link](https://example.com).\n',
      'c.md': '',
    });
    // No one should: it makes the parser fail at the first address.
    const sanitize = { ...SAFE_HTML, schemes: new Map([...SAFE_HTML.schemes, ['href', 'https' as never]]) };
    assert.deepEqual(await codes(folder, { sanitize }), {
      paths: ['a.md'],
      codes: [
        ['file-failed', 'b.md'],
        ['file-empty', 'c.md'],
      ],
    });
  });
});

describe('threads', () => {
  const articles = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.md`, `# Article ${index}\n`]));

  test('one that dies costs the file it was at', async (t) => {
    const folder = await withFolder(t, {
      ...articles(20),
      '7.md': 'exit',
      '13.md': 'exhaust',
      'plugins.mjs': `import { isMainThread } from 'node:worker_threads';
        export const rehypePlugins = [() => (tree) => {
          if (isMainThread) throw new Error('not here');
          const text = JSON.stringify(tree);
          if (text.includes('"exit"')) process.exit(3);
          if (text.includes('"exhaust"')) { const all = []; for (;;) all.push(new Array(1e7).fill(1)); }
        }];`,
    });
    const plugins = [pathToFileURL(join(folder, 'plugins.mjs'))];
    const collection = await loadCollection(folder, { plugins, workers: 2, cache: false, timeBudget: Infinity });
    assert.deepEqual(toCodes(collection.problems), [
      ['file-failed', '13.md'],
      ['file-failed', '7.md'],
    ]);
    assert.match(collection.problems.find(({ file }) => file === '13.md')?.message ?? '', /memory/);
    assert.equal(collection.articles.length, 18);
  });

  test('that cannot be had are done without', async (t) => {
    const folder = await withFolder(t, {
      ...articles(12),
      'plugins.mjs': `import { isMainThread } from 'node:worker_threads';
        if (!isMainThread) throw new Error('not here');
        export const rehypePlugins = [];`,
    });
    const collection = await loadCollection(folder, {
      plugins: [join(folder, 'plugins.mjs')],
      workers: 2,
      cache: false,
    });
    assert.deepEqual(toCodes(collection.problems), []);
    assert.equal(collection.articles.length, 12);
  });

  test('do not keep a process from ending', async (t) => {
    const folder = await withFolder(t, articles(5));
    const script = `import { loadCollection } from './src/node.ts';
      const { articles } = await loadCollection(${JSON.stringify(folder)}, { workers: 2, cache: false });
      console.log(articles.length);`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const { stdout } = await run(process.execPath, args, { timeout: 60_000 });
    assert.equal(stdout.trim(), '5');
  });

  for (const workers of [0, 2]) {
    test(`loading with ${workers} of them ends when it is called off`, async (t) => {
      const folder = await withFolder(t, articles(3000));
      const calledOff = new Error('Called off.');
      await assert.rejects(loadCollection(folder, { workers, signal: AbortSignal.abort(calledOff) }), calledOff);
      const ending = new AbortController();
      const loading = loadCollection(folder, { workers, signal: ending.signal });
      setTimeout(() => ending.abort(calledOff), 50);
      await assert.rejects(loading, calledOff);
    });
  }
});

describe('plugin modules', () => {
  const PLUGINS = `export const remarkPlugins = [() => (tree) => {
    tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Added.' }] });
  }];`;

  for (const workers of [0, 1]) {
    test(`are used by ${workers} threads, for summaries and bodies`, async (t) => {
      const folder = await withFolder(t, { 'a.md': '# A\n\nText.\n', 'plugins.mjs': PLUGINS });
      const { articles, load } = await loadCollection(folder, { plugins: [join(folder, 'plugins.mjs')], workers });
      assert.equal(articles[0]?.words, 3);
      assert.match(JSON.stringify((await load('a')).blocks), /Added\./);
    });
  }

  for (const [what, code, message] of [
    ['cannot be read', undefined, /cannot be imported/],
    ['throws', 'throw new Error("no");', /cannot be imported: no/],
    ['exports something else', 'export default [];', /exports none of/],
    ['exports no list', 'export const remarkPlugins = () => {};', /`remarkPlugins` is not a list/],
    ['exports no allow-list', 'export const sanitize = {};', /`sanitize` is not of the form/],
  ] as const) {
    test(`one that ${what} is said, and nothing is parsed`, async (t) => {
      const folder = await withFolder(t, { 'a.md': '# A\n', ...(code && { 'plugins.mjs': code }) });
      const { articles, problems } = await loadCollection(folder, { plugins: [join(folder, 'plugins.mjs')] });
      assert.deepEqual(articles, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['config-invalid'],
      );
      assert.match(problems[0]?.message ?? '', message);
      assert.doesNotMatch(problems[0]?.message ?? '', /\?content=/);
    });
  }
});
