import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { RelatedLink } from '../model/block.ts';
import { DrawingElement, type Failure } from './frame/drawing-element.ts';
import { hasFallback } from './load/child-source.ts';

const INPUTS = ['links', 'src', 'htmlFor', 'heading'] as const;

/**
 * Shows links to further reading.
 *
 * It is given a list of links as children; or the property `links`; or `src` and `for`, an index of related links and
 * the slug of the article to look up in it. Children beside `links` or `src` are what is shown meanwhile, and what
 * stays when the index cannot be read or does not know the article. Links drawn by another instance, as in a clone, are
 * drawn anew, or shown as they are when there is nothing to draw them from.
 *
 * @slot - The links, or what to show meanwhile.
 * @slot links - The links that the element drew; not for a page's own use.
 * @csspart status - What the reader is told while there is nothing else to show.
 * @cssprop --broadsheet-ink - Colour of text.
 * @cssprop --broadsheet-muted - Colour of descriptions.
 * @cssprop --broadsheet-accent - Colour of underlines.
 * @fires {RelatedLinksLoadEvent} broadsheet-load - When an index has been read; not for the property `links`.
 * @fires {LoadErrorEvent} broadsheet-error - When it cannot be, or when `links` are none.
 */
export class BroadsheetRelatedLinks extends DrawingElement<readonly RelatedLink[]> {
  static override properties: PropertyDeclarations = {
    links: { attribute: false },
    src: { reflect: true },
    htmlFor: { reflect: true, attribute: 'for' },
    heading: { reflect: true },
    layout: { reflect: true },
  };

  /** The links to show. */
  links: readonly RelatedLink[] | undefined;
  /** Address of an index of related links. */
  src: string | null = null;
  /** Slug of the article to look up in the index. */
  htmlFor: string | null = null;
  /** What stands above links that the element draws. */
  heading: string | null = null;
  /** How links look: a `list` (as when absent), or `cards`. Links that are in the page already do as well. */
  layout: 'list' | 'cards' | null = null;

  protected readonly drawnSlot = 'links';
  #loadingText = '';
  /** Whether links are shown that another instance drew. */
  #showsRemains = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (INPUTS.some((name) => changed.has(name))) this.invalidate();
    super.willUpdate(changed);
  }

  protected override hasOtherChildren(): boolean {
    return this.findRemains().length > 0 !== this.#showsRemains;
  }

  protected override show(): void {
    const { links, src, htmlFor } = this;
    const remains = this.findRemains();
    const hasSource = Boolean(links ?? (src && htmlFor));
    if (hasSource) for (const old of remains) old.remove();
    this.#showsRemains = !hasSource && remains.length > 0;
    if (links) {
      this.drawNow(links);
    } else if (src && htmlFor) {
      this.drawLater((signal) => this.#load(src, htmlFor, signal));
    } else {
      this.put();
      this.shownStatus = 'empty';
    }
  }

  async #load(src: string, slug: string, signal: AbortSignal): Promise<readonly RelatedLink[]> {
    const { loadRelatedLinks, loadingText } = await import('./load/related-index.ts');
    await this.learn();
    this.#loadingText = loadingText(this.speaker);
    this.requestUpdate();
    return loadRelatedLinks(src, slug, { base: this.baseURI, signal });
  }

  protected override async draw(links: readonly RelatedLink[], signal: AbortSignal): Promise<Event | undefined> {
    const { drawRelatedLinks, RelatedLinksLoadEvent } = await import('./draw/drawing.ts');
    if (signal.aborted) return undefined;
    const heading = this.heading ?? this.speaker.say('relatedArticles');
    const options = { heading, host: this, strings: this.speaker.strings() };
    this.put(...(links.length === 0 ? [] : drawRelatedLinks(links, options)));
    return this.links ? undefined : new RelatedLinksLoadEvent(links);
  }

  protected override async explain(error: unknown): Promise<Failure> {
    const { failRelatedLinks } = await import('./load/related-index.ts');
    await this.learn();
    return failRelatedLinks({ error, given: this.links, src: this.src, base: this.baseURI }, this.speaker);
  }

  /** Further reading is beside the point of a page: nothing is said where there is something to read. */
  protected override render(): TemplateResult {
    const isShown = this.drawn.length > 0 || this.#showsRemains;
    const message = this.shownStatus === 'error' ? this.failure?.message : this.#loadingText;
    const isQuiet = isShown || hasFallback(this) || !/loading|error/.test(this.shownStatus);
    return html`
      <p part="status" role="status">${isQuiet ? nothing : message}</p>
      <slot name=${isShown ? this.drawnSlot : nothing}></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-related-links': BroadsheetRelatedLinks;
  }
}
