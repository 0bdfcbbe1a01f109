import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { ValueNode } from '../mapping-node.ts';

/** What a reader made of the value of one key. Without `value` the key says nothing, and the next spelling is tried. */
export interface Reading<T> {
  readonly value?: T;
  /** The nodes the value was read from; the whole node when absent. */
  readonly used?: readonly ValueNode[];
  readonly problems?: readonly Problem[];
}

/**
 * Reads the value of one key into what a field holds.
 *
 * @param key The key as spelled, for messages.
 */
export type Reader<T> = (node: ValueNode, key: string, options: ReaderOptions) => Reading<T>;

export interface ReaderOptions {
  /** What separates tags within one string. */
  readonly tagSeparator: 'comma' | 'space';
}

/** The reading of a value of the wrong kind. */
export function wrongKind(node: ValueNode, key: string, expected: string, hint: string): Reading<never> {
  const actual = describe(node);
  return {
    problems: [
      problem('field-wrong-kind', {
        message: `\`${key}\` is ${actual}; expected ${expected}.`,
        hint,
        expected,
        actual,
        place: node.place,
      }),
    ],
  };
}

/** A value in words, quoted when it is short: `the number 42`, `a list`. */
export function describe(node: ValueNode): string {
  if (node.kind === 'mapping') return 'a mapping';
  if (node.kind === 'sequence') return 'a list';
  if (node.value === null) return 'empty';
  const text = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
  if (typeof node.value === 'boolean') return text;
  return typeof node.value === 'string' ? `the text "${text}"` : `the number ${text}`;
}

/** A web address that no page should be given. */
export function unsafeUrl(url: string, key: string, place: Place): Problem {
  return problem('url-unsafe', {
    message: `\`${key}\` is left out: the address "${url.slice(0, 60)}" has a scheme that is not allowed.`,
    hint: 'Write an `https:` address or a path.',
    place,
  });
}
