import type { Page } from 'puppeteer-core';
import { askInspector } from './ask-inspector.ts';
import { dress } from './dress.ts';
import type { Outcome } from './outcome.ts';

/** A way in which a page is looked at: what sets it up, and what is looked for then. */
export interface Mode {
  readonly what: string;
  readonly width?: number;
  /** Pixels of the screen to one of CSS. */
  readonly zoom?: number;
  /** Size of the root element's font, in percent. */
  readonly text?: number;
  readonly direction?: 'rtl';
  readonly media?: { readonly name: string; readonly value: string };
  readonly looksFor: readonly string[];
}

const PLACES = ['findMisplaced', 'findSmallTargets'];

/** The narrowest width at which a page must not scroll sideways is 320: https://www.w3.org/WAI/WCAG22/Understanding/reflow */
const MODES: readonly Mode[] = [
  { what: '1280 pixels', looksFor: PLACES },
  { what: '320 pixels', width: 320, looksFor: PLACES },
  { what: '320 pixels, rtl', width: 320, direction: 'rtl', looksFor: PLACES },
  { what: 'zoomed to 200 %', width: 640, zoom: 2, looksFor: PLACES },
  { what: 'text of 200 %', text: 200, looksFor: PLACES },
  { what: 'zoom and text of 200 %', width: 640, zoom: 2, text: 200, looksFor: PLACES },
  {
    what: 'forced colours',
    media: { name: 'forced-colors', value: 'active' },
    looksFor: ['findEdgeless', 'findMisplaced'],
  },
  {
    what: 'reduced motion',
    media: { name: 'prefers-reduced-motion', value: 'reduce' },
    looksFor: ['findMotion'],
  },
];

/**
 * The modes in which a story is looked at: all for one tagged `main`. One tagged `host` stands in a framework's styles,
 * whose motion and forced colours are not ours to judge; without either tag there are none.
 */
export function modesFor(tags: readonly string[]): readonly Mode[] {
  if (tags.includes('host')) return MODES.filter(({ media }) => media === undefined);
  return tags.includes('main') ? MODES : [];
}

/** Looks at a story that is shown in each of some modes: widths, zoom, large text, forced colours, reduced motion. */
export async function inspectModes(page: Page, modes: readonly Mode[]): Promise<Outcome[]> {
  const session = await page.createCDPSession();
  const outcomes: Outcome[] = [];
  for (const { what, width = 1280, zoom = 1, text = 100, direction = 'ltr', media, looksFor } of modes) {
    await page.setViewport({ width, height: 800, deviceScaleFactor: zoom });
    // Puppeteer's own emulation does not know forced colours.
    await session.send('Emulation.setEmulatedMedia', { features: media ? [media] : [] });
    await page.evaluate(`document.documentElement.style.fontSize = '${text}%'`);
    await dress(page, { theme: 'light', direction });
    const faults: string[] = [];
    for (const find of looksFor) faults.push(...(await askInspector(page, `${find}(inspector.storyRoot())`)));
    const scrolled = await page.evaluate('document.documentElement.scrollWidth');
    if (Number(scrolled) > width) faults.push(`scrolls sideways: it is ${scrolled} wide`);
    outcomes.push({ what, faults });
  }
  return outcomes;
}
