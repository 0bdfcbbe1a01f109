import type { Page } from 'puppeteer-core';

/** Gathers what goes wrong in a page from now on: errors on the console, exceptions, requests that fail. */
export function watchPage(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`console: ${message.text()} ${message.location().url ?? ''}`.trimEnd());
  });
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('requestfailed', (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  return faults;
}
