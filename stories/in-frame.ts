import { within } from 'storybook/test';

/** Queries for what an element's frame holds, once it has been drawn. */
export async function inFrame(canvasElement: HTMLElement, element: 'broadsheet-article' | 'broadsheet-checklist') {
  const host = canvasElement.querySelector(element);
  await host?.updateComplete;
  const frame = host?.shadowRoot?.querySelector<HTMLElement>('[part="frame"]');
  if (!frame) throw new Error(`<${element}> has drawn no frame.`);
  return within(frame);
}
