import type { Page } from 'puppeteer-core';
import type { Outcome } from './outcome.ts';
import { watchPage } from './watch-page.ts';

/** Opens a page of documentation of a built Storybook, with all the stories in it. */
export async function openDocs(page: Page, url: string): Promise<Outcome[]> {
  const faults = watchPage(page);
  await page.goto(url, { waitUntil: 'networkidle0', timeout: 0 });
  const title = await page.$eval('#storybook-docs h1', (heading) => heading.textContent).catch(() => undefined);
  return [{ what: 'read', faults: title ? faults : [...faults, 'has no heading'] }];
}
