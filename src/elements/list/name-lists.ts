import { visibleText } from '../../model/visible-text.ts';
import { outermostLists } from './list-items.ts';

/**
 * Names lists from elsewhere by the label slotted beside them. Markup of our own (`data-item`), and a list that the page
 * has named, is left as it is.
 *
 * @param named The lists named so far: their names change along with the label.
 */
export function nameLists(host: Element, named: WeakSet<Element>): void {
  const label = host.querySelector(':scope > [slot="label"]');
  const name = visibleText(label?.textContent ?? '').replace(/:$/, '');
  for (const list of outermostLists(host)) {
    const hasOwnName = list.hasAttribute('aria-label') || list.hasAttribute('aria-labelledby');
    if (list.querySelector(':scope > [data-item]') || label?.contains(list) || (hasOwnName && !named.has(list)))
      continue;
    if (name) {
      named.add(list);
      list.setAttribute('aria-label', name);
    } else {
      list.removeAttribute('aria-label');
    }
  }
}
