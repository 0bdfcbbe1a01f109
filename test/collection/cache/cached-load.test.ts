import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import type { CollectionOptions } from '../../../src/collection/collection-options.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { withFolder } from '../../cli/with-folder.ts';

const run = promisify(execFile);

const FILES = {
  'a.md': '---\ntitle: A\ntags: [one]\n---\nText of A.\n\n- [ ] A task\n',
  'b.md': '---\ntitle: B\ndate: 2024-12-10\n---\n\n## Part\n\nText with \ud83d\ude00 and \u2028.\n',
  'sub/c.md': '---\ntitle: [broken\n---\nText.\n',
  'sub/d.md': '> '.repeat(200),
};

/** A folder of articles in a project of its own, and a plugin that notes each source it is given. */
async function makeProject(t: TestContext) {
  const project = await withFolder(t, { 'package.json': '{}', 'parsed.log': '', ...prefixed('posts/', FILES) });
  const log = join(project, 'parsed.log');
  await writeFile(
    join(project, 'plugins.mjs'),
    `import { appendFileSync } from 'node:fs';
    import { mark } from './mark.mjs';
    export const remarkPlugins = [() => (tree) => appendFileSync(new URL('./parsed.log', import.meta.url), mark)];`,
  );
  await writeFile(join(project, 'mark.mjs'), `export const mark = '.';`);
  return {
    project,
    posts: join(project, 'posts'),
    load: (options: CollectionOptions = {}) =>
      loadCollection(join(project, 'posts'), { plugins: [join(project, 'plugins.mjs')], workers: 0, ...options }),
    /** How many files were parsed since this was asked the last time. */
    parsed: async () => {
      const { length } = await readFile(log, 'utf8');
      await writeFile(log, '');
      return length;
    },
  };
}

function prefixed(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [prefix + path, text]));
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The folder of the only cache in a project. */
async function cacheOf(project: string): Promise<string> {
  const folder = join(project, 'node_modules/.cache/broadsheet');
  const names = await readdir(folder);
  assert.equal(names.length, 1, names.join());
  return join(folder, names[0] ?? '');
}

describe('a source is parsed again when, and only when', () => {
  test('it has changed, is new, or has another name', async (t) => {
    const { posts, load, parsed } = await makeProject(t);
    await load();
    // What is nested too deep is refused before any plugin sees it.
    assert.equal(await parsed(), 3);
    const warm = await load();
    for await (const _ of warm.all());
    assert.equal(await parsed(), 0);
    await writeFile(join(posts, 'a.md'), FILES['a.md'].replace('Text', 'Words'));
    await writeFile(join(posts, 'new.md'), '---\ntitle: New\n---\n');
    await rename(join(posts, 'b.md'), join(posts, 'c.md'));
    const changed = await load();
    assert.equal(await parsed(), 3);
    assert.equal(changed.find('a')?.excerpt, 'Words of A.');
    assert.deepEqual(changed.find('b.md'), undefined);
    assert.equal(changed.find('c.md')?.title, 'B');
    await load();
    assert.equal(await parsed(), 0);
  });

  test('an option or a plugin has changed, or what a plugin imports; each way of parsing keeps its own', async (t) => {
    const { project, load, parsed } = await makeProject(t);
    await load();
    assert.equal(await parsed(), 3);
    for (const options of [
      { tagSeparator: 'space' as const },
      { relatedHeadings: ['Elsewhere'] },
      { limits: { nesting: 50 } },
      { limits: { tableCells: Number.POSITIVE_INFINITY } },
      { sanitize: { elements: new Set(['p']), properties: new Map(), schemes: new Map() } },
      { sanitize: { elements: new Set(['b']), properties: new Map(), schemes: new Map() } },
    ]) {
      await load(options);
      assert.equal(await parsed(), 3, JSON.stringify(options));
      await load(options);
      assert.equal(await parsed(), 0, JSON.stringify(options));
    }
    await load();
    assert.equal(await parsed(), 0, 'the first way of parsing');
    await writeFile(join(project, 'mark.mjs'), `export const mark = '..';`);
    await load();
    assert.equal(await parsed(), 3, 'as imported once in this process');
  });

  test('a package of a plugin has another version, or anything that is installed', async (t) => {
    const { project, load, parsed } = await makeProject(t);
    const lockfile = join(project, 'package-lock.json');
    const description = join(project, 'node_modules/marks/package.json');
    await writeFile(lockfile, '{}');
    await load();
    assert.equal(await parsed(), 3);
    await writeFile(lockfile, '{"packages":{}}');
    await load();
    assert.equal(await parsed(), 0, 'no package is imported');
    await mkdir(join(description, '..'), { recursive: true });
    await writeFile(description, '{"name":"marks","version":"1.0.0","type":"module","main":"index.js"}');
    await writeFile(join(description, '..', 'index.js'), `export const mark = '.';`);
    await writeFile(join(project, 'mark.mjs'), `export { mark } from 'marks';`);
    const changes: [file: string, text: string][] = [
      [description, '{"name":"marks","version":"1.0.1","type":"module","main":"index.js"}'],
      [lockfile, '{"packages":{"node_modules/below-marks":{"version":"2.0.0"}}}'],
    ];
    await load();
    for (const [file, text] of changes) {
      await parsed();
      await load();
      assert.equal(await parsed(), 0);
      await writeFile(file, text);
      await load();
      assert.equal(await parsed(), 3, file);
    }
  });

  test('its plugin failed', async (t) => {
    const { project, load } = await makeProject(t);
    await writeFile(
      join(project, 'plugins.mjs'),
      `let count = 0;
      export const remarkPlugins = [() => () => { if (count++ < 2) throw new Error('not yet'); }];`,
    );
    const codes = async () =>
      (await load()).problems.filter(({ code }) => code === 'plugin-failed').map(({ file }) => file);
    assert.deepEqual(await codes(), ['a.md', 'b.md']);
    assert.deepEqual(await codes(), []);
  });
});

describe('what is kept', () => {
  test('is beside the nearest package.json, or where it is said, or nowhere', async (t) => {
    const { project, posts, load } = await makeProject(t);
    await load({ cache: false });
    assert.ok(!(await readdir(project)).includes('node_modules'));
    await load();
    assert.deepEqual(await readdir(await cacheOf(project)), ['bodies', 'index.tsv']);
    await load({ cache: join(project, 'kept') });
    assert.equal((await readdir(join(project, 'kept'))).length, 1);
    assert.deepEqual((await readdir(posts)).sort(), ['a.md', 'b.md', 'sub']);
  });

  test('goes with the project wherever that is moved, and names no path outside of it', async (t) => {
    const { project, load, parsed } = await makeProject(t);
    const { articles, problems } = await load();
    await parsed();
    const elsewhere = join(await withFolder(t, {}), 'moved');
    await cp(project, elsewhere, { recursive: true });
    const plugins = [join(elsewhere, 'plugins.mjs')];
    const moved = await loadCollection(join(elsewhere, 'posts'), { plugins, workers: 0 });
    assert.equal(await readFile(join(elsewhere, 'parsed.log'), 'utf8'), '');
    assert.deepEqual([moved.articles, moved.problems], [articles, problems]);
    const index = await readFile(join(await cacheOf(project), 'index.tsv'), 'utf8');
    assert.ok(!index.includes(project));
  });

  test('loses bodies that no article has any more, but not young ones', async (t) => {
    const { project, posts, load } = await makeProject(t);
    await load();
    const bodies = join(await cacheOf(project), 'bodies');
    const before = await readdir(bodies);
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    for (const name of before) await utimes(join(bodies, name), longAgo, longAgo);
    await writeFile(join(bodies, 'left.json.tmp'), '');
    await writeFile(join(posts, 'a.md'), '# Other\n');
    await load();
    const after = await readdir(bodies);
    assert.equal(before.filter((name) => !after.includes(name)).length, 1, 'the old body of a.md');
    assert.ok(after.includes('left.json.tmp'), 'what another build may be writing');
    await rm(join(posts, 'a.md'));
    await load();
    assert.equal((await readdir(bodies)).length, after.length, 'the young body of a.md');
  });

  test('of other ways of parsing is removed when it was not asked for in a month', async (t) => {
    const { project, posts, load, parsed } = await makeProject(t);
    await load();
    const old = await cacheOf(project);
    const other = join(old, '..', 'another-collection');
    await mkdir(other);
    for (const folder of [old, other]) {
      await writeFile(join(folder, 'index.tsv'), await readFile(join(old, 'index.tsv')));
      await utimes(join(folder, 'index.tsv'), 0, 0);
    }
    await load();
    await load({ tagSeparator: 'space' });
    await parsed();
    await load();
    assert.equal(await parsed(), 0, 'one in use is not forgotten');
    await utimes(join(old, 'index.tsv'), 0, 0);
    await writeFile(join(posts, 'a.md'), '# Other\n');
    await load({ tagSeparator: 'space' });
    const names = await readdir(join(old, '..'));
    assert.equal(names.length, 2);
    assert.ok(names.includes('another-collection'), 'the articles of others are not its business');
  });
});

describe('bodies of many articles', () => {
  const COUNT = 120;
  const text = (index: number) =>
    `# Article ${index}\n\nText \u00e9 ${index} \ud83d\ude00 ${'x'.repeat(index === 3 ? 400_000 : index * 200)}\n`;

  /** A project with so many more articles that one build makes a pack of their bodies. */
  async function makeLargeProject(t: TestContext) {
    const made = await makeProject(t);
    for (let index = 0; index < COUNT; index++) await writeFile(join(made.posts, `${index}.md`), text(index));
    const first = await made.load();
    const bodies = join(await cacheOf(made.project), 'bodies');
    return { ...made, first, bodies, before: await gather(first.all()) };
  }

  test('are in one file, and are what they were', async (t) => {
    const { load, parsed, bodies, before } = await makeLargeProject(t);
    assert.equal((await readdir(bodies)).length, 1);
    await parsed();
    const again = await load();
    assert.deepEqual(await gather(again.all()), before);
    assert.equal(before.find(({ path }) => path === '7.md')?.title, 'Article 7');
    assert.equal(await parsed(), 0);
  });

  test('stay where they are when few have changed, and what was changed comes to lie beside them', async (t) => {
    const { posts, load, parsed, bodies } = await makeLargeProject(t);
    await writeFile(join(posts, '7.md'), '# Other\n');
    await load();
    await parsed();
    const again = await load();
    const after = await gather(again.all());
    assert.equal(after.find(({ path }) => path === '7.md')?.title, 'Other');
    assert.equal(await parsed(), 0);
    assert.equal((await readdir(bodies)).length, 2);
  });

  test('are parsed once more when their file is damaged or gone', async (t) => {
    const { load, parsed, bodies, before } = await makeLargeProject(t);
    const [name = ''] = await readdir(bodies);
    const bytes = await readFile(join(bodies, name));
    const at = bytes.indexOf('Text \u00e9 100');
    bytes[at] = 'x'.charCodeAt(0);
    await writeFile(join(bodies, name), bytes);
    await parsed();
    const again = await load();
    assert.deepEqual(await gather(again.all()), before);
    assert.equal(await parsed(), 1);
    await rm(join(bodies, name));
    assert.deepEqual(await gather(again.all()), before);
    await parsed();
    const later = await load();
    assert.deepEqual(await gather(later.all()), before);
    assert.equal(await parsed(), 0);
  });

  test('lose their file when it is old and less than half of it is of use', async (t) => {
    const { posts, load, parsed, bodies } = await makeLargeProject(t);
    const [name = ''] = await readdir(bodies);
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(bodies, name), longAgo, longAgo);
    await writeFile(join(posts, '7.md'), '# Other\n');
    await load();
    assert.ok((await readdir(bodies)).includes(name), 'nearly all of it is of use');
    // The longest.
    for (let index = COUNT / 2; index < COUNT; index++) await rm(join(posts, `${index}.md`));
    await load();
    assert.ok(!(await readdir(bodies)).includes(name));
    await parsed();
    const rest = await load();
    assert.equal(await parsed(), 0, 'summaries are kept');
    assert.equal((await gather(rest.all())).find(({ path }) => path === '5.md')?.title, 'Article 5');
  });
});

describe('a cache that is damaged', () => {
  test('is mended: nothing is different, and nothing is said', async (t) => {
    const { project, load, parsed } = await makeProject(t);
    const whole = await load();
    const bodies = await gather(whole.all());
    const cache = await cacheOf(project);
    const index = join(cache, 'index.tsv');
    const good = await readFile(index);
    const damage = fc.oneof(
      fc.nat(good.length).map((at) => ({ what: 'cut', bytes: good.subarray(0, at) })),
      fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        return { what: `byte ${at}`, bytes };
      }),
      fc.nat(good.length).map((at) => ({
        what: 'zeros',
        bytes: Buffer.concat([good.subarray(0, at), Buffer.alloc(50), good.subarray(at)]),
      })),
      fc.constant({ what: 'twice', bytes: Buffer.concat([good, good]) }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ({ bytes }) => {
        await writeFile(index, bytes);
        const again = await load();
        assert.deepEqual([again.articles, again.problems], [whole.articles, whole.problems]);
        await parsed();
        await load();
        assert.equal(await parsed(), 0);
        assert.equal((await readFile(index)).length, good.length);
      }),
      { numRuns: 40 },
    );
    for (const name of await readdir(join(cache, 'bodies')))
      await writeFile(join(cache, 'bodies', name), 'x'.repeat(99));
    const { all } = await load();
    await parsed();
    assert.deepEqual(await gather(all()), bodies);
    assert.equal(await parsed(), 3);
    assert.deepEqual(await gather(all()), bodies);
    assert.equal(await parsed(), 0);
  });

  test('or cannot be written is said once, and done without', async (t) => {
    const { project, load } = await makeProject(t);
    await writeFile(join(project, 'file'), '');
    for (const workers of [0, 2]) {
      const { articles, problems, load: whole } = await load({ cache: join(project, 'file', 'cache'), workers });
      assert.equal(articles.length, 3);
      assert.equal(problems.filter(({ code }) => code === 'cache-unwritable').length, 1);
      assert.ok((await whole('a')).blocks.length > 0);
    }
    // Found out only when there is a body to be written.
    await load();
    const bodies = join(await cacheOf(project), 'bodies');
    await rm(join(bodies, '..'), { recursive: true });
    await mkdir(join(bodies, '..'));
    await writeFile(bodies, '');
    const { problems } = await load();
    assert.equal(problems.filter(({ code }) => code === 'cache-unwritable').length, 1);
  });
});

describe('two builds at once', () => {
  test('find and leave a whole cache, however often', async (t) => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `${index}.md`,
        `---\ntitle: Article ${index}\n---\n\nText ${index}.\n`,
      ]),
    );
    const folder = await withFolder(t, many);
    const cache = await withFolder(t, {});
    const script = `import { renameSync, writeFileSync } from 'node:fs';
      import { loadCollection } from './src/node.ts';
      const [folder, cache, own] = process.argv.slice(-3);
      for (let round = 0; round < 12; round++) {
        // Each changes a file of its own, so that both have something to write every time.
        // Whole at once: a source that is half written is another matter.
        writeFileSync(folder + '/' + own, '---\\ntitle: Own\\n---\\n\\nRound ' + round + '.\\n');
        renameSync(folder + '/' + own, folder + '/' + own + '.md');
        const { articles, problems, all } = await loadCollection(folder, { cache, workers: 0, exclude: 'none' });
        let count = 0;
        for await (const { path, blocks } of all()) {
          const text = JSON.stringify(blocks);
          if (/^\\d/.test(path) && !text.includes('Text ' + parseInt(path) + '.')) throw new Error(path + text);
          count++;
        }
        if (count < 31 || problems.length > 0) throw new Error(count + JSON.stringify(problems));
      }
      console.log('done');`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder, cache];
    const builds = ['one', 'other'].map((own) => run(process.execPath, [...args, own], { timeout: 120_000 }));
    for (const { stdout } of await Promise.all(builds)) assert.equal(stdout.trim(), 'done');
    const { articles, problems } = await loadCollection(folder, { cache, workers: 0, exclude: 'none' });
    assert.equal(articles.length, 32);
    assert.deepEqual(problems, []);
    const [name = ''] = await readdir(cache);
    assert.deepEqual(await readdir(join(cache, name)), ['bodies', 'index.tsv']);
  });
});
