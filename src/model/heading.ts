import type { Place } from './place.ts';

/** A heading of the outline, with the headings below it. */
export interface Heading {
  /** The `id` the heading has in the page, so that `#id` leads to it. */
  readonly id: string;
  /** Rank in the source, 1 to 6. */
  readonly depth: number;
  readonly text: string;
  readonly children: readonly Heading[];
  readonly place: Place;
}
