import { propertiesByElement, type SafeHtml } from '../model/safe-html.ts';

/** What the weaver adds to an article's own prose: elements and properties that prose itself may not hold. */
export interface WovenHtml extends Pick<SafeHtml, 'elements' | 'properties'> {
  /** Properties that have one value only, as selectors. */
  readonly fixed: ReadonlySet<string>;
}

/**
 * The printers draw these besides the allow-list; nothing in an article can bring them about, since prose is held to
 * the allow-list alone before it is woven. Names are hast's, and an attribute's own name where hast has none.
 */
export const WOVEN_HTML: WovenHtml = {
  elements: new Set('article broadsheet-checklist broadsheet-related-links header input label nav'.split(' ')),
  properties: propertiesByElement({
    '*': 'className',
    'broadsheet-checklist': 'checklist-id cadence',
    img: 'referrerPolicy',
    input: 'dataChecked disabled',
    li: 'dataItem',
  }),
  fixed: new Set(
    'div[tabIndex=0] input[autoComplete=off] input[type=checkbox] p[slot=label] pre[tabIndex=0] section[tabIndex=0]'.split(
      ' ',
    ),
  ),
};
