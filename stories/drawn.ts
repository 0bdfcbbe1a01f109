import { waitFor } from 'storybook/test';
import { inFrame } from './in-frame.ts';

/** Waits until the checklists of a story have been drawn. @returns Queries for the frame of the first. */
export async function drawn(canvasElement: HTMLElement) {
  await waitFor(() => {
    if (boxes(canvasElement).length === 0) throw new Error('No checklist has been drawn.');
  });
  return inFrame(canvasElement, 'broadsheet-checklist');
}

/** All checkboxes of a story. */
export function boxes(canvasElement: HTMLElement): HTMLInputElement[] {
  return [...canvasElement.querySelectorAll('input')];
}

/** Opens the menu of the first checklist, and waits for what it holds. */
export async function openMenu(canvasElement: HTMLElement): Promise<void> {
  const menu = canvasElement.querySelector('broadsheet-checklist')?.shadowRoot?.querySelector('details');
  if (!menu) throw new Error('There is no menu.');
  menu.open = true;
  await waitFor(() => {
    if (!menu.querySelector('[part="menu-panel"]')) throw new Error('The menu has not come.');
  });
}
