import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { skip, startBrowser, until, visit, withProfile } from './browser.ts';
import { partOf, tick, tickedIn, untilFramed } from './reader.ts';
import { openSite, type Site, writePage } from './site.ts';

/** Puts down the codes of the problems that the page is told of. */
const LISTENING = `
  addEventListener('broadsheet-problem', ({ problems }) => {
    (window.codes ??= []).push(...problems.map(({ code }) => code));
  });`;

describe('A page whose browser keeps nothing', { skip, timeout: 60_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const list = '<ul><li>Ink</li><li>Paper</li></ul>';
    const body = `<broadsheet-checklist id="sheet" persist>${list}</broadsheet-checklist>`;
    site = await openSite({
      '/': () => writePage(body, { head: '<script src="/listen.js"></script>' }),
      '/listen.js': (_, response) => response.setHeader('content-type', 'text/javascript').end(LISTENING),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** What is asserted however it is that nothing is kept. */
  async function isTickedAndTold(page: Page): Promise<void> {
    await untilFramed(page);
    await tick(page, 'Paper');
    assert.deepEqual(await tickedIn(page), ['Paper']);
    assert.match(await until(() => partOf(page, 'notice')), /cannot be saved/);
    assert.equal(await partOf(page, 'figures'), '1 of 2 done');
    await tick(page, 'Ink');
    assert.deepEqual(await tickedIn(page), ['Ink', 'Paper']);
    const codes = await page.evaluate(() => ('codes' in window ? window.codes : []));
    assert.deepEqual(codes, ['progress-unavailable']);
  }

  for (const [way, block] of Object.entries({
    'its database cannot be looked for': () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      }),
    'its database cannot be opened': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Denied', 'SecurityError');
      };
    },
    'it has no database': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  })) {
    test(`can be ticked, and tells reader and page: ${way}`, async () => {
      const { page, faults } = await visit(browser, site.origin, (page) => page.evaluateOnNewDocument(block));
      await isTickedAndTold(page);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('can be ticked, and tells reader and page: the reader has blocked the data of sites', async () => {
    await withProfile(async (profile) => {
      await mkdir(join(profile, 'Default'), { recursive: true });
      const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
      await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
      const browser = await startBrowser(profile);
      try {
        const { page, faults } = await visit(browser, site.origin);
        await isTickedAndTold(page);
        assert.deepEqual(faults, []);
      } finally {
        await browser.close();
      }
    });
  });
});
