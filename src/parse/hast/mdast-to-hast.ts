import type { Root as Hast, Nodes as HastNodes } from 'hast';
import type { List, ListItem, Root as Mdast, Nodes, Parents } from 'mdast';
import { defaultHandlers, type Handler, toHast } from 'mdast-util-to-hast';
import { type PluggableList, unified } from 'unified';
import { runPlugins } from '../run-plugins.ts';
import { nodesIn } from '../tree/nodes-in.ts';
import type { ReadHtml } from './read-html.ts';

/**
 * Converts the whole tree at once, so that references and footnotes resolve wherever they stand.
 *
 * @param nodes All of the tree's.
 * @param hasHtml Whether there is raw HTML to read: see `settleHtml`.
 * @param source The whole file: positions of elements read from HTML are found in it.
 * @param readHtml Called only when the source has HTML.
 * @param plugins The caller's rehype plugins, run last.
 */
export function mdastToHast(
  tree: Mdast,
  nodes: readonly Nodes[],
  hasHtml: boolean,
  source: string,
  readHtml: ReadHtml,
  plugins: PluggableList,
): Hast {
  knowPlaces(nodes);
  let hast = asRoot(toHast(tree, { allowDangerousHtml: true, handlers: handlersFor(nodes) }));
  dropTableSpace(hast);
  if (hasHtml) hast = asRoot(readHtml(hast, source));
  return plugins.length > 0 ? asRoot(runPlugins(() => unified().use(plugins).runSync(hast)) as HastNodes) : hast;
}

/** From so many on, to look for one among its siblings each time costs more than all the rest. */
const MANY = 100;

/**
 * Lets parents of many know where each child is.
 *
 * Conversion walks the tree with unist-util-visit 5.1.0, which looks each node up among its siblings: in a time that grows
 * with the square of their number. It asks for one after the other.
 */
function knowPlaces(nodes: readonly Nodes[]): void {
  for (const node of nodes) {
    if (!('children' in node) || node.children.length < MANY) continue;
    const children: readonly unknown[] = node.children;
    let next = 0;
    const indexOf = (child: unknown) => {
      const index = children[next] === child ? next : Array.prototype.indexOf.call(children, child);
      next = index + 1;
      return index;
    };
    Object.defineProperty(children, 'indexOf', { value: indexOf, configurable: true });
  }
}

/**
 * Frontmatter that conversion does not know is not drawn either. And whether a list is loose is found out once: left to
 * itself, mdast-util-to-hast 13.2.2 goes through all items for each of them.
 */
function handlersFor(nodes: readonly Nodes[]): Record<string, Handler> {
  const loose = new Set<Nodes>();
  for (const node of nodes) {
    if (node.type === 'list' && (node.spread || node.children.some(isLoose))) loose.add(node);
  }
  return {
    json: () => undefined,
    'frontmatter-code': () => undefined,
    listItem: (state, item: ListItem, parent: Parents | undefined) =>
      defaultHandlers.listItem(state, item, parent?.type === 'list' ? listLike(loose.has(parent)) : parent),
  };
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function listLike(spread: boolean): List {
  return { type: 'list', spread, children: [] };
}

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
