import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';

/**
 * Draws something for a place in a page; where one of its ids is taken there, again with all of them prefixed.
 *
 * @param host The element it is drawn for; what that holds so far is about to go.
 * @param name What a prefix is made of.
 * @param draw Draws with a prefix for ids, at first an empty one.
 * @throws BroadsheetError (`article-invalid`) when it cannot be drawn.
 */
export function drawWithFreeIds<Drawn extends ParentNode>(
  host: Element,
  name: string,
  draw: (idPrefix: string) => Drawn,
): Drawn {
  try {
    let drawn = draw('');
    for (let copy = 1; hasTakenId(drawn, host); copy++) drawn = draw(copy === 1 ? `${name}-` : `${name}-${copy}-`);
    return drawn;
  } catch (error) {
    const details = { message: 'The article could not be drawn.', hint: 'Build it again with `parseArticle`.' };
    throw new BroadsheetError([problem('article-invalid', details)], { cause: error });
  }
}

function hasTakenId(drawn: ParentNode, host: Element): boolean {
  const root = host.getRootNode();
  if (!(root instanceof Document || root instanceof DocumentFragment)) return false;
  return [...drawn.querySelectorAll('[id]')].some(({ id }) => {
    const other = root.getElementById(id);
    return other !== null && !host.contains(other);
  });
}
