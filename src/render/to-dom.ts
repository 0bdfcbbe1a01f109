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
  const drawn = drawNodes([weaveArticle(article, options)], options.document, options.allow).querySelector('article');
  if (!drawn) throw new TypeError('The weaver made no article.');
  return drawn;
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
  const tree = guardWoven(nodes, allow);
  printMarks(tree);
  const fragment = document.createDocumentFragment();
  drawInto(fragment, tree);
  return fragment;

  function drawInto(parent: ParentNode, nodes: readonly Guarded[]): void {
    for (const node of nodes) parent.append(node.type === 'text' ? node.value : drawElement(node));
  }

  function drawElement({ tagName, properties, children }: GuardedElement): HTMLElement {
    const element = document.createElement(tagName);
    for (const [name, value] of Object.entries(properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (value !== false) element.setAttribute(attributeName(name), value === true ? '' : text);
    }
    drawInto(element, children);
    return element;
  }
}
