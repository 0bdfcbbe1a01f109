/** The language that the page says an element is in, through shadow roots; English, or another, where it says nothing. */
export function languageAround(element: Element, otherwise = 'en'): string {
  for (let node: Element | undefined = element; node; ) {
    const said: Element | null = node.closest('[lang]');
    if (said) return said.getAttribute('lang') || otherwise;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return otherwise;
}
