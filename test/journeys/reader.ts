import type { Page } from 'puppeteer-core';
import { until } from './browser.ts';

/** Ticks, or unticks, the task that says this, as a reader does: by a click on its words. */
export async function tick(page: Page, text: string): Promise<void> {
  const box = await until(
    () => findBox(page, text),
    (found) => found !== undefined,
  );
  await box?.click();
}

async function findBox(page: Page, text: string) {
  for (const label of await page.$$('broadsheet-checklist li > label')) {
    if ((await label.evaluate(({ textContent }) => textContent?.trim())) === text) return label;
  }
  return undefined;
}

/** What the tasks say whose boxes are ticked. */
export function tickedIn(page: Page): Promise<string[]> {
  return page.$$eval('broadsheet-checklist input', (boxes) =>
    boxes.filter(({ checked }) => checked).map((box) => box.labels?.[0]?.textContent?.trim() ?? ''),
  );
}

/** Waits until just these are ticked, in the order of the page. */
export async function untilTicked(page: Page, ...texts: readonly string[]): Promise<void> {
  await until(
    () => tickedIn(page),
    (ticked) => JSON.stringify(ticked) === JSON.stringify(texts),
  );
}

/** What a part of the first checklist's frame says; empty where there is none. */
export function partOf(page: Page, name: string): Promise<string> {
  return page.$$eval(
    'broadsheet-checklist',
    ([list], part) => list?.shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent?.trim() ?? '',
    name,
  );
}

/** Waits until the first checklist is framed by the script. */
export async function untilFramed(page: Page): Promise<void> {
  await until(() =>
    page.$$eval('broadsheet-checklist', ([list]) => (list ? list.matches(':defined') && 'done' in list : false)),
  );
}

/** How many things that were done are in the browser's database, whatever they were done to. */
export function countKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'broadsheet')) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('broadsheet');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      if (!database.objectStoreNames.contains('entries')) return 0;
      const request = database.transaction('entries').objectStore('entries').count();
      return await new Promise<number>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  });
}
