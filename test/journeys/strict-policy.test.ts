import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { skip, startBrowser, until, visit } from './browser.ts';
import { countKept, tick } from './reader.ts';
import { type Answer, openSite, type Site, writePage } from './site.ts';

/** Each needs a part of the parser that the others do not. */
const SOURCES: Readonly<Record<string, string>> = {
  'plain.md': '---\ntitle: Plain\n---\n\nText.\n',
  'yaml.md': '---\ntitle: &a >\n  Full\ncategory: *a\n---\n\nText.\n',
  'toml.md': '+++\ntitle = "TOML"\n+++\n\nText.\n',
  'json.md': '---json\n{ "title": "JSON" }\n---\n\nText.\n',
  'html.md':
    '# HTML\n\n<div align="center">A <kbd>key</kbd> <span style="color:red" onclick="alert(1)">held</span></div>\n',
  'remark.md': '# remark\n\n*\0*\n',
  'list.md': '---\ntitle: List\nlang: de\n---\n\n## Mappe\n\n**Quarterly:**\n\n- [ ] Tinte\n- [ ] Papier\n',
};

const PRINTED = toHtml(parseArticle('# Printed\n\n## Every day\n\n- [ ] Wash\n\n## See also\n\n- [A](/a) - b\n'), {
  frames: true,
  outline: true,
  persist: 'printed',
});

const BODY = `${PRINTED}
  ${Object.keys(SOURCES)
    .map((name) => `<broadsheet-article src="/${name}" outline persist="${name}"></broadsheet-article>`)
    .join('\n')}
  <broadsheet-article src="/article.json"></broadsheet-article>
  <broadsheet-article src="/page.md" id="page"></broadsheet-article>
  <broadsheet-article src="javascript:alert(1)"></broadsheet-article>
  <broadsheet-article src="data:text/markdown,x"></broadsheet-article>
  <broadsheet-article src="blob:x"></broadsheet-article>
  <broadsheet-article><script type="text/markdown"># Embedded</script></broadsheet-article>
  <broadsheet-related-links src="/related.json" for="a"></broadsheet-related-links>
  <broadsheet-related-links src="data:application/json,{}" for="a"></broadsheet-related-links>
  <broadsheet-checklist persist="own" cadence="P3M"><ul><li>Ink</li><li>Rollers</li></ul></broadsheet-checklist>`;

const asType =
  (type: string, text: string): Answer =>
  (_, response) =>
    response.setHeader('content-type', type).end(text);

const related = [{ href: 'https://example.org/', title: 'Elsewhere', description: 'x' }];

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/': () => writePage(BODY),
  ...Object.fromEntries(Object.entries(SOURCES).map(([name, text]) => [`/${name}`, asType('text/markdown', text)])),
  '/article.json': asType('application/json', JSON.stringify(parseArticle('# From JSON\n\n- [ ] One\n'))),
  '/page.md': asType('text/html', '<!doctype html>'),
  '/related.json': asType('application/json', JSON.stringify({ format: 1, related: { a: related } })),
};

/** Notes what goes against the page's policy, from its first line on. */
function watchPolicy(): void {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
  );
}

function violationsOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ('violations' in window ? window.violations : undefined));
}

/** What the articles of a page are called, and the status of those that are not shown. */
function titles(page: Page): Promise<string[]> {
  return page.$$eval('broadsheet-article', (hosts) =>
    hosts.map((host) => host.querySelector('h1')?.textContent?.trim() ?? ('status' in host ? String(host.status) : '')),
  );
}

/** Presses buttons of the menu of the checklist that holds a task, by their place in it. */
async function press(page: Page, task: string, ...places: readonly number[]): Promise<void> {
  for (const place of places) {
    const button = await page.waitForFunction(
      (task, place) => {
        const lists = [...document.querySelectorAll('broadsheet-checklist')];
        const menu = lists.find((each) => each.textContent?.includes(task))?.shadowRoot?.querySelector('details');
        if (menu) menu.open = true;
        return menu?.querySelectorAll<HTMLElement>('[part="menu-panel"] button')[place];
      },
      {},
      task,
      place,
    );
    // As by hand: browsers let a page save several files only then.
    const element = button.asElement();
    await (element as ElementHandle<Element> | null)?.click();
  }
}

/** The extensions of the files that a page has the browser save, from now on; none is. */
async function watchDownloads(page: Page): Promise<string[]> {
  const files: string[] = [];
  const session = await page.createCDPSession();
  session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => files.push(extname(suggestedFilename)));
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  return files;
}

describe('Under a policy that lets nothing but the site’s own files in, and Lit’s templates', {
  skip,
  timeout: 60_000,
}, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await openSite(ANSWERS);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  test('everything works, and nothing goes against it', async () => {
    const { page, faults } = await visit(browser, site.origin, (page) => page.evaluateOnNewDocument(watchPolicy));
    await until(
      () => titles(page),
      (found) => !found.some((each) => /^(?:|loading|ready|empty)$/.test(each)),
    );
    assert.deepEqual(await titles(page), [
      'Printed',
      'Plain',
      'Full',
      'TOML',
      'JSON',
      'HTML',
      'remark',
      'List',
      'From JSON',
      'error',
      'error',
      'error',
      'error',
      'Embedded',
    ]);
    await until(() => page.$('broadsheet-related-links nav a[rel="noopener noreferrer"]'));
    for (const task of ['Wash', 'Tinte', 'Ink']) await tick(page, task);
    await until(
      () => countKept(page),
      (count) => count === 3,
    );
    const files = await watchDownloads(page);
    for (const place of [1, 2, 3, 4]) {
      await press(page, 'Ink', place);
      await until(
        async () => files.length,
        (count) => count === place,
      );
    }
    assert.deepEqual(files, ['.md', '.csv', '.json', '.ics']);
    // Resets, and takes that back.
    for (const task of ['Wash', 'Tinte', 'Ink']) await press(page, task, 0, 0);
    // Each part of the parser was asked for, and what says failures.
    const parts = site.requests.join(' ');
    for (const name of ['read-yaml', 'read-toml', 'read-json', 'clean-html', 'read-by-remark', 'article-failure', 'de'])
      assert.match(parts, new RegExp(`/dist/broadsheet/${name}-[^/]*\\.js`), name);
    assert.deepEqual(await violationsOf(page), []);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('the policy holds, so that the test of it can fail', async () => {
    const { page } = await visit(browser, site.origin, (page) => page.evaluateOnNewDocument(watchPolicy));
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<p style="color: red">');
      } catch {}
      document.body.setAttribute('style', 'color: red');
      return fetch('data:text/plain,x').catch(() => {});
    });
    const violations = String(await violationsOf(page));
    for (const directive of ['require-trusted-types-for', 'style-src', 'connect-src'])
      assert.match(violations, RegExp(directive));
    await page.close();
  });

  test('when a part of ours is missing, the reader is told that, and nothing of where', async () => {
    const { page } = await visit(browser, `${site.origin}/article.json`);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/read-toml-/.test(request.url())) void request.respond({ status: 404 });
      else void request.continue();
    });
    await page.goto(site.origin);
    const said = () =>
      page.$eval(
        '[src="/toml.md"]',
        (host) => host.shadowRoot?.querySelector('[part="error-text"]')?.textContent ?? '',
      );
    assert.equal(await until(said), 'Part of this page could not be loaded. Please reload it.');
    await page.close();
  });
});

describe('A page that has Lit itself, beside ours', { skip, timeout: 60_000 }, () => {
  const lit = new URL('../../node_modules/lit-html/lit-html.js', import.meta.url);
  const script = `import { html, render } from '/lit-html.js';
    render(html\`<p id="own" class=\${'drawn'}>The page’s own</p>\`, document.querySelector('main').appendChild(document.createElement('div')));`;
  const answers: Readonly<Record<string, Answer>> = {
    '/': () =>
      writePage('<broadsheet-article src="/plain.md"></broadsheet-article>', {
        head: '<script type="module" src="/own.js"></script>',
      }),
    '/own.js': asType('text/javascript', script),
    '/lit-html.js': async (_, response) =>
      response.setHeader('content-type', 'text/javascript').end(await readFile(lit)),
    '/plain.md': asType('text/markdown', SOURCES['plain.md'] ?? ''),
  };

  async function see(trusted: string): Promise<{ own: boolean; ours: boolean; faults: readonly string[] }> {
    const site = await openSite(answers, trusted);
    const browser = await startBrowser();
    try {
      const { page, faults } = await visit(browser, site.origin, (page) => page.evaluateOnNewDocument(watchPolicy));
      const found = () =>
        page.evaluate(() => ({
          own: document.querySelector('#own.drawn') !== null,
          ours: document.querySelector('broadsheet-article h1') !== null,
        }));
      const drawn = await until(found, ({ own, ours }) => (own && ours) || (own && faults.length > 0));
      return { ...drawn, faults: [...faults] };
    } finally {
      await browser.close();
      site.close();
    }
  }

  test('works where the policy has allow-duplicates', async () => {
    assert.deepEqual(await see("'allow-duplicates'"), { own: true, ours: true, faults: [] });
  });

  test('has only the first of the two where it has not, and the browser says why', async () => {
    const { own, ours, faults } = await see('');
    assert.deepEqual([own, ours], [true, false]);
    assert.match(faults.join(), /lit-html.*already exists|allow-duplicates/s);
  });
});
