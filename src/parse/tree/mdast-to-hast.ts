import type { Root as Hast, Nodes as HastNodes, RootContent } from 'hast';
import type { Html, Root as Mdast, RootContent as MdastContent, Paragraph, Parents, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type PluggableList, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isComponentTag } from '../foreign-syntax.ts';
import type { ReadHtml } from './read-html.ts';
import { runPlugins } from './run-plugins.ts';

/**
 * Converts the whole tree at once, so that references and footnotes resolve wherever they stand.
 *
 * Component tags stay as text; other raw HTML is read.
 *
 * @param source The whole file: positions of elements read from HTML are found in it.
 * @param readHtml Called only when the source has HTML.
 * @param plugins The caller's rehype plugins, run last.
 */
export function mdastToHast(tree: Mdast, source: string, readHtml: ReadHtml, plugins: PluggableList): Hast {
  const hasHtml = settleHtml(tree);
  let hast = asRoot(toHast(tree, { allowDangerousHtml: true }));
  dropTableSpace(hast);
  if (hasHtml) hast = asRoot(readHtml(hast, source));
  return plugins.length > 0 ? asRoot(runPlugins(() => unified().use(plugins).runSync(hast)) as HastNodes) : hast;
}

const COMMENTS = /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/;
const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Makes text of component tags; tells whether there is HTML left to read. */
function settleHtml(tree: Mdast): boolean {
  let hasHtml = false;
  visit(tree, 'html', (node: Html, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return;
    if (isComment(node)) return;
    if (isComponentTag(node.value)) {
      const position = node.position && { position: node.position };
      const text: Text = { type: 'text', value: node.value, ...position };
      const paragraph: Paragraph = { type: 'paragraph', children: [text], ...position };
      parent.children[index] = FLOW_PARENTS.has(parent.type) ? paragraph : text;
    } else {
      hasHtml = true;
    }
  });
  return hasHtml;
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);

/** Drops line ends between the parts of tables: an HTML reader would move them out in front of the table. */
function dropTableSpace(tree: Hast): void {
  visit(tree, 'element', (node) => {
    if (TABLE_PARTS.has(node.tagName)) node.children = node.children.filter(({ type }) => type !== 'text');
  });
}

function asRoot(node: HastNodes): Hast {
  if (node.type === 'root') return node;
  return { type: 'root', children: [node] };
}

/** A root node of the Markdown and the hast it became. */
export interface Segment {
  /** Several where raw HTML wraps them. */
  readonly nodes: readonly MdastContent[];
  /** Empty for what is not drawn: comments, definitions. */
  readonly content: readonly RootContent[];
}

/** A body in pieces: what stands in the flow, and the footnotes that conversion put at the end. */
export interface Segments {
  readonly segments: readonly Segment[];
  readonly footnotes?: Segment;
}

const NOT_DRAWN: ReadonlySet<string> = new Set([
  'yaml',
  'toml',
  'json',
  'code-frontmatter',
  'definition',
  'footnoteDefinition',
]);

/**
 * Divides converted hast by the root nodes of the Markdown it came from.
 *
 * What stands at the root of the hast begins the segment of the Markdown node that holds its start. A Markdown node
 * with nothing at the root was swallowed by an element of raw HTML before it, and belongs to that segment.
 */
export function divide(hast: Hast, tree: Mdast): Segments {
  const nodes = tree.children.filter((node) => !NOT_DRAWN.has(node.type) && !isComment(node));
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  const last = hast.children.at(-1);
  const section = notes.length > 0 && last && isFootnotes(last) ? last : undefined;
  const segments: { nodes: MdastContent[]; content: RootContent[] }[] = [];
  let next = 0;
  for (const child of section ? hast.children.slice(0, -1) : hast.children) {
    const start = child.position?.start.offset;
    let index = next;
    while (start !== undefined && index < nodes.length && endOf(nodes[index]) <= start) index++;
    const node = nodes[index];
    if (start !== undefined && node && startOf(node) <= start) {
      segments.at(-1)?.nodes.push(...nodes.slice(next, index));
      segments.push({ nodes: [node], content: [child] });
      next = index + 1;
    } else {
      const current = segments.at(-1);
      if (current) current.content.push(child);
      else segments.push({ nodes: [], content: [child] });
    }
  }
  segments.at(-1)?.nodes.push(...nodes.slice(next));
  return { segments, ...(section && { footnotes: { nodes: notes, content: [section] } }) };
}

function startOf(node: MdastContent): number {
  return node.position?.start.offset ?? Number.POSITIVE_INFINITY;
}

function endOf(node: MdastContent | undefined): number {
  return node?.position?.end.offset ?? 0;
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

function isComment(node: MdastContent | Html): boolean {
  return node.type === 'html' && COMMENTS.test(node.value);
}
