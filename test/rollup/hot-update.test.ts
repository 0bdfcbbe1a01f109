import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createLogger, createServer, type Logger, type ViteDevServer } from 'vite';
import { z } from 'zod';
import { broadsheet } from '../../src/rollup/plugin.ts';
import type { PluginOptions } from '../../src/rollup/plugin-options.ts';
import { withFolder } from '../cli/with-folder.ts';
import { skip, startBrowser, until, visit } from '../journeys/browser.ts';

const MAIN = `import 'broadsheet/elements';
import { articles, load } from 'broadsheet:content';
import one from './posts/one.md?article';

window.startedAt ??= performance.now();
const [whole, chunk] = document.querySelectorAll('broadsheet-article');
whole.article = one;
chunk.article = await load('two');
const titles = () => {
  document.querySelector('#titles').textContent = articles.map(({ title }) => title).join(', ');
};
titles();
addEventListener('broadsheet-content', titles);
`;

const article = (title: string, text: string, date = '2024-01-01') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

/** What it refuses is no article. */
const schema = z.object({ title: z.string() });

/** A log that keeps what it is told. */
function keepLog(log: string[]): Logger {
  const keep = (message: string): void => {
    log.push(message);
  };
  return { ...createLogger('silent'), warn: keep, error: keep };
}

test('an article that is saved is replaced in the page, again and again, without loading it anew', {
  skip,
  timeout: 60_000,
}, async (t) => {
  assert.ok(existsSync('dist/elements/index.js'), 'Run "npm run build" first.');
  const root = await withFolder(t, {
    'package.json': '{ "type": "module" }',
    'index.html':
      '<!doctype html><link rel="icon" href="data:,"><p id="titles"></p><broadsheet-article></broadsheet-article><broadsheet-article></broadsheet-article><script type="module" src="/main.js"></script>',
    'main.js': MAIN,
    'posts/one.md': article('One', 'The first text.'),
    'posts/two.md': article('Two', 'The second text.'),
  });
  await mkdir(join(root, 'node_modules'));
  symlinkSync(resolve('.'), join(root, 'node_modules/broadsheet'), 'junction');
  const log: string[] = [];
  const server = await createServer({
    root,
    configFile: false,
    customLogger: keepLog(log),
    plugins: [broadsheet({ dir: 'posts', schema, cache: false })],
    server: { port: 0, fs: { strict: false } },
  });
  t.after(() => server.close());
  await server.listen();
  const browser = await startBrowser();
  t.after(() => browser.close());
  const { page, faults } = await visit(browser, server.resolvedUrls?.local[0] ?? '');
  const text = () => page.evaluate(() => document.body.textContent ?? '');
  await until(text, (seen) => seen.includes('The first text.') && seen.includes('The second text.'));
  const titles = () => page.evaluate(() => document.querySelector('#titles')?.textContent);
  const startedAt = await page.evaluate(() => (window as unknown as { startedAt: number }).startedAt);

  for (const round of [1, 2, 3]) {
    await writeFile(join(root, 'posts/one.md'), article('One', `The first text, round ${round}.`));
    await writeFile(join(root, 'posts/two.md'), article(`Two ${round}`, `The second text, round ${round}.`));
    await until(
      text,
      (seen) => seen.includes(`first text, round ${round}`) && seen.includes(`second text, round ${round}`),
    );
    await until(text, (seen) => seen.includes(`Two ${round}`));
  }
  await writeFile(join(root, 'posts/three.md'), article('Three', 'The third text.', '2025-01-01'));
  await until(text, (seen) => seen.includes('Three, '));

  // Those that cannot be read are told, and the page shows them as they were; put right, they are back.
  await writeFile(join(root, 'posts/one.md'), '---\ntitle: [One\n---\n');
  await writeFile(join(root, 'posts/two.md'), '---\ntitle: [Two\n---\n');
  await until(titles, (seen) => seen === 'Three');
  assert.match(await text(), /Three[\s\S]*first text, round 3[\s\S]*second text, round 3/);
  await until(async () => ['one', 'two'].every((name) => log.join('\n').includes(`posts/${name}.md:`)));
  await writeFile(join(root, 'posts/one.md'), article('One', 'The first text, put right.'));
  await writeFile(join(root, 'posts/two.md'), article('Two', 'The second text, put right.'));
  await until(text, (seen) => seen.includes('first text, put right') && seen.includes('second text, put right'));
  await until(titles, (seen) => seen === 'Three, One, Two');
  assert.equal(await page.evaluate(() => (window as unknown as { startedAt: number }).startedAt), startedAt);
  assert.deepEqual(faults, []);
});

/** A server without pages, and what its log says. */
async function serve(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  options: PluginOptions,
): Promise<{ root: string; log: string[]; server: ViteDevServer; titles: () => Promise<string> }> {
  const root = await withFolder(t, { 'package.json': '{ "type": "module" }', ...files });
  const log: string[] = [];
  const server = await createServer({
    root,
    configFile: false,
    customLogger: keepLog(log),
    plugins: [broadsheet({ declarations: false, ...options })],
    server: { port: 0, ws: false },
  });
  t.after(() => server.close());
  await server.listen();
  const titles = async () => {
    const { articles } = await server.ssrLoadModule('broadsheet:content');
    return (articles as { title: string }[]).map(({ title }) => title).join(', ');
  };
  return { root, log, server, titles };
}

test('what is wrong after a save is told once, with place and lines, until it is put right', async (t) => {
  const { root, log, titles } = await serve(
    t,
    { 'posts/one.md': article('One', '[Two](two.md)'), 'posts/two.md': article('Two', 'Text.') },
    { dir: 'posts', schema, cache: false },
  );
  assert.equal(await titles(), 'One, Two');
  assert.equal(log.length, 0);

  await writeFile(join(root, 'posts/two.md'), '---\ntitle: [Two\n---\n');
  await until(async () => log.length > 0);
  await until(titles, (seen) => seen === 'One');
  const [wrong = ''] = log.filter((each) => each.includes('YAML'));
  assert.match(wrong, /^\[broadsheet\] The YAML [\s\S]*\/posts\/two\.md:2:11\n[\s\S]*> 2 \| title: \[Two\n/);
  assert.ok(log.every((each) => each.includes('/posts/two.md:')));

  log.length = 0;
  await writeFile(join(root, 'posts/two.md'), article('Two', 'Text, put right.'));
  await until(titles, (seen) => seen === 'One, Two');
  // Nothing but what is wrong in the other article only now.
  await rm(join(root, 'posts/two.md'));
  await until(async () => log.length > 0);
  assert.match(log.join('\n\n'), /^\[broadsheet\] .*two\.md[\s\S]*\/posts\/one\.md:6:\d+\n/);
  await writeFile(join(root, 'posts/three.md'), article('Three', '[None](none.md)'));
  await until(async () => log.length > 1);
  assert.equal(log.length, 2, log.join('\n\n'));
  assert.match(log[1] ?? '', /none\.md[\s\S]*\/posts\/three\.md:6:/);
});

test('a server outlives a configuration that is wrong, and takes it once it is put right', async (t) => {
  const config = (dir: string) => `export default { ${dir}, cache: false };\n`;
  const { root, log, titles } = await serve(
    t,
    {
      'broadsheet.config.js': config("dri: 'posts'"),
      'posts/one.md': article('One', 'Text.'),
      'notes/two.md': article('Two', 'Text.'),
    },
    {},
  );
  assert.match(log.join('\n'), /There is no option `dri`/);
  await assert.rejects(titles(), /There is no option `dri`/);
  await writeFile(join(root, 'other.js'), '');
  await writeFile(join(root, 'broadsheet.config.js'), config("dir: 'posts'"));
  await until(
    () => titles().catch(String),
    (seen) => seen === 'One',
  );

  await writeFile(join(root, 'broadsheet.config.js'), config("dirs: 'notes'"));
  await until(async () => log.join('\n').includes('There is no option `dirs`'));
  await writeFile(join(root, 'other.js'), '1;');
  await writeFile(join(root, 'posts/one.md'), article('One', 'Text of another.'));
  await writeFile(join(root, 'broadsheet.config.js'), config("dir: 'notes'"));
  await until(
    () => titles().catch(String),
    (seen) => seen === 'Two',
  );
  await writeFile(join(root, 'notes/two.md'), article('Two again', 'Text.'));
  await until(titles, (seen) => seen === 'Two again');
});
