import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RelatedLink } from '../model/block.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { drawRelatedLinks } from './draw/draw-related-links.ts';
import { LoadErrorEvent } from './events/load-error-event.ts';
import { RelatedLinksLoadEvent } from './events/related-links-load-event.ts';
import { FramingElement } from './frame/framing-element.ts';
import { hasFallback } from './load/child-source.ts';
import { errorText } from './load/error-text.ts';
import { fetchSource } from './load/fetch-source.ts';
import { problemsOf } from './load/problems-of.ts';
import { readRelatedIndex, readRelatedLinks } from './load/read-related-index.ts';

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
export class BroadsheetRelatedLinks extends FramingElement {
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
  /** Whether links are shown that another instance drew. */
  #showsRemains = false;
  #load: AbortController | undefined;
  readonly #observer = new MutationObserver(() => this.#onChildren());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true });
    this.#onChildren();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    if (this.isLoading) this.#isStale = true;
    this.#load?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (INPUTS.some((name) => changed.has(name))) this.#isStale = true;
    if (!this.#isStale || !this.isConnected) return;
    this.#isStale = false;
    this.#show();
  }

  #onChildren(): void {
    if (this.#drawn.some((node) => node.parentNode !== this)) this.#isStale = true;
    // Links that another instance drew have just come, or gone.
    if (this.#remains().length > 0 !== this.#showsRemains) this.#isStale = true;
    if (this.#isStale) this.requestUpdate();
  }

  /** Links that another instance drew, and that came here in a copy of it or in saved HTML. */
  #remains(): Element[] {
    return [...this.children].filter((child) => child.slot === 'links' && !this.#drawn.some((node) => node === child));
  }

  #show(): void {
    const { links, src, htmlFor } = this;
    this.#load?.abort();
    this.isLoading = false;
    this.#problems = [];
    const remains = this.#remains();
    const hasSource = Boolean(links ?? (src && htmlFor));
    if (hasSource) for (const old of remains) old.remove();
    this.#showsRemains = !hasSource && remains.length > 0;
    if (links !== undefined && links !== null) this.#putGiven(links);
    else if (src && htmlFor) void this.#loadIndex(src, htmlFor);
    else this.#put([]);
  }

  #putGiven(links: unknown): void {
    try {
      this.#put(readRelatedLinks(links));
    } catch (error) {
      const event = this.#fail(error);
      void this.updateComplete.then(() => this.dispatchEvent(event));
    }
  }

  #fail(error: unknown): LoadErrorEvent {
    this.#put([]);
    this.#problems = problemsOf(error);
    console.warn(new BroadsheetError(this.#problems).message);
    return new LoadErrorEvent(this.#problems);
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
      event = this.#fail(error);
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
      ${this.#drawn.length || this.#showsRemains ? html`<slot name="links"></slot>` : html`<slot></slot>`}
    `;
  }

  /** Further reading is beside the point of a page: nothing is said where there is something to read. */
  #statusText(): string | typeof nothing {
    if (this.#drawn.length || this.#showsRemains || hasFallback(this)) return nothing;
    if (this.isLoading) return 'Loading related articles…';
    return this.#problems.length ? errorText('The list of related articles', this.#problems) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-related-links': BroadsheetRelatedLinks;
  }
}
