import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { skip, startBrowser, until, visit, withProfile } from './browser.ts';
import { countKept, tick, tickedIn, untilFramed, untilTicked } from './reader.ts';
import { openSite, writePage } from './site.ts';

const TASKS = ['Ink', 'Paper', 'Rollers', 'Lamps'];
const PAGE = writePage(
  `<broadsheet-checklist id="sheet" persist><ul>${TASKS.map((task) => `<li>${task}</li>`).join('')}</ul></broadsheet-checklist>`,
);

/** Ends a browser as a power cut does. */
async function kill(browser: Browser): Promise<void> {
  const program = browser.process();
  if (!program) throw new TypeError('There is no browser.');
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await gone;
}

describe('A browser that ends while a tick is being written', { skip, timeout: 60_000 }, () => {
  test('has all that was written before, opens its database, and goes on', async () => {
    const site = await openSite({ '/': () => PAGE });
    let running: Browser | undefined;
    try {
      await withProfile(async (profile) => {
        running = await startBrowser(profile);
        const first = await visit(running, site.origin);
        await untilFramed(first.page);
        await tick(first.page, 'Ink');
        await tick(first.page, 'Paper');
        await until(
          () => countKept(first.page),
          (count) => count === 2,
        );
        await tick(first.page, 'Rollers');
        await kill(running);

        running = await startBrowser(profile);
        const second = await visit(running, site.origin);
        await until(
          () => tickedIn(second.page),
          (ticked) => ticked[0] === 'Ink' && ticked[1] === 'Paper',
        );
        const kept = await countKept(second.page);
        // The tick that was on its way is there, or not; in no case in part.
        const ticked = await tickedIn(second.page);
        assert.deepEqual(ticked, kept === 3 ? ['Ink', 'Paper', 'Rollers'] : ['Ink', 'Paper']);
        await tick(second.page, 'Lamps');
        await until(
          () => countKept(second.page),
          (count) => count === kept + 1,
        );
        await second.page.reload();
        await untilTicked(second.page, ...ticked, 'Lamps');
        assert.deepEqual([...first.faults, ...second.faults], []);
        await running.close();
        running = undefined;
      });
    } finally {
      running?.process()?.kill('SIGKILL');
      site.close();
    }
  });

  test('has the ticks of a page that was closed right after the click', async () => {
    const site = await openSite({ '/': () => PAGE });
    const browser = await startBrowser();
    try {
      const first = await visit(browser, site.origin);
      await untilFramed(first.page);
      await tick(first.page, 'Ink');
      await until(
        () => countKept(first.page),
        (count) => count === 1,
      );
      await tick(first.page, 'Paper');
      await first.page.close();
      const second = await visit(browser, site.origin);
      await untilTicked(second.page, 'Ink', 'Paper');
      await tick(second.page, 'Lamps');
      await second.page.reload();
      await untilTicked(second.page, 'Ink', 'Paper', 'Lamps');
      assert.deepEqual(second.faults, []);
    } finally {
      await browser.close();
      site.close();
    }
  });
});
