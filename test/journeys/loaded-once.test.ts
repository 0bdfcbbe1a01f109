import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { skip, startBrowser, until, visit } from './browser.ts';
import { partOf, tick, untilFramed } from './reader.ts';
import { openSite, writePage } from './site.ts';

/** Counts what is defined, before anything is. */
function countDefinitions(): void {
  const define = customElements.define.bind(customElements);
  const names: string[] = [];
  Object.assign(window, { names });
  customElements.define = (name, element, options) => {
    names.push(name);
    define(name, element, options);
  };
}

describe('A script with a version in its address, as WordPress writes one', { skip, timeout: 60_000 }, () => {
  test('is loaded once, with all that it loads later, and defines each element once', async () => {
    const body = `<broadsheet-article src="/audit.md"></broadsheet-article>
      <broadsheet-checklist persist cadence="P3M" lang="de"><ul><li>Tinte</li></ul></broadsheet-checklist>`;
    const site = await openSite({
      '/': () => writePage(body, { script: '/dist/broadsheet.min.js?ver=1' }),
      '/audit.md': (_, response) => response.setHeader('content-type', 'text/markdown').end('# A\n\n- [ ] Ink\n'),
    });
    const browser = await startBrowser();
    try {
      const { page, faults } = await visit(browser, site.origin, (page) =>
        page.evaluateOnNewDocument(countDefinitions),
      );
      await untilFramed(page);
      await page.waitForSelector('broadsheet-article li');
      await tick(page, 'Ink');
      await tick(page, 'Tinte');
      await until(
        () => partOf(page, 'figures'),
        (figures) => figures === '1 of 1 done',
      );
      await page.$eval('broadsheet-checklist', ({ shadowRoot }) => {
        const menu = shadowRoot?.querySelector('details');
        if (menu) menu.open = true;
      });
      await until(() => partOf(page, 'menu-panel'));
      const names = await page.evaluate(() => ('names' in window ? window.names : []));
      assert.deepEqual((names as string[]).toSorted(), [
        'broadsheet-article',
        'broadsheet-checklist',
        'broadsheet-related-links',
      ]);
      const scripts = site.requests.map((path) => path.split('?')[0]).filter((path) => path?.endsWith('.js'));
      assert.ok(scripts.length > 3, scripts.join());
      assert.deepEqual(scripts.toSorted(), [...new Set(scripts)].toSorted());
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
      site.close();
    }
  });
});
