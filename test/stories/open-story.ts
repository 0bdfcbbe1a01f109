import type { Browser, Page } from 'puppeteer-core';
import { watchPage } from './watch-page.ts';

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

/** The narrowest width at which a page must not scroll sideways, in CSS pixels: https://www.w3.org/WAI/WCAG22/Understanding/reflow */
const NARROWEST = 320;

/** A story does not take longer than this (milliseconds), the accessibility check of a thousand tasks included. */
const PATIENCE = 60_000;

/**
 * Opens a story of a built Storybook in a theme, plays it and has its accessibility checked.
 *
 * @param url Address of its page, without the theme.
 * @returns What is wrong with it: errors on the console, exceptions, a failed play, violations that axe found, more than
 * fits a narrow page.
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
  const faults = watchPage(page);
  await page.goto(url);
  const finished = await whenFinished(page);
  if (!finished) return [...faults, 'did not finish'];
  const report = finished.reporters.find(({ type }) => type === 'a11y');
  if (!report) return [...faults, 'axe did not run'];
  const { error, violations = [] } = report.result as Checked;
  if (error) faults.push(`axe: ${JSON.stringify(error)}`);
  for (const { id: rule, nodes } of violations) {
    const where = nodes.slice(0, 3).map(({ target }) => String(target));
    faults.push(`axe: ${rule}, ${nodes.length}: ${where.join(' | ')}`);
  }
  await page.setViewport({ width: NARROWEST, height: 640 });
  const width = await page.evaluate('document.documentElement.scrollWidth');
  if (width !== NARROWEST) faults.push(`scrolls sideways at ${NARROWEST} pixels: it is ${width} wide`);
  if (finished.status !== 'success' && faults.length === 0) faults.push(`ended with ${finished.status}`);
  return faults;
}

/** Storybook's channel keeps the last event of a name for those who come late; a story that does not load has none. */
async function whenFinished(page: Page): Promise<Finished | undefined> {
  const last = 'window.__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")?.[0]';
  const broken = 'document.body.classList.contains("sb-show-errordisplay")';
  const found = await page
    .waitForFunction(`JSON.stringify(${last}) ?? (${broken} && "null")`, { timeout: PATIENCE })
    .catch(() => undefined);
  const json: unknown = await found?.jsonValue();
  return typeof json === 'string' ? ((JSON.parse(json) ?? undefined) as Finished | undefined) : undefined;
}
