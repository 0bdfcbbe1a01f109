import { toHtml as printHast } from 'hast-util-to-html';
import type { Article } from '../model/article.ts';
import { SAFE_HTML } from '../model/safe-html.ts';
import { guardWoven } from './guard.ts';
import { printMarks } from './print-marks.ts';
import type { RenderOptions } from './render-options.ts';
import { weaveArticle } from './to-hast.ts';

/**
 * Prints an article as HTML: one `<article>`, complete without a script or a style sheet.
 *
 * @example
 * const page = `<!doctype html><html lang="en"><head>${headTags(article, { site })}</head><body>${toHtml(article)}</body></html>`;
 */
export function toHtml(article: Article<unknown>, options: RenderOptions = {}): string {
  const tree = guardWoven([weaveArticle(article, options)], options.allow ?? SAFE_HTML);
  printMarks(tree);
  return printHast({ type: 'root', children: tree }, { characterReferences: { useNamedReferences: true } });
}
