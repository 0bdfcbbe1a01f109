import type { Root as Hast, Nodes as HastNodes } from 'hast';
import type { Root as Mdast } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import { type PluggableList, unified } from 'unified';
import { runPlugins } from '../run-plugins.ts';
import { nodesIn } from '../tree/nodes-in.ts';
import type { ReadHtml } from './read-html.ts';

/**
 * Converts the whole tree at once, so that references and footnotes resolve wherever they stand.
 *
 * @param hasHtml Whether there is raw HTML to read: see `settleHtml`.
 * @param source The whole file: positions of elements read from HTML are found in it.
 * @param readHtml Called only when the source has HTML.
 * @param plugins The caller's rehype plugins, run last.
 */
export function mdastToHast(
  tree: Mdast,
  hasHtml: boolean,
  source: string,
  readHtml: ReadHtml,
  plugins: PluggableList,
): Hast {
  let hast = asRoot(toHast(tree, { allowDangerousHtml: true, handlers: FRONTMATTER }));
  dropTableSpace(hast);
  if (hasHtml) hast = asRoot(readHtml(hast, source));
  return plugins.length > 0 ? asRoot(runPlugins(() => unified().use(plugins).runSync(hast)) as HastNodes) : hast;
}

/** Frontmatter that conversion does not know is not drawn either. */
const FRONTMATTER: Record<string, Handler> = { json: () => undefined, 'frontmatter-code': () => undefined };

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);

/** Drops line ends between the parts of tables: an HTML reader would move them out in front of the table. */
function dropTableSpace(tree: Hast): void {
  for (const node of nodesIn<HastNodes>(tree)) {
    if (node.type !== 'element' || !TABLE_PARTS.has(node.tagName)) continue;
    node.children = node.children.filter(({ type }) => type !== 'text');
  }
}

function asRoot(node: HastNodes): Hast {
  if (node.type === 'root') return node;
  return { type: 'root', children: [node] };
}
