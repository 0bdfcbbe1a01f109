import type { Page } from 'puppeteer-core';
import { askInspector } from './ask-inspector.ts';
import { dress } from './dress.ts';
import { inspectModes, type Mode } from './inspect-modes.ts';
import type { Outcome } from './outcome.ts';
import { playStory } from './play-story.ts';
import { watchPage } from './watch-page.ts';

const DIRECTIONS = ['ltr', 'rtl'];
const THEMES = ['light', 'dark'];

/** The narrowest width at which a page must not scroll sideways, in CSS pixels: https://www.w3.org/WAI/WCAG22/Understanding/reflow */
const NARROWEST = 320;

/**
 * Opens a story of a built Storybook, plays it, then looks at it in each theme and direction without loading it again.
 *
 * @param url Address of its page.
 * @param inspector The script that `bundleInspector` makes.
 * @param modes In which to look at it, too.
 */
export async function openStory(
  page: Page,
  url: string,
  inspector: string,
  modes: readonly Mode[],
): Promise<Outcome[]> {
  const noise = watchPage(page);
  await page.setViewport({ width: 1280, height: 800 });
  // Axe is run below, in every theme and direction.
  const { faults, rules } = await playStory(page, `${url}&globals=a11y.manual:!true;theme:light;direction:ltr`);
  const outcomes: Outcome[] = [];
  if (faults.length === 0) {
    await page.evaluate(inspector);
    for (const direction of DIRECTIONS) {
      for (const theme of THEMES) {
        await dress(page, { theme, direction });
        const violations = await askInspector(page, `findViolations(${JSON.stringify(rules)})`);
        outcomes.push({ what: `${theme}, ${direction}`, faults: violations });
      }
    }
    await page.setViewport({ width: NARROWEST, height: 640 });
    for (const direction of DIRECTIONS) {
      await dress(page, { theme: 'light', direction });
      outcomes.push({ what: `narrow, ${direction}`, faults: await findSidewaysScroll(page) });
    }
    outcomes.push(...(await inspectModes(page, modes)));
  }
  return [{ what: 'played', faults: [...faults, ...noise] }, ...outcomes];
}

async function findSidewaysScroll(page: Page): Promise<string[]> {
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  return width > NARROWEST ? [`scrolls sideways at ${NARROWEST} pixels: it is ${width} wide`] : [];
}
