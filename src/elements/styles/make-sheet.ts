import { STYLESHEET } from './stylesheet.ts';

/** Makes a sheet of the styles that the document's roots can adopt, whichever frame it is in. */
export function makeSheet({ defaultView }: Document): CSSStyleSheet {
  const sheet = new (defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(STYLESHEET);
  return sheet;
}
