import type { Decorator } from '@storybook/web-components-vite';
import { LOOKS } from './looks.ts';

/** Adds the example theme of the toolbar to the page, or takes it away. */
export const withLook: Decorator = (story, { globals }) => {
  const css = LOOKS.get(String(globals.look));
  const id = 'look';
  const present = document.getElementById(id);
  if (css === undefined) present?.remove();
  else {
    const style = present ?? document.head.appendChild(document.createElement('style'));
    style.id = id;
    style.textContent = css;
  }
  return story();
};
