import type { Browser } from 'puppeteer-core';
import { watchPage } from './watch-page.ts';

/**
 * Opens a page of documentation of a built Storybook, with all the stories in it.
 *
 * @returns What is wrong with it.
 */
export async function openDocs(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const faults = watchPage(page);
    await page.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
    const title = await page.$eval('#storybook-docs h1', (heading) => heading.textContent).catch(() => undefined);
    return title ? faults : [...faults, 'has no heading'];
  } finally {
    await page.close();
  }
}
