import type { Root as Hast, RootContent } from 'hast';
import type { FootnoteDefinition, Root as Mdast, RootContent as MdastContent, Nodes } from 'mdast';
import { nodesIn } from '../tree/nodes-in.ts';

/** A root node of the Markdown, with the hast it became. */
export interface Segment {
  /** Several where raw HTML wraps them. */
  readonly nodes: readonly MdastContent[];
  readonly content: readonly RootContent[];
}

/** A body in pieces: what stands in the flow, and the footnotes that conversion put at the end. */
export interface Segments {
  readonly segments: readonly Segment[];
  readonly footnotes?: Segment;
}

const NOT_DRAWN: ReadonlySet<string> = new Set(
  'yaml toml json frontmatter-code definition footnoteDefinition'.split(' '),
);

/**
 * Divides converted hast by the root nodes of the Markdown it came from.
 *
 * What stands at the root of the hast begins the segment of the Markdown node that holds its start. A Markdown node
 * with nothing at the root was swallowed by an element of raw HTML, if it begins within that, and belongs to its
 * segment; else it draws nothing (a stray end tag, a script that was left out).
 */
export function divide(hast: Hast, tree: Mdast): Segments {
  const nodes = tree.children.filter((node) => !NOT_DRAWN.has(node.type) && !isComment(node));
  const last = hast.children.at(-1);
  // Raw HTML may look like footnotes; those of the Markdown may be defined within a list or a quote.
  const notes = last && isFootnotes(last) ? nodesIn<Nodes>(tree).filter(isDefinition) : [];
  const section = notes.length > 0 ? last : undefined;
  const segments: { nodes: MdastContent[]; content: RootContent[] }[] = [];
  let next = 0;
  /** Where what was drawn last ends. */
  let drawn = 0;
  const passUpTo = (index: number) => {
    for (; next < index; next++) {
      const node = nodes[next];
      if (node && startOf(node) < drawn) segments.at(-1)?.nodes.push(node);
    }
  };
  for (const child of section ? hast.children.slice(0, -1) : hast.children) {
    const start = child.position?.start.offset;
    let index = next;
    while (start !== undefined && index < nodes.length && endOf(nodes[index]) <= start) index++;
    const node = nodes[index];
    if (start !== undefined && node && startOf(node) <= start) {
      passUpTo(index);
      segments.push({ nodes: [node], content: [child] });
      next = index + 1;
    } else {
      const current = segments.at(-1);
      if (current) current.content.push(child);
      else segments.push({ nodes: [], content: [child] });
    }
    drawn = Math.max(drawn, child.position?.end.offset ?? 0);
  }
  passUpTo(nodes.length);
  return { segments, ...(section && { footnotes: { nodes: notes, content: [section] } }) };
}

function startOf(node: MdastContent): number {
  return node.position?.start.offset ?? Number.POSITIVE_INFINITY;
}

function endOf(node: MdastContent | undefined): number {
  return node?.position?.end.offset ?? 0;
}

function isDefinition(node: Nodes): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition';
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

const COMMENTS = /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/;

/** Whether a node is raw HTML that is only comments. */
export function isComment(node: MdastContent): boolean {
  return node.type === 'html' && COMMENTS.test(node.value);
}
