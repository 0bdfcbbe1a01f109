import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { watchCollection } from '../../../src/collection/watch/watch-collection.ts';
import { withFolder } from '../../cli/with-folder.ts';
import { refuseToWatch } from './refuse-to-watch.ts';
import { fresh, HERE, sayings, watched } from './watched.ts';

const FILES = {
  'a.md': '---\ntitle: A\n---\n\nSee [the other](./b.md).\n',
  'b.md': '---\ntitle: B\n---\n\nText.\n',
  'deep/c.md': '---\ntitle: C\n---\n\nSee [A](../a.md).\n',
};
const LIMIT = { timeout: 120_000 };

describe('a folder that is watched', LIMIT, () => {
  test('is given at once, all its articles added', async (t) => {
    const root = await withFolder(t, FILES);
    const { collection, ...changes } = await watched(t, root).next();
    assert.deepEqual(sayings(collection), await fresh(root));
    assert.deepEqual(changes, { added: ['a.md', 'b.md', 'deep/c.md'], changed: [], removed: [], linking: [] });
  });

  test('is given again when an article is saved; the others are the same objects', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    const before = await next();
    await writeFile(join(root, 'b.md'), '---\ntitle: Better\n---\n\nText.\n');
    const { collection, ...changes } = await next();
    assert.deepEqual(changes, { added: [], changed: ['b.md'], removed: [], linking: ['a.md'] });
    assert.equal(collection.find('b.md')?.title, 'Better');
    assert.equal(collection.find('a.md'), before.collection.find('a.md'));
    assert.equal(before.collection.find('b.md')?.title, 'B', 'what was given stays as it was');
    assert.deepEqual(sayings(collection), await fresh(root));
  });

  test('gives a body that has changed, where the summary has not', async (t) => {
    const root = await withFolder(t, { ...FILES, 'package.json': '{}' });
    const cache = await withFolder(t, {});
    const { next } = watched(t, root, { cache });
    await next();
    await writeFile(join(root, 'b.md'), FILES['b.md'].replace('Text', 'Word'));
    const { collection, changed } = await next();
    assert.deepEqual(changed, ['b.md']);
    for (const _ of ['parsed', 'kept']) assert.match(JSON.stringify(await collection.load('b.md')), /Word/);
  });

  test('parses what has changed and nothing else', async (t) => {
    const parsed: string[] = [];
    Object.assign(globalThis, { broadsheetParsed: parsed });
    t.after(() => Reflect.deleteProperty(globalThis, 'broadsheetParsed'));
    const plugin = `export const rehypePlugins = [() => (tree) => void globalThis.broadsheetParsed.push(JSON.stringify(tree))];`;
    const plugins = [`data:text/javascript,${encodeURIComponent(plugin)}`];
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root, { plugins });
    await next();
    assert.ok(parsed.length >= 3);
    parsed.length = 0;
    await appendFile(join(root, 'a.md'), 'More.\n');
    await next();
    assert.ok(parsed.length > 0 && parsed.every((tree) => tree.includes('More.')), parsed.join('\n'));
  });

  test('is not given again for a file that says the same', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    await next();
    await utimes(join(root, 'a.md'), new Date(), new Date());
    await writeFile(join(root, 'b.md'), FILES['b.md']);
    await writeFile(join(root, 'notes.txt'), 'Plain.');
    await appendFile(join(root, 'deep/c.md'), 'More.\n');
    assert.deepEqual((await next()).changed, ['deep/c.md']);
  });

  test('is given again for a change that neither size nor time of the file tells', async (t) => {
    const root = await withFolder(t, FILES);
    const long = new Date(2020, 0);
    await utimes(join(root, 'b.md'), long, long);
    const { next } = watched(t, root);
    await next();
    await writeFile(join(root, 'b.md'), FILES['b.md'].replace('B', 'X'));
    await utimes(join(root, 'b.md'), long, long);
    const { collection } = await next();
    assert.equal((await stat(join(root, 'b.md'))).mtimeMs, long.getTime());
    assert.equal(collection.find('b.md')?.title, 'X');
  });

  test('tells of renames, and of links that are dead for them', async (t) => {
    const root = await withFolder(t, FILES);
    const { next, until } = watched(t, root);
    await next();
    await rename(join(root, 'b.md'), join(root, 'deep/d.md'));
    const updates = await until(({ collection }) => collection.find('deep/d.md') !== undefined);
    assert.deepEqual(
      updates.flatMap(({ removed }) => removed),
      ['b.md'],
    );
    assert.deepEqual(
      updates.flatMap(({ added }) => added),
      ['deep/d.md'],
    );
    assert.ok(updates.some(({ linking }) => linking.includes('a.md')));
    const { collection } = updates.at(-1) ?? assert.fail();
    assert.deepEqual(
      collection.problems.map(({ code, file }) => [code, file]),
      [['link-dead', 'a.md']],
    );
    await rename(join(root, 'deep/d.md'), join(root, 'b.md'));
    const back = (await until((update) => update.collection.find('b.md') !== undefined)).at(-1);
    assert.deepEqual(back && sayings(back.collection), await fresh(root));
    assert.deepEqual(back?.collection.problems, []);
  });

  test('tells of a file that was renamed over another, as editors save', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    await next();
    for (const title of ['One', 'Two']) {
      await writeFile(join(root, '.b.md.tmp'), `---\ntitle: ${title}\n---\n`);
      await rename(join(root, '.b.md.tmp'), join(root, 'b.md'));
      const { collection, changed } = await next();
      assert.deepEqual(changed, ['b.md']);
      assert.equal(collection.find('b.md')?.title, title);
    }
  });

  test('is not given with the half of a frontmatter, when the one who writes it pauses', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    await next();
    const update = next();
    await writeFile(join(root, 'b.md'), '---\ntitle: Half');
    await wait(250);
    await appendFile(join(root, 'b.md'), ' and whole\n---\n\nText.\n');
    const { collection, changed } = await update;
    assert.deepEqual(changed, ['b.md']);
    assert.equal(collection.find('b.md')?.title, 'Half and whole');
  });

  test('says what the files say, of a bad save as of the good one that follows', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    const first = await next();
    const bad = [
      { source: '---\ntitle: [B\n---\n\nText.\n', code: 'frontmatter-invalid', isArticle: true },
      { source: '\n', code: 'file-empty', isArticle: false },
    ];
    for (const { source, code, isArticle } of bad) {
      await writeFile(join(root, 'b.md'), source);
      const spoilt = await next();
      assert.ok(spoilt.collection.problems.some((problem) => problem.code === code && problem.file === 'b.md'));
      assert.deepEqual(isArticle ? spoilt.changed : spoilt.removed, ['b.md']);
      assert.deepEqual(spoilt.linking, ['a.md']);
      await writeFile(join(root, 'b.md'), FILES['b.md']);
      const good = await next();
      assert.deepEqual(isArticle ? good.changed : good.added, ['b.md']);
      assert.deepEqual(good.linking, ['a.md']);
      assert.deepEqual(sayings(good.collection), sayings(first.collection));
    }
  });

  test('takes a burst of 1,000 changes for one or a few', async (t) => {
    const root = await withFolder(t, FILES);
    const { next, until } = watched(t, root);
    await next();
    for (let index = 0; index < 1000; index++) writeFileSync(join(root, `n${index}.md`), `# ${index}\n\n[A](a.md)\n`);
    const updates = await until(({ collection }) => collection.articles.length === 1003);
    assert.ok(updates.length <= 4, `${updates.length} updates`);
    assert.equal(updates.flatMap(({ added }) => added).length, 1000);
    assert.equal(updates.at(-1)?.collection.backlinks('a.md').length, 1001);
  });

  test('gives in one update what changes while the last one is worked on', async (t) => {
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    await next();
    for (const text of ['One.\n', 'Two.\n']) {
      for (const path of Object.keys(FILES)) await appendFile(join(root, path), text);
    }
    assert.deepEqual((await next()).changed, Object.keys(FILES));
  });

  test('may go, and come back', async (t) => {
    const above = await withFolder(t, {});
    const root = join(above, 'articles');
    const { next, until } = watched(t, root);
    const first = await next();
    assert.deepEqual(
      first.collection.problems.map(({ code }) => code),
      ['folder-missing'],
    );
    for (const _ of ['first', 'second']) {
      await mkdir(root);
      await writeFile(join(root, 'a.md'), '# A\n');
      await until(({ collection }) => collection.articles.length === 1);
      await rm(root, { recursive: true });
      const gone = (await until(({ collection }) => collection.articles.length === 0)).at(-1);
      assert.deepEqual(
        gone?.collection.problems.map(({ code }) => code),
        ['folder-missing'],
      );
    }
  });

  test('is followed through links', async (t) => {
    const elsewhere = await withFolder(t, { 'folder/d.md': '# D\n', 'e.md': '# E\n' });
    const root = await withFolder(t, FILES);
    await symlink(join(elsewhere, 'folder'), join(root, 'folder'));
    await symlink(join(elsewhere, 'e.md'), join(root, 'e.md'));
    const { next } = watched(t, root);
    await next();
    for (const path of ['folder/d.md', 'e.md']) {
      await appendFile(join(elsewhere, path), 'More.\n');
      assert.deepEqual((await next()).changed, [path]);
    }
  });

  test('is looked through again and again where the system allows no watch', async (t) => {
    refuseToWatch(t, 'ENOSPC');
    const root = await withFolder(t, FILES);
    const { next } = watched(t, root);
    await next();
    await appendFile(join(root, 'a.md'), 'More.\n');
    assert.deepEqual((await next()).changed, ['a.md']);
  });
});

test('a schema types the data, and runs for what has changed', LIMIT, async (t) => {
  let runs = 0;
  const schema = z.object({ title: z.string() }).transform(({ title }) => {
    runs++;
    return { name: title };
  });
  const root = await withFolder(t, FILES);
  const watch = watchCollection(root, { ...HERE, schema });
  t.after(() => watch.return?.());
  await watch.next();
  runs = 0;
  await writeFile(join(root, 'b.md'), '---\ntitle: 5\n---\n');
  const refused = (await watch.next()).value;
  assert.deepEqual(refused?.removed, ['b.md']);
  assert.deepEqual(
    refused?.collection.problems.map(({ code }) => code),
    ['schema-invalid'],
  );
  await writeFile(join(root, 'b.md'), '---\ntitle: Five\n---\n');
  const accepted = (await watch.next()).value;
  const name: string | undefined = accepted?.collection.find('b.md')?.data.name;
  assert.equal(name, 'Five');
  assert.equal(runs, 1);
});

describe('a watch', LIMIT, () => {
  const watches = () => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;
  /** Settles when nothing is watched any more. */
  const letGo = async () => {
    while (watches() > 0) await new Promise((resolve) => setImmediate(resolve));
  };

  test('ends with its loop', async (t) => {
    const root = await withFolder(t, FILES);
    for await (const { collection } of watchCollection(root, HERE)) {
      assert.equal(collection.articles.length, 3);
      assert.ok(watches() > 0);
      break;
    }
    await letGo();
  });

  test('ends while it waits', async (t) => {
    const { watch, next } = watched(t, await withFolder(t, FILES));
    await next();
    const pending = watch.next();
    await watch.return?.();
    assert.deepEqual(await pending, { value: undefined, done: true });
    await letGo();
  });

  test('is ended by its signal, and nothing is thrown', async (t) => {
    const root = await withFolder(t, FILES);
    const ending = new AbortController();
    let updates = 0;
    for await (const _ of watchCollection(root, { ...HERE, signal: ending.signal })) {
      updates++;
      setImmediate(() => ending.abort());
    }
    assert.equal(updates, 1);
    for await (const _ of watchCollection(root, { ...HERE, signal: ending.signal })) updates++;
    assert.equal(updates, 1);
    await letGo();
  });
});
