import type { Nodes } from 'mdast';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** A point of a tree's node. */
type UnistPoint = NonNullable<Nodes['position']>['start'];

const WHAT = 'Quotes, lists, emphasis, links or HTML elements';

/**
 * Refuses what begins one level too many.
 *
 * @param at Where it begins.
 * @param nesting How many levels there may be.
 * @throws BroadsheetError `nesting-too-deep`, always.
 */
export function refuseNesting(at: UnistPoint, nesting: number): never {
  const message = `${WHAT} are nested more than ${nesting} levels deep.`;
  const hint = `Nest at most ${nesting} levels deep.`;
  const point = { line: at.line, column: at.column, offset: at.offset ?? 0 };
  throw new BroadsheetError([problem('nesting-too-deep', { message, hint, place: { start: point, end: point } })]);
}

/** The problem of a source whose reading used up the stack: what a plugin made of it, or a limit that was lifted. */
export function stackUsedUp(place: Place): Problem {
  const message = `${WHAT} are nested deeper than there is room for.`;
  return problem('nesting-too-deep', {
    message,
    hint: 'Nest less deep, or leave the limit of nesting as it is.',
    place,
  });
}
