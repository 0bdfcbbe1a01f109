/**
 * The markup of a frame, for comparison: without Lit's comments and the white space between tags, and with the value of
 * a progress bar as an attribute, whichever way it was set.
 */
export function frameMarkup(element: Element): string {
  const root = element.shadowRoot;
  if (!root) return 'no frame';
  const copy = document.createElement('div');
  for (const node of root.childNodes) copy.append(document.importNode(node, true));
  const bars = root.querySelectorAll('progress');
  for (const [index, bar] of copy.querySelectorAll('progress').entries()) {
    bar.setAttribute('value', String(bars[index]?.value));
  }
  return copy.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s*(<[^>]*>)\s*/g, '$1')
    .replace(/="\s+|\s+"(?=[\s>])/g, (quote) => quote.replace(/\s+/, ''));
}
