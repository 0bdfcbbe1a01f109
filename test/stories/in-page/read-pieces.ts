import { parentOf, readTree } from './read-tree.ts';

/** Something that is seen: a line of a text, or a control or picture. Lengths are CSS pixels of the viewport. */
export interface Piece {
  readonly element: Element;
  /** The node of the line, else the element itself: pieces of one node may meet. */
  readonly node: Node;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SOLID = 'input, button, select, textarea, progress, img, video';

/** Reads what is seen below an element, before anything cuts it off. */
export function readPieces(root: Element): Piece[] {
  return [...readTree(root)].filter(isSeen).flatMap((element) => {
    const solid = element.matches(SOLID) ? [{ element, node: element, box: element.getBoundingClientRect() }] : [];
    return [...solid, ...[...element.childNodes].filter(isText).flatMap((node) => readLines(element, node))];
  });
}

/** The band of each line that letters fill: the boxes of lines that are set tight overlap without harm. */
function readLines(element: Element, node: Text): Piece[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const half = Number.parseFloat(getComputedStyle(element).fontSize) * 0.3;
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return { element, node, box: { left, right, top: middle - half, bottom: middle + half } };
    });
}

const isText = (node: Node): node is Text => node instanceof Text && node.data.trim() !== '';

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    // Words for screen readers alone.
    if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
  }
  return true;
}
