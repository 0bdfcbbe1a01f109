import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../setup/chromium-args.mjs';
import { findBrowser } from '../setup/find-engines.mjs';

const executablePath = findBrowser('chromium');

/** Why journeys cannot be made here; `false` when they can. */
export const skip = executablePath ? false : 'Chromium is not installed';

/** Starts Chromium. @param profile Its folder, for a browser that is to be started again. Default: one of its own. */
export function startBrowser(profile?: string): Promise<Browser> {
  return launch({
    executablePath: executablePath ?? '',
    args: CHROMIUM_ARGS,
    ...(profile !== undefined && { userDataDir: profile }),
  });
}

/** Runs something with a folder for a browser's profile, which goes afterwards. */
export async function withProfile(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-profile-'));
  try {
    await run(folder);
  } finally {
    // The browser may still be writing its last.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** A page in a browser, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors, and what the page's policy forbade. */
  readonly faults: readonly string[];
}

/** Opens a page in a tab of its own. @param prepare Runs before the page is asked for. */
export async function visit(browser: Browser, url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, faults };
}

/** Waits until what can be seen of a page is so; the test's time limit is the limit. */
export async function until<Seen>(
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean = (seen) => Boolean(seen),
): Promise<Seen> {
  let last = '';
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const seen = await look();
    if (isSo(seen)) return seen;
    last = JSON.stringify(seen);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come to be so within ${PATIENCE / 1000} s; last seen: ${last}`);
}

/** Far more than anything takes, so that a test fails by saying what it saw. */
const PATIENCE = 15_000;
