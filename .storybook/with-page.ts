import type { Decorator } from '@storybook/web-components-vite';

/** Gives the page around a story the colour scheme, direction and language of the toolbar. */
export const withPage: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.style.colorScheme = String(globals.theme);
  page.dir = String(globals.direction);
  page.lang = String(globals.language);
  return story();
};
