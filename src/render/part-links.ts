import type { ElementContent, Properties } from 'hast';

/**
 * Parts links that hold links: the outer one ends where an inner one begins, and goes on behind it.
 *
 * Markdown can nest them, by a footnote or an address within a link's text, and so can a forged tree. HTML cannot: what
 * it makes of the outer one depends on what stands between them.
 */
export function partLinks<Node extends ElementContent>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type !== 'element') return [node];
    const children = partLinks(node.children);
    if (node.tagName !== 'a' || !children.some(holdsLink)) return [{ ...node, children }];
    // Its pieces are elements of the same kind as it is.
    return wrapPieces(node.properties, children) as Node[];
  });
}

/** Within these a link is no part of one around them: HTML begins anew there. */
export const LINK_BOUNDARIES: ReadonlySet<string> = new Set(['caption', 'td', 'th']);

function holdsLink(node: ElementContent): boolean {
  if (node.type !== 'element' || LINK_BOUNDARIES.has(node.tagName)) return false;
  return node.tagName === 'a' || node.children.some(holdsLink);
}

function wrapPieces(link: Properties, children: readonly ElementContent[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    // An id is that of the first piece.
    const properties = pieces.length === 0 ? link : { ...link };
    if (pieces.length > 0) delete properties.id;
    if (run.length > 0) pieces.push({ type: 'element', tagName: 'a', properties, children: run });
    run = [];
  };
  for (const child of children) {
    if (child.type !== 'element' || !holdsLink(child)) {
      run.push(child);
      continue;
    }
    endRun();
    pieces.push(child.tagName === 'a' ? child : { ...child, children: wrapPieces(link, child.children) });
  }
  endRun();
  return pieces;
}
