import type { Decorator } from '@storybook/web-components-vite';
import { dressPage } from './dress-page.ts';

/** Gives the page around a story the colour scheme, direction and language of the toolbar. */
export const withPage: Decorator = (story, { globals }) => {
  dressPage(document.documentElement, {
    theme: String(globals.theme),
    direction: String(globals.direction),
    language: String(globals.language),
  });
  return story();
};
