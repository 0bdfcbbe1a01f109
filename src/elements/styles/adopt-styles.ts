// A constructed sheet belongs to the document it was made in, so there is one a document, dropped along with it.
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Sees to it that an element in the page is styled: by the page's own link to `styles.css`, or else by a sheet that the
 * document or shadow root it is in adopts. That is downloaded only where it is needed.
 *
 * Constructed sheets are no inline styles: a strict Content Security Policy lets them be.
 *
 * @returns Resolves when the styles are there; `undefined` when they are there already. Never rejects: text that cannot
 *   be styled can be read.
 */
export function adoptStyles(element: Element): Promise<void> | undefined {
  const root = element.getRootNode();
  if (!isStyled(root) || getComputedStyle(element).containerName === 'broadsheet') return undefined;
  const owner = element.ownerDocument;
  const adopt = (sheet: CSSStyleSheet): void => {
    sheets.set(owner, sheet);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const sheet = sheets.get(owner);
  if (!sheet)
    return import('./make-sheet.ts').then(
      ({ makeSheet }) => adopt(sheets.get(owner) ?? makeSheet(owner)),
      console.warn,
    );
  adopt(sheet);
  return undefined;
}

/** Whether a root is a document or shadow root, of whichever frame; a detached tree has no styles. */
function isStyled(root: Node): root is Document | ShadowRoot {
  return 'adoptedStyleSheets' in root;
}
