import { LIGHT_STYLES } from './light-styles.ts';

// A constructed sheet belongs to the document it was made in, so there is one a document, dropped along with it.
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Adopts the styles of the light text into the document or shadow root that a node is in, once each.
 *
 * Constructed sheets are no inline styles: a strict Content Security Policy lets them be.
 */
export function adoptLightStyles(node: Node): void {
  const root = node.getRootNode();
  if (!isStyled(root)) return;
  const sheet = sheetOf(node.ownerDocument ?? document);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function sheetOf(owner: Document): CSSStyleSheet {
  const existing = sheets.get(owner);
  if (existing) return existing;
  const sheet = new (owner.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(LIGHT_STYLES);
  sheets.set(owner, sheet);
  return sheet;
}

/** Whether a root is a document or shadow root, of whichever frame; a detached tree has no styles. */
function isStyled(root: Node): root is Document | ShadowRoot {
  return 'adoptedStyleSheets' in root;
}
