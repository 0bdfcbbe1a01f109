import { toHtml as printHast } from 'hast-util-to-html';
import type { Article } from '../model/article.ts';
import { SAFE_HTML } from '../model/safe-html.ts';
import { frameArticle } from './frames/frame-article.ts';
import type { HtmlOptions } from './frames/html-options.ts';
import { type Guarded, guardWoven } from './guard.ts';
import { printMarks } from './print-marks.ts';
import { weaveArticle } from './to-hast.ts';

/**
 * Prints an article as HTML: one `<article>`, complete without a script or a style sheet.
 *
 * With `frames`, the elements' frames are printed around it as declarative shadow roots, without a script or a style of
 * their own: `styles.css` styles them, and the elements take them over without a change to the article.
 *
 * @example
 * const page = `<!doctype html><html lang="en"><head>${headTags(article, { site })}</head><body>${toHtml(article)}</body></html>`;
 */
export function toHtml(article: Article<unknown>, options: HtmlOptions = {}): string {
  const tree = guardWoven([weaveArticle(article, options)], options.allow ?? SAFE_HTML);
  printMarks(tree);
  keepFirstLineEnds(tree);
  const children = options.frames ? [frameArticle(article, tree, options)] : tree;
  return printHast({ type: 'root', children }, { characterReferences: { useNamedReferences: true } });
}

/** A line end that comes first in `<pre>` is none for whoever reads HTML, so it is printed twice. */
function keepFirstLineEnds(nodes: readonly Guarded[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const [first] = node.children;
    if (node.tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n'))
      first.value = `\n${first.value}`;
    keepFirstLineEnds(node.children);
  }
}
