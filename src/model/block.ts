import type { ElementContent } from 'hast';
import type { Checklist } from './checklist.ts';
import type { Place } from './place.ts';
import type { Prose } from './prose.ts';

export type { Prose } from './prose.ts';

/** A piece of an article's body. */
export type Block = Prose | Checklist | RelatedLinks | CallToAction;

/** The list of further reading that an author gives at the end of an article. */
export interface RelatedLinks {
  readonly type: 'related-links';
  /** The heading above the list: it belongs to the block and is not in the outline. */
  readonly heading: RelatedHeading;
  readonly links: readonly RelatedLink[];
  readonly place: Place;
}

export interface RelatedHeading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
}

export interface RelatedLink {
  readonly href: string;
  readonly title: string;
  /** Plain text of what the author wrote after the link. */
  readonly description?: string;
  /** The same with its emphasis, code and links. */
  readonly descriptionContent?: readonly ElementContent[];
  /** Last segment of the path of a link within the site. */
  readonly slug?: string;
  /** When what it leads to was published, ISO 8601, where that is known. */
  readonly published?: string;
  /** How many minutes that takes to read. */
  readonly readingMinutes?: number;
  /** Set when it leads nowhere any more. */
  readonly dead?: true;
  readonly place: Place;
}

/** A paragraph near the end that is one link: what the reader is asked to do next. */
export interface CallToAction {
  readonly type: 'call-to-action';
  readonly href: string;
  readonly text: string;
  readonly content: readonly ElementContent[];
  readonly place: Place;
}
