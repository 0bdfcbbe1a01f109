import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { ArticleFile } from '../../../src/cli/preview/article-file.ts';
import { openArticleFolder } from '../../../src/cli/preview/article-folder.ts';
import { type Preview, servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { CHROMIUM_ARGS } from '../../setup/chromium-args.mjs';
import { findBrowser } from '../../setup/find-engines.mjs';
import { withFolder } from '../with-folder.ts';
import { openEventStream } from './open-event-stream.ts';

const executablePath = findBrowser('chromium');
const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };
const LOCAL = { host: '127.0.0.1', port: 0 };

// `npm test` says, and with CI=true fails, where there is no browser.
describe('the pages of the preview in a browser', { skip: executablePath === undefined }, () => {
  let browser: Browser;
  let preview: Preview;
  let articles: readonly ArticleFile[];

  before(async () => {
    assert.ok(
      existsSync('dist/broadsheet.min.js'),
      'Run "npm run build" first: the preview draws with what is shipped.',
    );
    browser = await launch({ executablePath: executablePath ?? '', args: CHROMIUM_ARGS });
    articles = await (await openArticleFolder('content')).list();
    preview = await servePreview('content', LOCAL);
  });
  after(async () => {
    await browser?.close();
    await preview?.close();
  });

  test('the home page lists every article of content/, and fits any screen', async () => {
    assert.ok(articles.length >= 6, `${articles.length} articles`);
    for (const size of Object.values(SIZES)) {
      const { page, complaints } = await open(browser, preview.url, size);
      const links = await page.$$eval('.card a', (all) => all.map((link) => link.textContent?.trim()));
      assert.deepEqual([...links].sort(), articles.map(({ article, path }) => article?.title ?? path).sort());
      assert.deepEqual(complaints, []);
      assert.ok(await fits(page), `${size.width} pixels`);
      await page.close();
    }
  });

  test('every article of content/ is drawn by the elements, without a complaint, on any screen', async () => {
    for (const { path, article } of articles) {
      const { page, complaints } = await open(browser, new URL(path, preview.url).href, SIZES.wide);
      await page.waitForSelector('broadsheet-article article', { timeout: 5000 }).catch(() => {
        assert.fail(`${path}: no article was drawn. ${complaints.join('\n')}`);
      });
      const text = await page.$eval('broadsheet-article article', (drawn) => drawn.textContent ?? '');
      assert.ok(collapse(text).includes(collapse(article?.title ?? '')), `${path}: the title is drawn`);
      for (const [name, size] of Object.entries(SIZES)) {
        await page.setViewport(size);
        assert.ok(await fits(page), `${path}: nothing is wider than a ${name} screen`);
      }
      assert.deepEqual(complaints, [], path);
      await page.close();
    }
  });

  test('a page follows when its file is saved, by writing or by renaming over it', async (t) => {
    const folder = await withFolder(t, { 'a.md': '# Before\n\nText.\n' });
    const live = await servePreview(folder, LOCAL);
    t.after(live.close);
    const { page } = await open(browser, `${live.url}a.md`, SIZES.wide);
    const drawn = (title: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('broadsheet-article article h1')?.textContent?.includes(wanted),
        { timeout: 5000 },
        title,
      );
    await drawn('Before');
    await writeFile(join(folder, 'a.md'), '# Saved\n\nText.\n');
    await drawn('Saved');
    await writeFile(join(folder, 'a.md~'), '# Replaced\n\nText.\n');
    await rename(join(folder, 'a.md~'), join(folder, 'a.md'));
    await drawn('Replaced');
    await page.close();
  });

  test('a page out of view holds no connection, and follows when it is back in view', async (t) => {
    const folder = await withFolder(t, { 'a.md': '# Before\n\nText.\n' });
    const live = await servePreview(folder, LOCAL);
    t.after(live.close);
    const page = await browser.newPage();
    t.after(() => page.close());
    // As text: a compiled function may call helpers that the page does not have.
    await page.evaluateOnNewDocument(`
      let state = 'hidden';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      addEventListener('come-back', () => {
        state = 'visible';
        document.dispatchEvent(new Event('visibilitychange'));
      });
    `);
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/events')) streams.push(request.url());
    });
    const title = (wanted: string) =>
      page.waitForFunction(
        (text) => document.querySelector('broadsheet-article article h1')?.textContent?.includes(text),
        { timeout: 5000 },
        wanted,
      );
    await page.goto(`${live.url}a.md`, { waitUntil: 'load' });
    await title('Before');
    await writeFile(join(folder, 'a.md'), '# Saved\n\nText.\n');
    // Another page is told of the save, so this one has missed it.
    await toldOnce(live.url, folder);
    assert.deepEqual(streams, []);
    await page.evaluate(() => dispatchEvent(new Event('come-back')));
    await title('Saved');
    assert.equal(streams.length, 1);
  });
});

/** Waits until the preview has told of a change that is made here. */
async function toldOnce(url: string, folder: string): Promise<void> {
  const stream = await openEventStream(url);
  await writeFile(join(folder, 'b.md'), '# Another\n');
  await stream.told();
  await stream.close();
}

/** Opens an address, and gathers whatever the browser complains about. */
async function open(browser: Browser, url: string, size: { width: number; height: number }) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport(size);
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

/** Whether the page can be read without scrolling sideways. */
function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
