import type { Element, Nodes, Root } from 'hast';

/** The text of a node and all below it. The number of a footnote is no text of the author's. */
export function hastText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isFootnoteMark(node)) return '';
  return node.type === 'element' && node.tagName === 'br' ? '\n' : node.children.map(hastText).join('');
}

/** Whether a node is the number of a footnote, that leads there. */
export function isFootnoteMark(node: Nodes): boolean {
  return node.type === 'element' && node.properties.dataFootnoteRef !== undefined;
}

/** What stands for the images below an element. */
export function altText({ tagName, properties, children }: Element): string {
  if (tagName === 'img') return String(properties.alt ?? '');
  return children
    .map((child) => (child.type === 'element' ? altText(child) : ''))
    .join(' ')
    .trim();
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

/** Whether what an element holds is in another line or cell than what is around it. */
export function standsApart({ tagName }: Element): boolean {
  return BLOCK_ELEMENTS.has(tagName) || tagName === 'br';
}

/** The text of a node with what stands in different blocks and cells kept apart, for counting its words. */
export function spacedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return ' ';
  if (isFootnoteMark(node)) return '';
  const text = node.children.map(spacedText).join('');
  return node.type === 'element' && standsApart(node) ? ` ${text} ` : text;
}

/** The text that a node ends with, unless it ends in something else: code, an image, a line break. */
export function lastText(node: Element | Root): { value: string } | undefined {
  for (let index = node.children.length - 1; index >= 0; index--) {
    const child = node.children[index];
    if (child?.type === 'text' && child.value.trim() === '') continue;
    if (child?.type === 'text') return child;
    return child?.type === 'element' && child.tagName !== 'code' ? lastText(child) : undefined;
  }
  return undefined;
}
