import type { RelatedLink } from '../../model/block.ts';

/** Fired on `<broadsheet-related-links>` when an index has been read. */
export class RelatedLinksLoadEvent extends Event {
  /** What the index holds for the article; empty when it has nothing. */
  readonly links: readonly RelatedLink[];

  constructor(links: readonly RelatedLink[]) {
    super('broadsheet-load', { bubbles: true, composed: true });
    this.links = links;
  }
}
