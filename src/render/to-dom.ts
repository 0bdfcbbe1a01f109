// Runs in browsers: nothing here, nor in what it imports, is from a package.

import type { Article } from '../model/article.ts';
import { attributeName } from '../model/attribute-name.ts';
import { SAFE_HTML, type SafeHtml } from '../model/safe-html.ts';
import { type Guarded, type GuardedElement, guardWoven } from './guard.ts';
import { printMarks } from './print-marks.ts';
import type { RenderOptions } from './render-options.ts';
import { weaveArticle } from './to-hast.ts';

export interface DomOptions extends RenderOptions {
  /** Where elements are created. Default: the page's `document`. */
  readonly document?: Document;
}

/** Draws an article as nodes: the `<article>`, not yet in the page. No string of HTML is ever read. */
export function toDom(article: Article<unknown>, options: DomOptions = {}): HTMLElement {
  const { document = globalThis.document, allow = SAFE_HTML } = options;
  const tree = guardWoven([weaveArticle(article, options)], allow);
  printMarks(tree);
  const [root] = tree;
  if (root?.type !== 'element') throw new TypeError('The weaver made no article.');
  return drawElement(root, document);
}

/**
 * Draws woven nodes, such as those of `weaveChecklist`.
 *
 * Only what the weaver makes and `allow` has is created, whatever the nodes are. Prose from an article goes through
 * `weaveProse` first, which keeps the weaver's own elements out of it.
 */
export function drawNodes(
  nodes: unknown,
  document: Document = globalThis.document,
  allow: SafeHtml = SAFE_HTML,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const tree = guardWoven(nodes, allow);
  printMarks(tree);
  for (const node of tree) fragment.append(draw(node, document));
  return fragment;
}

function draw(node: Guarded, document: Document): HTMLElement | Text {
  return node.type === 'text' ? document.createTextNode(node.value) : drawElement(node, document);
}

function drawElement({ tagName, properties, children }: GuardedElement, document: Document): HTMLElement {
  const element = document.createElement(tagName);
  for (const [name, value] of Object.entries(properties)) {
    element.setAttribute(attributeName(name), attributeValue(value));
  }
  for (const child of children) element.append(draw(child, document));
  return element;
}

function attributeValue(value: GuardedElement['properties'][string]): string {
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
