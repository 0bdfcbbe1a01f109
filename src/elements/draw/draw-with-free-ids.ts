/**
 * Draws something for a place in a page; where one of its ids is taken there, again with all of them prefixed.
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
  let drawn = draw('');
  for (let copy = 1; [...drawn.querySelectorAll('[id]')].some(isTaken); copy++) {
    drawn = draw(copy === 1 ? `${name}-` : `${name}-${copy}-`);
  }
  return drawn;
}
