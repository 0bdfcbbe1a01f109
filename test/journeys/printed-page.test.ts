import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { ResolvedImage } from '../../src/render/render-options.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { everyConstruct } from '../render/every-construct.ts';
import { skip, startBrowser, until, visit } from './browser.ts';
import { partOf, tickedIn, untilFramed } from './reader.ts';
import { openSite, type Site, writePage } from './site.ts';

/** Keeps what a page loads from arriving until it is opened. */
interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Sums up from the start of the page what moves on its own. */
function watchShift(): void {
  const view = window as unknown as { shift: number };
  view.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) view.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Where everything is, what is in frames too. */
function geometry(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('body *')) {
        const { x, y, width, height } = element.getBoundingClientRect();
        places.push(`${element.localName} ${[x, y, width, height].map((value) => value.toFixed(2)).join(' ')}`);
      }
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    return places;
  });
}

/** Waits until what was changed is on the screen, and measured. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

describe('A page that a server printed with frames', { skip, timeout: 60_000 }, () => {
  let site: Site;
  let browser: Browser;
  let gate = makeGate();

  before(async () => {
    // A page does not know the height of an image before it is there, unless it is told.
    const resolveImage = (): ResolvedImage => ({ src: '/image.svg', width: 40, height: 30 });
    const printed = toHtml(everyConstruct, { frames: true, outline: true, resolveImage });
    site = await openSite({
      '/': () => writePage(printed),
      '/slow': () => writePage(printed, { script: '/slow.js' }),
      '/slow.js': async (_, response) => {
        await gate.opened;
        response.setHeader('content-type', 'text/javascript').end("import '/dist/broadsheet.min.js';");
      },
      '/image.svg': async (_, response) => {
        await gate.opened;
        response
          .setHeader('content-type', 'image/svg+xml')
          .end('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
      },
    });
    browser = await startBrowser();
  });
  after(async () => {
    gate.open();
    await browser?.close();
    site?.close();
  });

  test('looks without scripts as it does with them, and its boxes can be ticked', async () => {
    gate.open();
    const off = await visit(browser, site.origin, (page) => page.setJavaScriptEnabled(false));
    assert.equal(site.requests.filter((path) => path.endsWith('.js')).length, 0);
    const before = await geometry(off.page);
    assert.match(await partOf(off.page, 'figures'), /^\d+ of \d+ done$/);
    const bar = await off.page.$eval(
      'broadsheet-checklist',
      (list) => list.shadowRoot?.querySelector('progress')?.getBoundingClientRect().height,
    );
    assert.equal(bar, 6);
    const ticked = await tickedIn(off.page);
    const label = await off.page.$('broadsheet-checklist li:has(> label > input:not(:checked)) > label');
    await label?.click();
    assert.equal((await tickedIn(off.page)).length, ticked.length + 1);

    const on = await visit(browser, site.origin, (page) => page.evaluateOnNewDocument(watchShift));
    await untilFramed(on.page);
    await painted(on.page);
    assert.deepEqual(await geometry(on.page), before);
    assert.equal(await on.page.evaluate(() => ('shift' in window ? window.shift : undefined)), 0);
    assert.deepEqual([...off.faults, ...on.faults], []);
    await Promise.all([off.page.close(), on.page.close()]);
  });

  test('keeps what was ticked while script and images were on their way, and nothing moves when they come', async () => {
    gate = makeGate();
    const tab = await browser.newPage();
    await tab.evaluateOnNewDocument(watchShift);
    // The page is not loaded before its script and its images are.
    const loaded = tab.goto(`${site.origin}/slow`);
    const label = await tab.waitForSelector('broadsheet-checklist li:has(> label > input:not(:checked)) > label');
    const before = (await tickedIn(tab)).length;
    await label?.click();
    const ticked = await tickedIn(tab);
    assert.equal(ticked.length, before + 1);
    const figures = await partOf(tab, 'figures');
    const places = await geometry(tab);
    gate.open();
    await loaded;
    await untilFramed(tab);
    await until(
      () => partOf(tab, 'figures'),
      (now) => now !== figures,
    );
    await painted(tab);
    assert.deepEqual(await tickedIn(tab), ticked);
    assert.deepEqual(await geometry(tab), places);
    assert.equal(await tab.evaluate(() => ('shift' in window ? window.shift : undefined)), 0);
    await tab.close();
  });
});
