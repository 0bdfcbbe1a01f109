import type { Element, Nodes, Root } from 'hast';

/** The text of a node and all below it; `skip` leaves out the nodes it is true for. */
export function hastText(node: Nodes, skip?: (node: Nodes) => boolean): string {
  if (skip?.(node)) return '';
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map((child) => hastText(child, skip)).join('') : '';
}

/** Whether there is an image below an element. */
export function hasImage({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasImage(child)));
}

const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** The text of a node with what stands in different blocks and cells kept apart, for counting its words. */
export function spacedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return ' ';
  const text = node.children.map(spacedText).join('');
  return node.type === 'element' && (BLOCK_ELEMENTS.has(node.tagName) || node.tagName === 'br') ? ` ${text} ` : text;
}

/** The last text below a node that says something. */
export function lastText(node: Element | Root): { value: string } | undefined {
  for (let index = node.children.length - 1; index >= 0; index--) {
    const child = node.children[index];
    if (child?.type === 'text' && child.value.trim() !== '') return child;
    const inner = child?.type === 'element' ? lastText(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
