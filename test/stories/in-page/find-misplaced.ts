import { type Box, type Piece, readPieces } from './read-pieces.ts';
import { nameOf, parentOf } from './read-tree.ts';

/** Less than this, in CSS pixels, is a matter of rounding. */
const SLACK = 2;

/** Finds text and controls that are cut off, and such as lie over one another. */
export function findMisplaced(root: Element): string[] {
  const pieces = readPieces(root);
  const shown = pieces.map((piece) => ({ ...piece, ...clip(piece) }));
  const cutOff = shown.filter(({ lost }) => lost).map(({ element }) => `cut off: ${nameOf(element)}`);
  const overlaps = shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => one.node !== other.node && !isWithin(one, other) && !isWithin(other, one))
      .filter((other) => overlap(one.box, other.box))
      .filter((other) => !isBeneath(one.element, other.element) && !isBeneath(other.element, one.element))
      .map((other) => `overlap: ${nameOf(one.element)} and ${nameOf(other.element)}`),
  );
  return [...new Set([...cutOff, ...overlaps])];
}

/** What is left of a piece to see, and whether some of it is where no scrolling leads. */
function clip({ element, node, box }: Piece): { readonly box: Box; readonly lost: boolean } {
  let seen = box;
  let lost = false;
  // A text is cut off by its own element, too.
  for (let at = node === element ? parentOf(element) : element; at && at !== document.body; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const frame = at.getBoundingClientRect();
    if (isClosed(overflowX) && (seen.left < frame.left - SLACK || seen.right > frame.right + SLACK)) lost = true;
    if (isClosed(overflowY) && (seen.top < frame.top - SLACK || seen.bottom > frame.bottom + SLACK)) lost = true;
    seen = {
      left: Math.max(seen.left, frame.left),
      right: Math.min(seen.right, frame.right),
      top: Math.max(seen.top, frame.top),
      bottom: Math.min(seen.bottom, frame.bottom),
    };
  }
  const width = document.documentElement.clientWidth;
  const isThere = seen.right > seen.left && seen.bottom > seen.top;
  if (isThere && (seen.left < -SLACK || seen.right > width + SLACK)) lost = true;
  return { box: seen, lost };
}

const isClosed = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** A button's words are over the button, as they should be. */
function isWithin(outer: Piece, inner: Piece): boolean {
  return outer.node === outer.element && outer.element.contains(inner.element);
}

/** Whether it is covered on purpose: by a menu, say, that nothing shines through. */
function isBeneath(lower: Element, upper: Element): boolean {
  for (let at: Element | null = upper; at && !holds(at, lower); at = parentOf(at)) {
    const { position, zIndex, backgroundColor } = getComputedStyle(at);
    if (position === 'absolute' && zIndex !== 'auto' && /^rgb\(/.test(backgroundColor)) return true;
  }
  return false;
}

function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > SLACK && down > SLACK;
}
