import type { Browser, Page } from 'puppeteer-core';

/** What Storybook says when a story has been drawn, played and checked. */
interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly { readonly type: string; readonly result: unknown }[];
}

interface Checked {
  readonly error?: unknown;
  readonly violations?: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

/** A story does not take longer than this (milliseconds), the accessibility check of a thousand tasks included. */
const PATIENCE = 60_000;

/**
 * Opens a story of a built Storybook in a theme, plays it and has its accessibility checked.
 *
 * @param url Address of its page, without the theme.
 * @returns What is wrong with it: errors on the console, exceptions, a failed play, violations that axe found.
 */
export async function openStory(browser: Browser, url: string, theme: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  try {
    return await watchStory(page, `${url}&globals=theme:${theme}`);
  } finally {
    await page.close();
  }
}

async function watchStory(page: Page, url: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('requestfailed', (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  await page.goto(url);
  const finished = await whenFinished(page);
  if (!finished) return [...faults, `did not finish in ${PATIENCE / 1000} seconds`];
  if (finished.status !== 'success') {
    const shown = await page.$eval('#error-message', (element) => element.textContent?.trim().split('\n')[0]);
    if (shown) faults.push(`play: ${shown}`);
  }
  const report = finished.reporters.find(({ type }) => type === 'a11y');
  if (!report) return [...faults, 'axe did not run'];
  const { error, violations = [] } = report.result as Checked;
  if (error) faults.push(`axe: ${JSON.stringify(error)}`);
  for (const { id: rule, nodes } of violations) {
    const where = nodes.slice(0, 3).map(({ target }) => String(target));
    faults.push(`axe: ${rule}, ${nodes.length}: ${where.join(' | ')}`);
  }
  return faults;
}

/** Storybook's channel keeps the last event of a name for those who come late. */
async function whenFinished(page: Page): Promise<Finished | undefined> {
  const last = 'window.__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")?.[0]';
  const found = await page.waitForFunction(`JSON.stringify(${last})`, { timeout: PATIENCE }).catch(() => undefined);
  const json: unknown = await found?.jsonValue();
  return typeof json === 'string' ? (JSON.parse(json) as Finished) : undefined;
}
