/**
 * Draws something for a place in a page; where one of its ids is taken there, again with all of them prefixed.
 *
 * A page may show the same a thousand times. Copies are numbered from 1, so a number that is free is found by doubling,
 * and the first that is by halving: a few drawings each, not one for every copy before it.
 *
 * @param host The element it is drawn for; what that holds so far is about to go.
 * @param name What a prefix is made of.
 * @param draw Draws with a prefix for ids, at first an empty one.
 */
export function drawWithFreeIds<Drawn extends ParentNode>(
  host: Element,
  name: string,
  draw: (idPrefix: string) => Drawn,
): Drawn {
  const root = host.getRootNode();
  const isTaken = ({ id }: Element): boolean => {
    const other = root instanceof Document || root instanceof DocumentFragment ? root.getElementById(id) : null;
    return other !== null && !host.contains(other);
  };
  /** What is drawn for a copy, if all of its ids are free; the first has number 0. */
  const drawCopy = (copy: number): Drawn | undefined => {
    const drawn = draw(copy === 0 ? '' : copy === 1 ? `${name}-` : `${name}-${copy}-`);
    return [...drawn.querySelectorAll('[id]')].some(isTaken) ? undefined : drawn;
  };
  let taken = -1;
  let free = 0;
  let drawn = drawCopy(free);
  while (!drawn) {
    taken = free;
    free = free * 2 || 1;
    drawn = drawCopy(free);
  }
  while (free - taken > 1) {
    const middle = Math.trunc((taken + free) / 2);
    const other = drawCopy(middle);
    if (other) {
      drawn = other;
      free = middle;
    } else {
      taken = middle;
    }
  }
  return drawn;
}
