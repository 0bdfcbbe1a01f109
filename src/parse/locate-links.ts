import type { Nodes as HastNodes } from 'hast';
import type { Definition, Nodes } from 'mdast';
import { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { ALL_READERS } from './all-readers.ts';
import { readFrontmatter } from './frontmatter/read-frontmatter.ts';
import { decoded } from './hast/decoded.ts';
import { mdastToHast } from './hast/mdast-to-hast.ts';
import { readHtml } from './hast/read-html.ts';
import { settleHtml } from './hast/settle-html.ts';
import { toLimits } from './limits/limits.ts';
import type { ParseOptions } from './parse-options.ts';
import { markdownToMdast } from './tree/markdown-to-mdast.ts';
import { nodesIn } from './tree/nodes-in.ts';

/** A link, and where its destination stands in the source. */
export interface LocatedLink {
  /** As the article's blocks have it. */
  readonly href: string;
  readonly place: Place;
}

/**
 * Finds where the links of a source are, which an article does not keep: links in Markdown, by reference, and in HTML.
 *
 * The place is that of the destination, in a definition for links by reference; where it cannot be made out (entities),
 * that of the whole link.
 *
 * @throws What a plugin throws.
 */
export function locateLinks(source: string, options: ParseOptions = {}): LocatedLink[] {
  const { remarkPlugins = [], rehypePlugins = [] } = options;
  const lines = new LineMap(source);
  const tree = markdownToMdast(
    source,
    readFrontmatter(source, lines, toLimits(options.limits)),
    lines,
    remarkPlugins,
    ALL_READERS,
  );
  const nodes = nodesIn<Nodes>(tree);
  const definitions = nodes.filter((node) => node.type === 'definition');
  const links: LocatedLink[] = [];
  for (const node of nodesIn<HastNodes>(mdastToHast(tree, settleHtml(nodes), source, readHtml, rehypePlugins))) {
    if (node.type !== 'element' || node.tagName !== 'a') continue;
    const { href } = node.properties;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (typeof href !== 'string' || start === undefined || end === undefined) continue;
    const [from, to] = spanOf(href, source, start, end) ?? definitionSpan(href, source, definitions) ?? [start, end];
    links.push({ href, place: lines.place(from, to) });
  }
  return links;
}

function spanOf(href: string, source: string, start: number, end: number): [number, number] | undefined {
  const text = source.slice(start, end);
  // The words of a link may be its destination as well.
  const words = text.lastIndexOf('](');
  for (const spelling of new Set([href, decoded(href), href.replaceAll('&', '&amp;')])) {
    const at = text.indexOf(spelling, Math.max(words, 0));
    if (at >= 0) return [start + at, start + at + spelling.length];
  }
  return undefined;
}

function definitionSpan(
  href: string,
  source: string,
  definitions: readonly Definition[],
): [number, number] | undefined {
  const definition = definitions.find(({ url }) => url === href || decoded(url) === decoded(href));
  const start = definition?.position?.start.offset;
  const end = definition?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  return spanOf(href, source, start, end) ?? [start, end];
}
