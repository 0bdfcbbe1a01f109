import type { ElementContent } from 'hast';
import type { Block } from '../model/block.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import type { KnownStrings } from '../strings/known-strings.ts';
import type { OutwardOptions } from './outward.ts';

/** How an article is drawn; the same for hast, HTML and the DOM. */
export interface RenderOptions extends OutwardOptions {
  /** Whether title, byline, dates and hero image are drawn above the body. Default `true`. */
  readonly header?: boolean;
  /** Rank of the body's sections, 1 to 6; the title is one above. Default `2`. */
  readonly headingBase?: number;
  /** Put before every `id` and every `#reference`, so that two articles can share a page. Default none. */
  readonly idPrefix?: string;
  /** Gives the address a link leads to, and that of media when there is no `resolveImage`. Not asked for `#references`. */
  readonly resolveUrl?: (url: string) => string;
  /** Gives the address of an image, or all that is known of it. Default: what `resolveUrl` gives. */
  readonly resolveImage?: (src: string) => string | ResolvedImage;
  /** Gives the coloured content of a code block; `undefined` leaves it plain. `language` is `undefined` when none is named. */
  readonly highlight?: (code: string, language: string | undefined) => readonly ElementContent[] | undefined;
  /** What is said beside the article's own words, its reading time for one: `await loadStrings('de')`. Default: English. */
  readonly strings?: KnownStrings;
  /** Draws a block its own way; `drawn` is how it is drawn otherwise, and what `undefined` keeps. */
  readonly blockToHast?: (block: Block, drawn: readonly ElementContent[]) => readonly ElementContent[] | undefined;
  /**
   * What prose may hold. Default `SAFE_HTML`.
   *
   * Widened by a page's own code only. The HTML and DOM printers hold what `highlight` and `blockToHast` give to it
   * as well, any class name allowed.
   */
  readonly allow?: SafeHtml;
}

/** An image as a page serves it. */
export interface ResolvedImage {
  readonly src: string;
  readonly srcSet?: string;
  readonly sizes?: string;
  /** In CSS pixels. */
  readonly width?: number;
  /** In CSS pixels. */
  readonly height?: number;
}
