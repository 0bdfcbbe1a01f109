import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RelatedLink } from '../model/block.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { drawRelatedLinks } from './draw/draw-related-links.ts';
import { LoadErrorEvent } from './events/load-error-event.ts';
import { RelatedLinksLoadEvent } from './events/related-links-load-event.ts';
import { frameStyles } from './frame/frame.styles.ts';
import { FramingElement } from './frame/framing-element.ts';
import { hasFallback } from './load/child-source.ts';
import { errorText } from './load/error-text.ts';
import { fetchSource } from './load/fetch-source.ts';
import { problemsOf } from './load/problems-of.ts';
import { readRelatedIndex } from './load/read-related-index.ts';
import { relatedLinksStyles } from './related-links.styles.ts';

const INPUTS = ['links', 'src', 'htmlFor', 'heading'] as const;

/**
 * Shows links to further reading.
 *
 * It is given a list of links as children; or the property `links`; or `src` and `for`, an index of related links and
 * the slug of the article to look up in it. Children beside `links` or `src` are what is shown meanwhile, and what
 * stays when the index cannot be read or does not know the article.
 *
 * @slot - The links, or what to show meanwhile.
 * @slot links - The links that the element drew; not for a page's own use.
 * @csspart status - What the reader is told while there is nothing else to show.
 * @cssprop --broadsheet-ink - Colour of text.
 * @cssprop --broadsheet-muted - Colour of descriptions.
 * @cssprop --broadsheet-accent - Colour of underlines.
 * @fires {RelatedLinksLoadEvent} broadsheet-load - When an index has been read.
 * @fires {LoadErrorEvent} broadsheet-error - When it cannot be.
 */
export class BroadsheetRelatedLinks extends FramingElement {
  static override styles = [frameStyles, relatedLinksStyles];

  /** The links to show. */
  @property({ attribute: false }) links: readonly RelatedLink[] | undefined;
  /** Address of an index of related links. */
  @property({ reflect: true }) src: string | null = null;
  /** Slug of the article to look up in the index. */
  @property({ reflect: true, attribute: 'for' }) htmlFor: string | null = null;
  /** What stands above links that the element draws. */
  @property({ reflect: true }) heading: string | null = null;

  @state() private isLoading = false;

  #drawn: readonly HTMLElement[] = [];
  #problems: readonly Problem[] = [];
  #isStale = true;
  #load: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isStale) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.isLoading) this.#isStale = true;
    this.#load?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (INPUTS.some((name) => changed.has(name))) this.#isStale = true;
    if (!this.#isStale || !this.isConnected) return;
    this.#isStale = false;
    this.#show();
  }

  #show(): void {
    const { src, htmlFor } = this;
    this.#load?.abort();
    this.isLoading = false;
    this.#problems = [];
    if (this.links) this.#put(this.links);
    else if (src && htmlFor) void this.#loadIndex(src, htmlFor);
    else this.#put([]);
  }

  async #loadIndex(src: string, slug: string): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#load = controller;
    this.isLoading = true;
    let event: Event;
    try {
      const { text } = await fetchSource(src, { base: this.baseURI, credentials: 'omit', signal });
      if (signal.aborted) return;
      const links = readRelatedIndex(text, slug);
      this.#put(links);
      event = new RelatedLinksLoadEvent(links);
    } catch (error) {
      if (signal.aborted) return;
      this.#put([]);
      this.#problems = problemsOf(error);
      console.warn(new BroadsheetError(this.#problems).message);
      event = new LoadErrorEvent(this.#problems);
    }
    this.isLoading = false;
    await this.updateComplete;
    this.dispatchEvent(event);
  }

  #put(links: readonly RelatedLink[]): void {
    for (const node of this.#drawn) node.remove();
    this.#drawn = links.length ? drawRelatedLinks(links, this.heading ?? 'Related articles', this) : [];
    for (const node of this.#drawn) node.slot = 'links';
    this.append(...this.#drawn);
  }

  protected override render(): TemplateResult {
    return html`
      <p part="status" role="status">${this.#statusText()}</p>
      ${this.#drawn.length ? html`<slot name="links"></slot>` : html`<slot></slot>`}
    `;
  }

  /** Further reading is beside the point of a page: nothing is said where there is something to read. */
  #statusText(): string | typeof nothing {
    if (this.#drawn.length || hasFallback(this, undefined)) return nothing;
    if (this.isLoading) return 'Loading related articles…';
    return this.#problems.length ? errorText('The list of related articles', this.#problems) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-related-links': BroadsheetRelatedLinks;
  }
}
