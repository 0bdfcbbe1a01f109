import type { Page } from 'puppeteer-core';

/**
 * Calls a function of `in-page/inspector.ts` in a page that has been given its script.
 *
 * @returns The faults that it found.
 */
export async function askInspector(page: Page, call: string): Promise<string[]> {
  const found: unknown = await page.evaluate(`inspector.${call}`);
  return Array.isArray(found) ? found.map(String) : [];
}
