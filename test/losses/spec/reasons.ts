import type { Element, ElementContent, Root, RootContent } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  SAFE_HTML,
  safeClassNames,
} from '../../../src/model/safe-html.ts';
import { HeadingIds } from '../../../src/parse/hast/heading-ids.ts';
import { rankHeadings } from '../apply-rules.ts';

// Why our HTML differs from the specification's. Each reason is what is done to the specification's HTML, so that a
// difference has a reason only if the two are the same after it.

export interface Reason {
  readonly name: string;
  /** Changes the specification's HTML, in place. */
  readonly apply: (tree: Root) => void;
}

/** In the order in which they are applied. */
export const REASONS: readonly Reason[] = [
  { name: 'comments and declarations are left out', apply: dropComments },
  { name: 'raw HTML is sanitised', apply: sanitiseElements },
  { name: 'attributes of raw HTML are sanitised', apply: sanitiseAttributes },
  { name: 'an address with an unknown scheme is left out', apply: dropUrls },
  { name: 'an image has its words, or is them', apply: writeAlt },
  { name: 'an id that could be a script’s name is prefixed', apply: prefixIds },
  { name: 'headings begin at h2 and skip no rank', apply: rankHeadings },
  { name: 'headings have ids', apply: identifyHeadings },
  { name: 'code can be scrolled with the keyboard', apply: focusCode },
  { name: 'tables scroll, and cells are aligned by a class', apply: scrollTables },
  { name: 'tasks are a checklist, with labels to press', apply: drawTasks },
  { name: 'a link that ends an article is a call to action', apply: callToAction },
];

function dropComments(tree: Root): void {
  const drop = (node: { children: RootContent[] }) => {
    node.children = node.children.filter(({ type }) => type !== 'comment' && type !== 'doctype');
    for (const child of node.children) if (child.type === 'element') drop(child);
  };
  drop(tree);
}

function sanitiseElements(tree: Root): void {
  const clean = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'doctype' ? [] : [node];
      if (DROPPED_WITH_CONTENT.has(node.tagName) && !isTaskBox(node)) return [];
      const children = clean(node.children);
      return SAFE_HTML.elements.has(node.tagName) || isTaskBox(node) ? [{ ...node, children }] : children;
    });
  tree.children = clean(tree.children);
}

function isTaskBox({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true;
}

function sanitiseAttributes(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (isTaskBox(node)) return;
    for (const name of Object.keys(node.properties)) {
      const { className } = node.properties;
      if (name === 'className') {
        const names = safeClassNames(Array.isArray(className) ? className : [String(className)]);
        if (names.length > 0) node.properties.className = names;
        else delete node.properties.className;
      } else if (!isSafeProperty(node.tagName, name)) delete node.properties[name];
    }
  });
}

function dropUrls(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (!isSafeUrl(name, String(value))) delete properties[name];
  });
}

function writeAlt(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined) return;
    node.properties.alt ??= '';
    if (!node.properties.src) parent?.children.splice(index, 1, { type: 'text', value: String(node.properties.alt) });
  });
}

function identifyHeadings(tree: Root): void {
  const ids = new HeadingIds();
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) return;
    node.properties.id = ids.fromText(textOf(node).trim());
  });
}

function prefixIds(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id === 'string' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(id)) properties.id = `section-${id}`;
  });
}

function drawTasks(tree: Root): void {
  const hasTask = (node: RootContent): boolean =>
    node.type === 'element' && (isTaskBox(node) || node.children.some(hasTask));
  tree.children = tree.children.map((node) => {
    if (node.type !== 'element' || !/^[ou]l$/.test(node.tagName) || !hasTask(node)) return node;
    visit(node, 'element', labelTask);
    visit(node, 'element', (box) => {
      if (box.tagName === 'input') delete box.properties.disabled;
    });
    return { type: 'element', tagName: 'broadsheet-checklist', properties: {}, children: [node] };
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'broadsheet-checklist') return SKIP;
    const isTask = (child: RootContent) => child.type === 'element' && boxParent(child) !== undefined;
    if (/^[ou]l$/.test(node.tagName) && node.children.some(isTask)) {
      node.properties.className = ['contains-task-list'];
      for (const child of node.children) {
        if (child.type !== 'element' || !isTask(child)) continue;
        child.properties.className = ['task-list-item'];
        labelTask(child);
      }
    }
    return undefined;
  });
}

/** What holds the box that an item begins with: itself or its first paragraph. */
function boxParent(item: Element): Element | undefined {
  if (item.tagName !== 'li') return undefined;
  const first = item.children.find((child) => child.type === 'element');
  if (first?.type !== 'element') return undefined;
  if (isTaskBox(first)) return item;
  const inner = first.tagName === 'p' ? first.children[0] : undefined;
  return inner?.type === 'element' && isTaskBox(inner) ? first : undefined;
}

/** Puts a box and the text after it in a label. */
function labelTask(item: Element): void {
  const parent = boxParent(item);
  const start = parent?.children.findIndex((child) => child.type === 'element') ?? 0;
  const box = parent?.children[start];
  if (!parent || box?.type !== 'element') return;
  box.properties.autoComplete = ['off'];
  const isBlock = (child: RootContent) =>
    child.type === 'element' && /^(?:[ou]l|p|pre|blockquote)$/.test(child.tagName);
  const found = parent.children.findIndex((child, index) => index > start && isBlock(child));
  const end = found === -1 ? parent.children.length : found;
  const held = parent.children.slice(start, end);
  const last = held.at(-1);
  if (last?.type === 'text') held[held.length - 1] = { ...last, value: last.value.trimEnd() };
  parent.children.splice(start, end - start, { type: 'element', tagName: 'label', properties: {}, children: held });
}

function focusCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
  });
}

function scrollTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { align, ...others } = node.properties;
    if (align) node.properties = { ...others, className: [`broadsheet-align-${align}`] };
    if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
    const names: string[] = [];
    visit(node, 'element', (row) => {
      if (row.tagName !== 'tr') return undefined;
      for (const cell of row.children) {
        const text = cell.type === 'element' ? textOf(cell).trim().replace(/\s+/g, ' ') : '';
        if (text !== '') names.push(text);
      }
      return EXIT;
    });
    const named = names.length > 0;
    const properties = { className: ['broadsheet-scroll'], tabIndex: 0, ...(named && { ariaLabel: names.join(', ') }) };
    parent.children[index] = { type: 'element', tagName: named ? 'section' : 'div', properties, children: [node] };
    for (const child of node.children) alignCells(child);
    return SKIP;
  });
}

function alignCells(node: RootContent): void {
  if (node.type !== 'element') return;
  const { align, ...others } = node.properties;
  if (align) node.properties = { ...others, className: [`broadsheet-align-${align}`] };
  node.children.forEach(alignCells);
}

/** A paragraph near the end that is one link, with words that are not its address. */
function callToAction(tree: Root): void {
  const blocks = tree.children.filter(({ type }) => type === 'element');
  for (const block of blocks.slice(-3)) {
    if (block.type !== 'element' || block.tagName !== 'p') continue;
    const [link, ...more] = block.children;
    if (link?.type !== 'element' || link.tagName !== 'a' || more.length > 0) continue;
    const { href } = link.properties;
    const text = textOf(link).trim();
    const bare = (url: string) => url.replace(/^(?:mailto:|https?:\/\/)?(?:www\.)?|\/$/gi, '').toLowerCase();
    const hasImage = link.children.some((child) => child.type === 'element' && child.tagName === 'img');
    if (href === undefined || hasImage || !/[\p{L}\p{N}]/u.test(text) || bare(text) === bare(String(href))) continue;
    if (/^(?:https?:\/\/|www\.)\S*$/i.test(text)) continue;
    block.properties.className = ['broadsheet-call-to-action'];
    link.properties = { href };
  }
}

function textOf(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
