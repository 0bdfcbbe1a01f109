import type { Nodes, Root } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { SAFE_HTML } from '../../model/safe-html.ts';
import type { Limits } from '../limits/limits.ts';
import { refuseWildHtml } from '../limits/raw-html.ts';
import { refuseLongTree } from '../limits/tree-length.ts';
import type { ParseOptions } from '../parse-options.ts';
import { type Readers, takeReader } from '../readers.ts';
import { markAlerts } from './alerts.ts';
import { drawMarkdown } from './draw/draw-markdown.ts';
import type { Clean } from './sanitise.ts';
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
 * @throws BroadsheetError for HTML, or a tree, that goes beyond a limit.
 * @throws MissingReader where there is HTML or a plugin, and nothing to read it with.
 */
export function toCleanHast(
  tree: Root,
  nodes: readonly Nodes[],
  source: string,
  options: ParseOptions & { readonly limits: Limits },
  lines: LineMap,
  readers: Partial<Readers>,
): Clean {
  const { remarkPlugins = [], rehypePlugins = [], sanitize = SAFE_HTML, limits } = options;
  const alerts = markAlerts(nodes);
  const hasHtml = settleHtml(nodes);
  const isPlain = !hasHtml && remarkPlugins.length === 0 && rehypePlugins.length === 0;
  const drawn = isPlain ? drawMarkdown(tree, nodes, alerts, sanitize, lines) : undefined;
  if (drawn) return drawn;
  if (hasHtml) refuseWildHtml(tree, source, limits, lines);
  const clean = takeReader(readers, 'html')(tree, nodes, source, { hasHtml, sanitize, rehypePlugins, lines });
  refuseLongTree(clean.tree, source, limits.growth, lines);
  return clean;
}
