import type { Page } from 'puppeteer-core';
import type { Dress } from '../../.storybook/dress-page.ts';
import { askInspector } from './ask-inspector.ts';

/** Gives a page that has the inspector's script another colour scheme and direction, without drawing the story anew. */
export async function dress(page: Page, how: Dress): Promise<void> {
  await askInspector(page, `dressPage(document.documentElement, ${JSON.stringify(how)})`);
  await askInspector(page, 'settle()');
}
