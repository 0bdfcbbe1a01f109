import type { Nodes } from 'mdast';
import type { Place } from '../model/place.ts';
import type { SourceTree } from './source-tree.ts';
import { nodesIn } from './tree/nodes-in.ts';

/** An image where it stands in a source. */
export interface LocatedImage {
  /** Its address as written; empty where a reference leads nowhere, or a template makes the address. */
  readonly src: string;
  /** Absent where it has none. HTML's `alt=""` says that the image is decoration: that is a text, if an empty one. */
  readonly alt?: string;
  readonly place: Place;
}

/** The images of a source, those of HTML included, in the order they stand in. */
export function locateImages({ source, tree, lines }: SourceTree): LocatedImage[] {
  const addresses = new Map<string, string>();
  for (const node of nodesIn<Nodes>(tree)) {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  }
  const images: LocatedImage[] = [];
  for (const node of nodesIn<Nodes>(tree)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    if (node.type === 'image' || node.type === 'imageReference') {
      const src = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
      const alt = node.alt?.trim();
      images.push({ src, ...(alt && { alt }), place: lines.place(start, end) });
    } else if (node.type === 'html') {
      for (const { index, text } of tagsIn(htmlAt(source, start, end))) {
        images.push({ ...readTag(text), place: lines.place(start + index, start + index + text.length) });
      }
    }
  }
  return images;
}

/** The HTML from one offset to another; the marks of a quote that it stands in do not belong to it, and become spaces. */
function htmlAt(source: string, start: number, end: number): string {
  const html = source.slice(start, end);
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const isQuoted = source.slice(lineStart, start).includes('>');
  return isQuoted ? html.replace(/(?<=[\r\n])[ \t>]+/g, (marks) => marks.replaceAll('>', ' ')) : html;
}

/** Comments, which hold no images, and images; a `>` within quotes ends no tag, and no `<` stands outside of them. */
const COMMENT_OR_IMAGE = /<!--[\s\S]*?(?:-->|$)|<img(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

function tagsIn(html: string): { index: number; text: string }[] {
  return Array.from(html.matchAll(COMMENT_OR_IMAGE), ({ index, 0: text }) => ({ index, text })).filter(
    ({ text }) => !text.startsWith('<!--'),
  );
}

function readTag(tag: string): Pick<LocatedImage, 'src' | 'alt'> {
  const attributes = new Map<string, string>();
  for (const [, name = '', , quoted, single, bare] of tag
    .slice('<img'.length)
    .matchAll(/([^\s"'>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, quoted ?? single ?? bare ?? '');
  }
  const isHidden =
    attributes.get('aria-hidden') === 'true' || /^(?:presentation|none)$/.test(attributes.get('role') ?? '');
  const alt = attributes.get('alt') ?? attributes.get('aria-label') ?? (isHidden ? '' : undefined);
  return { src: attributes.get('src') ?? '', ...(alt !== undefined && { alt }) };
}
