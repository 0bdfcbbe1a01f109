import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { Limits } from '../../limits/limits.ts';
import { MAX_DEPTH } from '../mapping-node.ts';

// The problems of frontmatter that is well-formed, perhaps, and more than is read.

/** The problem of a block that is too long. */
export function frontmatterTooLarge(length: number, limit: number, place: Place): Problem {
  return problem('frontmatter-too-large', {
    message: `The frontmatter is ${length} characters long, and at most ${limit} are read, so none of it was.`,
    hint: 'Move long text into the body, and data into a file of its own.',
    place,
  });
}

/** The problem of lists and mappings within one another. */
export function frontmatterTooDeep(limits: Limits, place: Place): Problem {
  const most = deepestOf(limits);
  return problem('frontmatter-too-deep', {
    message: `Lists and mappings of the frontmatter are nested more than ${most} levels deep, so none of it was read.`,
    hint: `Nest at most ${most} levels deep.`,
    place,
  });
}

/** The problem of aliases that are too many, or stand for too much. */
export function aliasesTooMany(reason: string, place: Place): Problem {
  return problem('aliases-too-many', {
    message: `The aliases of the frontmatter ${reason}, so none of it was read.`,
    hint: 'Write values out in place of aliases such as `*name`, or keep the data in a file of its own.',
    place,
  });
}

/** Levels of lists and mappings that are read: however far a limit is lifted, the readers are recursive. */
export function deepestOf({ frontmatterNesting }: Limits): number {
  return Math.min(frontmatterNesting, MAX_DEPTH);
}
