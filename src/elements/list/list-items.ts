/** The outermost lists below an element; those in prose within an item are no lists of tasks. */
export function outermostLists(root: Element): Element[] {
  return [...root.querySelectorAll('ul, ol')].filter((list) => {
    const outer = list.parentElement?.closest('ul, ol');
    return !outer || !root.contains(outer);
  });
}

/** The items of a list. */
export function itemsOf(list: Element): Element[] {
  return [...list.children].filter((child) => child.localName === 'li');
}

/** The lists nested right below an item. */
export function nestedLists(item: Element): Element[] {
  return [...item.children].filter(isList);
}

/** The checkbox that ticks an item itself, not one of an item nested in it. */
export function ownBox(item: Element): HTMLInputElement | undefined {
  for (const box of item.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    if (box.closest('li') === item) return box;
  }
  return undefined;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|div|dl|dt|dd|figure|figcaption|h[1-6]|hr|li|p|pre|section|table|tr|td|th)$/;

/** The item's own text, that of nested lists left out. */
export function ownText(item: Element): string {
  const parts: string[] = [];
  const collect = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        parts.push(node.data);
      } else if (node instanceof Element && !node.matches('script, style') && !(parent === item && isList(node))) {
        const gap = BLOCK.test(node.localName) ? ' ' : '';
        parts.push(gap);
        collect(node);
        parts.push(gap);
      }
    }
  };
  collect(item);
  return parts.join('');
}

function isList(element: Element): boolean {
  return element.localName === 'ul' || element.localName === 'ol';
}

/** Whether a list holds items that neither Broadsheet printed nor the page named (`data-item`). */
export function hasForeignItems(root: Element): boolean {
  return outermostLists(root).some((list) => list.querySelector(':scope > li:not([data-item])'));
}
