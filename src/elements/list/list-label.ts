import { outermostLists } from './list-items.ts';

/**
 * What a checklist is called: by the label slotted into it, or by whatever else in the page its list points to.
 *
 * @returns The name without a colon at its end; empty when there is none.
 */
export function listLabel(host: Element): string {
  const list = outermostLists(host)[0];
  const root = host.getRootNode();
  const id = list?.getAttribute('aria-labelledby');
  const elsewhere = id && (root instanceof Document || root instanceof ShadowRoot) ? root.getElementById(id) : null;
  const label = host.querySelector(':scope > [slot="label"]') ?? elsewhere;
  return (label?.textContent ?? list?.getAttribute('aria-label') ?? '').trim().replace(/:$/, '');
}
