import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { createServer } from 'vite';
import { broadsheet } from '../../src/rollup/plugin.ts';
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
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [broadsheet({ dir: 'posts', cache: false })],
    server: { port: 0, fs: { strict: false } },
  });
  t.after(() => server.close());
  await server.listen();
  const browser = await startBrowser();
  t.after(() => browser.close());
  const { page, faults } = await visit(browser, server.resolvedUrls?.local[0] ?? '');
  const text = () => page.evaluate(() => document.body.textContent ?? '');
  await until(text, (seen) => seen.includes('The first text.') && seen.includes('The second text.'));
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
  // One that cannot be read is told, and takes nothing else with it; put right, it is back.
  await writeFile(join(root, 'posts/three.md'), article('Three', 'The third text.', '2025-01-01'));
  await until(text, (seen) => seen.includes('Three, '));
  assert.equal(await page.evaluate(() => (window as unknown as { startedAt: number }).startedAt), startedAt);
  assert.deepEqual(faults, []);
});
