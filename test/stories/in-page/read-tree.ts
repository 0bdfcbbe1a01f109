/** All elements below a node, those in shadow trees included. */
export function* readTree(node: ParentNode): Generator<Element> {
  for (const child of node.children) {
    yield child;
    if (child.shadowRoot) yield* readTree(child.shadowRoot);
    yield* readTree(child);
  }
}

/** What an element is in, as it is drawn: slots and hosts of shadow trees are crossed. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What a story is drawn into. */
export function storyRoot(): Element {
  return document.querySelector('#storybook-root') ?? document.body;
}

/** Names an element for a person who looks for it. */
export function nameOf(element: Element): string {
  const part = element.getAttribute('part');
  const words = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 30);
  return `<${element.localName}${part ? ` part=${part}` : ''}>${words ? ` “${words}”` : ''}`;
}
