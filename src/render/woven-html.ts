import type { SafeHtml } from '../model/safe-html.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/**
 * What the weaver adds to an article's own prose: elements and properties that prose itself may not hold.
 *
 * The printers draw these besides the allow-list; nothing in an article can bring them about, since prose is held to
 * the allow-list alone before it is woven. Names are hast's, and an attribute's own name where hast has none.
 */
export const WOVEN_HTML: Pick<SafeHtml, 'elements' | 'properties'> = {
  elements: words('article broadsheet-checklist broadsheet-related-links header input label nav'),
  properties: new Map(
    Object.entries({
      '*': words('className'),
      a: words('rel'),
      'broadsheet-checklist': words('checklist-id cadence'),
      div: words('tabIndex'),
      input: words('autoComplete dataChecked disabled type'),
      li: words('dataItem'),
      p: words('slot'),
      pre: words('tabIndex'),
      section: words('tabIndex'),
    }),
  ),
};

/** The only value that a woven property may have: an input is a checkbox, a slot is the label's. */
export const WOVEN_VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'div tabIndex': '0',
    'input autoComplete': 'off',
    'input type': 'checkbox',
    'p slot': 'label',
    'pre tabIndex': '0',
    'section tabIndex': '0',
  }),
);
