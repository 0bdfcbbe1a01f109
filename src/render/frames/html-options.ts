import type { RenderOptions } from '../render-options.ts';

/** How an article is printed as HTML. */
export interface HtmlOptions extends RenderOptions {
  /**
   * Whether the frames of the elements are printed, too, so that a page that links `styles.css` looks finished before
   * any script has run. A `<broadsheet-article>` is then around the `<article>`. Default `false`.
   */
  readonly frames?: boolean;
  /** Whether the frame of the article lists its headings; without `frames`, nothing does. Default `false`. */
  readonly outline?: boolean;
  /**
   * Whether the elements are to keep what a reader ticks, as their attribute `persist` says; a text is the scope that
   * ticks are filed under. Without `frames`, nothing does. Default `false`.
   */
  readonly persist?: boolean | string;
}
