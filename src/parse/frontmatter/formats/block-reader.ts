import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { Limits } from '../../limits/limits.ts';
import type { MappingEntry, ValueNode } from '../mapping-node.ts';

/**
 * Reads what stands between two fences.
 *
 * @param text The text between the fences; every line ends in `\n` or `\r\n`.
 * @param placeOf Turns offsets within `text` into a place in the whole file.
 * @param limits What is read of it at most; its length has been looked at. Default: `DEFAULT_LIMITS`.
 */
export type BlockReader = (text: string, placeOf: PlaceOf, limits?: Limits) => ReadBlock;

export type PlaceOf = (start: number, end: number) => Place;

export interface ReadBlock {
  /** Absent when the text cannot be read. */
  readonly root?: ValueNode;
  readonly problems: readonly Problem[];
}

/** The problem of a block that cannot be read. */
export function unreadable(language: string, reason: string, place: Place, hint?: string): Problem {
  const message = `The ${language} of the frontmatter cannot be read: ${reason.slice(0, 200).replace(/[.\s]+$/, '')}.`;
  return problem('frontmatter-invalid', {
    message,
    hint: hint ?? 'Mend the line, or take the block away.',
    place,
  });
}

/** The problem of a key that is there twice. */
export function duplicateKey(again: Pick<MappingEntry, 'key' | 'keyPlace'>, earlier: MappingEntry): Problem {
  return problem('frontmatter-invalid', {
    message: `The key \`${again.key}\` is there twice; the first one counts.`,
    hint: 'Remove one of the two.',
    place: again.keyPlace,
    related: [{ place: earlier.keyPlace, message: `\`${again.key}\` is here first.` }],
  });
}
