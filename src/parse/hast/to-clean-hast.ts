import type { Nodes, Root } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { SAFE_HTML } from '../../model/safe-html.ts';
import type { ParseOptions } from '../parse-options.ts';
import { markAlerts } from './alerts.ts';
import { drawMarkdown } from './draw/draw-markdown.ts';
import { mdastToHast } from './mdast-to-hast.ts';
import type { ReadHtml } from './read-html.ts';
import { type Clean, sanitise } from './sanitise.ts';
import { settleHtml } from './settle-html.ts';

/**
 * Makes hast with only what prose may hold of a whole body.
 *
 * Two ways lead to the same tree. Markdown alone is drawn in one walk. Where there is raw HTML, or a plugin may have
 * left anything, the tree is converted, its HTML read and the result sanitised: some ten times the work.
 *
 * @param tree Changed in place: alerts and component tags are marked.
 * @param nodes All of the tree's.
 * @param source The whole file.
 * @param readHtml Called only when the source has HTML.
 */
export function toCleanHast(
  tree: Root,
  nodes: readonly Nodes[],
  source: string,
  { remarkPlugins = [], rehypePlugins = [], sanitize = SAFE_HTML }: ParseOptions,
  lines: LineMap,
  readHtml: ReadHtml,
): Clean {
  const alerts = markAlerts(nodes);
  const isPlain = !settleHtml(nodes) && remarkPlugins.length === 0 && rehypePlugins.length === 0;
  const drawn = isPlain ? drawMarkdown(tree, nodes, alerts, sanitize, lines) : undefined;
  if (drawn) return drawn;
  return sanitise(mdastToHast(tree, nodes, source, readHtml, rehypePlugins), nodes, sanitize, lines);
}
