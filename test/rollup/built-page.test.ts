import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { skip, startBrowser, until, visit } from '../journeys/browser.ts';
import { type Answer, openSite } from '../journeys/site.ts';
import { BUNDLERS, bundle } from './project.ts';

const MAIN = `import 'broadsheet/elements';
import { articles, load } from 'broadsheet:content';

document.querySelector('#titles').textContent = articles.map(({ title }) => title).join(', ');
document.querySelector('button').addEventListener('click', async () => {
  document.querySelector('broadsheet-article').article = await load('two');
});
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Built</title></head><body>
<p id="titles"></p><button>Read</button><broadsheet-article></broadsheet-article>
<script type="module" src="/main.js"></script></body></html>`;

const PROJECT = {
  'package.json': '{ "type": "module" }',
  'main.js': MAIN,
  'posts/one.md': '---\ntitle: One\ndate: 2024-02-01\n---\n\nThe first text.\n\nMore of the first.\n',
  'posts/two.md': '---\ntitle: Two\ndate: 2024-01-01\n---\n\nThe second text.\n\nMore of the second.\n\n- [ ] A task\n',
};

describe('in a browser, a page', { skip, timeout: 120_000 }, () => {
  for (const bundler of BUNDLERS) {
    test(`that ${bundler} built downloads the body of an article when it is read, and draws it`, async (t) => {
      assert.ok(existsSync('dist/elements/index.js'), 'Run "npm run build" first.');
      const { files } = await bundle(t, bundler, PROJECT, { dir: 'posts' });
      const chunkOf = (text: string) => {
        const [name = ''] = Object.keys(files).filter((each) => files[each]?.includes(text));
        return `/${name}`;
      };
      const script =
        (text: string): Answer =>
        (_, response) =>
          response.setHeader('content-type', 'text/javascript').end(text);
      const scripts = Object.entries(files).map(([name, text]) => [`/${name}`, script(text)] as const);
      const site = await openSite({ '/': () => PAGE, ...Object.fromEntries(scripts) });
      t.after(() => site.close());
      const browser = await startBrowser();
      t.after(() => browser.close());

      const { page, faults } = await visit(browser, site.origin);
      await until(() => page.$eval('#titles', ({ textContent }) => textContent === 'One, Two'));
      assert.ok(site.requests.includes('/main.js'));
      assert.ok(!site.requests.includes(chunkOf('More of the second')));

      await page.click('button');
      const seen = await until(
        () => page.evaluate(() => document.body.innerText),
        (text) => text.includes('More of the second.'),
      );
      assert.match(seen, /Two[\s\S]*The second text\./);
      assert.ok(site.requests.includes(chunkOf('More of the second')));
      assert.ok(!site.requests.includes(chunkOf('More of the first')));
      assert.deepEqual(faults, []);
    });
  }
});
