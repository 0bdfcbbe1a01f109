import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { skip, startBrowser, until, visit } from './browser.ts';
import { countKept, partOf, tick, tickedIn, untilFramed, untilTicked } from './reader.ts';
import { openSite, type Site, writePage } from './site.ts';

const FIRST = `# Audit

## Every quarter

- [ ] Rotate the keys every 90 days
- [ ] Check who may read each report
- [ ] Wash all of the rollers
`;

/** Another order, another word, another number, and a task more. */
const EDITED = `# Audit

## Every quarter

- [ ] Wash all of the rollers
- [ ] Check who may read every report
- [ ] Rotate the keys every 30 days
- [ ] Lock up
`;

const TASKS = Array.from({ length: 40 }, (_, index) => `Task ${index}`);

describe('Ticks of a page with persist', { skip, timeout: 60_000 }, () => {
  let source = FIRST;
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await openSite({
      '/printed': () =>
        writePage(
          toHtml(parseArticle(source), { frames: true }).replace('<broadsheet-article', '<broadsheet-article persist'),
        ),
      '/loaded': () => writePage('<broadsheet-article src="/audit.md" persist></broadsheet-article>'),
      '/audit.md': (_, response) => response.setHeader('content-type', 'text/markdown').end(source),
      '/tabs': () =>
        writePage(
          `<broadsheet-checklist id="sheet" persist><ul>${TASKS.map((task) => `<li>${task}</li>`).join('')}</ul></broadsheet-checklist>`,
        ),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  for (const way of ['printed', 'loaded']) {
    test(`are there after the article was edited, and the changed task is shown as changed; under another label, too: ${way}`, async () => {
      source = FIRST;
      const { page, faults } = await visit(browser, `${site.origin}/${way}`);
      const before = await countKept(page);
      await untilFramed(page);
      for (const task of ['Rotate the keys every 90 days', 'Check who may read each report']) {
        await tick(page, task);
      }
      await tick(page, 'Wash all of the rollers');
      await until(
        () => countKept(page),
        (count) => count === before + 3,
      );
      source = EDITED;
      await page.reload();
      await untilTicked(page, 'Wash all of the rollers', 'Check who may read every report');
      const changes = await until(() => partOf(page, 'changes'));
      assert.match(changes, /Rotate the keys every 30 days.*Rotate the keys every 90 days/s);
      assert.equal(await partOf(page, 'figures'), '2 of 4 done');

      source = EDITED.replace('Every quarter', 'Every three months');
      await page.reload();
      await untilTicked(page, 'Wash all of the rollers', 'Check who may read every report');
      assert.match(await until(() => partOf(page, 'changes')), /Rotate the keys every 90 days/);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('need nothing that finds them again as long as the article is as it was', async () => {
    const { page, faults } = await visit(browser, `${site.origin}/tabs`);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await untilFramed(page);
    await tick(page, 'Task 3');
    await page.reload();
    await untilTicked(page, 'Task 3');
    await tick(page, 'Task 3');
    await untilTicked(page);
    assert.ok(loaded.some((path) => path.includes('/keeper-')));
    assert.ok(!loaded.some((path) => path.includes('/match-items-')), loaded.join());
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('are followed by another tab within a second', async (context) => {
    const one = await visit(browser, `${site.origin}/tabs`);
    const other = await visit(browser, `${site.origin}/tabs`);
    await untilFramed(other.page);
    const seen = other.page.evaluate(async () => {
      while (!document.querySelector(':checked')) await new Promise((resolve) => setTimeout(resolve, 5));
      return Date.now();
    });
    await one.page.bringToFront();
    await tick(one.page, 'Task 7');
    const clicked = Date.now();
    const waited = (await seen) - clicked;
    assert.deepEqual(await tickedIn(other.page), ['Task 7']);
    context.diagnostic(`From the click to the tick in the other tab: ${waited} ms`);
    assert.ok(waited < 1000, `It took ${waited} ms.`);
    await tick(one.page, 'Task 7');
    await untilTicked(other.page);
    assert.deepEqual([...one.faults, ...other.faults], []);
    await Promise.all([one.page.close(), other.page.close()]);
  });

  test('of eight tabs that tick at once are all kept, and all shown in each', async () => {
    const visits = await Promise.all(Array.from({ length: 8 }, () => visit(browser, `${site.origin}/tabs`)));
    await Promise.all(visits.map(({ page }) => untilFramed(page)));
    await Promise.all(
      visits.map(({ page }, tab) =>
        page.$$eval(
          'broadsheet-checklist input',
          (boxes, tab) => {
            for (let index = tab; index < boxes.length; index += 8) boxes[index]?.click();
          },
          tab,
        ),
      ),
    );
    await Promise.all(visits.map(({ page }) => untilTicked(page, ...TASKS)));
    await Promise.all(visits.map(({ page }) => page.close()));
    const later = await visit(browser, `${site.origin}/tabs`);
    await untilTicked(later.page, ...TASKS);
    assert.deepEqual(
      [later, ...visits].flatMap(({ faults }) => faults),
      [],
    );
  });
});
