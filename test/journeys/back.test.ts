import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { skip, startBrowser, until, visit } from './browser.ts';
import { countKept, partOf, tick, untilFramed, untilTicked } from './reader.ts';
import { type Answer, openSite, type Site, writePage } from './site.ts';

const LIST = '<ul><li>Ink</li><li>Paper</li><li>Rollers</li></ul>';

const inForm = (attributes: string) =>
  writePage(`<form><broadsheet-checklist id="sheet" name="done" ${attributes}>${LIST}</broadsheet-checklist>
    <button type="reset">Clear</button></form><a href="/away">Away</a>`);

/** A page that the browser may keep in memory while its reader is elsewhere. */
const storable: Answer = (_, response) => {
  response.setHeader('cache-control', 'max-age=60');
  return inForm('persist');
};

describe('A checklist that its reader comes back to', { skip, timeout: 60_000 }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await openSite({
      // A page that is not to be stored is not kept in memory either: it is loaded anew, and given its state back.
      '/anew': () => inForm(''),
      '/kept': () => inForm('persist'),
      '/asleep': storable,
      '/woken': storable,
      '/away': () => writePage('<p>Away</p>'),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** Whether the page was asleep meanwhile, rather than loaded anew. */
  async function goAwayAndBack(page: Page): Promise<boolean> {
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await page.goBack();
    return page.evaluate(() => 'isSame' in window);
  }

  test('has its ticks in a form without persist, when the page is loaded anew', async () => {
    const { page, faults } = await visit(browser, `${site.origin}/anew`);
    await untilFramed(page);
    await tick(page, 'Paper');
    await untilTicked(page, 'Paper');
    assert.equal(await goAwayAndBack(page), false);
    await untilTicked(page, 'Paper');
    assert.equal(await partOf(page, 'figures'), '1 of 3 done');
    assert.deepEqual(await page.$eval('form', (form) => [...new FormData(form).keys()]), ['done']);
    await tick(page, 'Ink');
    await untilTicked(page, 'Ink', 'Paper');
    assert.equal(await countKept(page), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('with persist, goes by its log and writes nothing, neither on the way back nor when the form is reset', async () => {
    const { page, faults } = await visit(browser, `${site.origin}/kept`);
    await untilFramed(page);
    await tick(page, 'Rollers');
    await until(
      () => countKept(page),
      (count) => count === 1,
    );
    assert.equal(await goAwayAndBack(page), false);
    await untilTicked(page, 'Rollers');
    await page.click('[type="reset"]');
    await untilTicked(page, 'Rollers');
    await page.reload();
    await untilTicked(page, 'Rollers');
    assert.equal(await countKept(page), 1);
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const isTold of [false, true]) {
    const what = isTold ? 'is woken by news, and so loaded anew' : 'sleeps through what another tab does';
    test(`has all that was ticked meanwhile, when the page ${what}`, async () => {
      const path = isTold ? '/woken' : '/asleep';
      const { page, faults } = await visit(browser, `${site.origin}${path}`);
      await untilFramed(page);
      const before = await countKept(page);
      await tick(page, 'Ink');
      await until(
        () => countKept(page),
        (count) => count === before + 1,
      );
      await page.evaluate(() => Object.assign(window, { isSame: true }));
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      const other = await visit(browser, `${site.origin}${path}`, async (page) => {
        // What a tab says to one that is asleep wakes it in Chromium; a page whose process is frozen hears nothing.
        if (!isTold) await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
      });
      await untilTicked(other.page, 'Ink');
      await tick(other.page, 'Paper');
      await until(
        () => countKept(other.page),
        (count) => count === before + 2,
      );
      await page.bringToFront();
      await page.goBack();
      assert.equal(await page.evaluate(() => 'isSame' in window), !isTold);
      await untilTicked(page, 'Ink', 'Paper');
      assert.deepEqual([...faults, ...other.faults], []);
      await Promise.all([page.close(), other.page.close()]);
    });
  }
});
