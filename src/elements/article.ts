import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article } from '../model/article.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { drawArticle } from './draw/draw-article.ts';
import { ArticleLoadEvent } from './events/article-load-event.ts';
import { LoadErrorEvent } from './events/load-error-event.ts';
import { FramingElement } from './frame/framing-element.ts';
import { HashScroll } from './frame/hash-scroll.ts';
import { renderOutline } from './frame/render-outline.ts';
import {
  type ChildSource,
  findChildSource,
  findRemains,
  hasFallback,
  isSameSource,
  sourceScripts,
} from './load/child-source.ts';
import { errorText } from './load/error-text.ts';
import { type LoadedArticle, loadArticle, readEmbedded } from './load/load-article.ts';
import { problemsOf } from './load/problems-of.ts';
import { readArticle } from './load/read-article.ts';

/** Where an article element is: `empty` has nothing to show, `ready` shows an article. */
export type ArticleStatus = 'empty' | 'loading' | 'ready' | 'error';

/**
 * Shows an article in the page, framed with what a reader needs while it loads or when it cannot.
 *
 * It is given an article in one of these ways, the first that is there: the property `article`; an `<article>` child,
 * which is left as it is; a `<script type="text/markdown">` or `<script type="application/json">` child; `src`. Any
 * other child is shown until the article is. An article drawn by another instance, as in a clone, is drawn anew, or shown
 * as it is when there is nothing to draw it from.
 *
 * @slot - What to show meanwhile, or a ready-made `<article>`.
 * @slot article - The article that the element drew; not for a page's own use.
 * @csspart frame - All that surrounds the article.
 * @csspart status - What the reader is told while it loads.
 * @csspart skeleton - Grey lines where text will be.
 * @csspart error - What the reader is told when it cannot be shown.
 * @csspart retry-button - Loads it again.
 * @csspart outline - The outline, a `<details>`.
 * @cssprop --broadsheet-font-text - Typeface of the text.
 * @cssprop --broadsheet-font-heading - Typeface of headings.
 * @cssprop --broadsheet-font-ui - Typeface of everything that is no text: byline, tables, buttons.
 * @cssprop --broadsheet-font-code - Typeface of code.
 * @cssprop --broadsheet-font-size - Size of the text.
 * @cssprop --broadsheet-line-height - Line height of the text.
 * @cssprop --broadsheet-measure - Greatest length of a line.
 * @cssprop --broadsheet-space - The step that vertical distances are made of.
 * @cssprop --broadsheet-radius - Roundness of corners.
 * @cssprop --broadsheet-ink - Colour of text.
 * @cssprop --broadsheet-muted - Colour of secondary text.
 * @cssprop --broadsheet-accent - Colour of links, ticks and marks.
 * @cssprop --broadsheet-rule - Colour of lines.
 * @cssprop --broadsheet-tint - Background of code, cards and alerts.
 * @cssprop --broadsheet-mark - Background of marked text.
 * @cssprop --broadsheet-note - Colour of a note; there are `-tip`, `-important`, `-warning` and `-caution` as well.
 * @fires {ArticleLoadEvent} broadsheet-load - When an article has been drawn; not for a ready-made one.
 * @fires {LoadErrorEvent} broadsheet-error - When it cannot be.
 */
export class BroadsheetArticle extends FramingElement {
  /** Address of a Markdown or JSON file. Its own links are relative to where the answer came from. */
  @property({ reflect: true }) src: string | null = null;
  /** Whether cookies go with the request, as in `fetch`: `omit` (as when absent), `same-origin` or `include`. */
  @property({ reflect: true }) credentials: RequestCredentials | null = null;
  /** Whether the headings are listed above the article. */
  @property({ type: Boolean, reflect: true }) outline = false;

  @state() private shownStatus: ArticleStatus = 'empty';

  #given: Article<unknown> | undefined;
  #loaded: Article<unknown> | undefined;
  /** What was found among the children. */
  #child: ChildSource | undefined;
  /** The article that was drawn here, a child of this element. */
  #drawn: HTMLElement | undefined;
  #problems: readonly Problem[] = [];
  /** Whether what is shown is no longer, or not yet, what was given. */
  #isStale = true;
  #load: AbortController | undefined;
  readonly #hashScroll = new HashScroll();
  readonly #observer = new MutationObserver(() => this.#onChildren());

  /** The article to show, or the one that was loaded; `undefined` for a ready-made one. */
  @property({ attribute: false })
  get article(): Article<unknown> | undefined {
    return this.#given ?? this.#loaded;
  }

  set article(article: Article<unknown> | undefined) {
    if (article === this.#given) return;
    this.#given = article;
    this.#loaded = undefined;
    this.#isStale = true;
  }

  /** Where it is. */
  get status(): ArticleStatus {
    return this.shownStatus;
  }

  /** Loads and draws again what was given. */
  reload(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true });
    // Children that the parser has yet to add may hold the article.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#onParsed);
    this.#onChildren();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#hashScroll.stop();
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    if (this.shownStatus === 'loading') this.#isStale = true;
    this.#load?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('credentials')) this.#isStale = true;
    if (!this.#isStale || !this.isConnected || document.readyState === 'loading') return;
    this.#isStale = false;
    this.#show();
  }

  readonly #onParsed = (): void => this.requestUpdate();

  #onChildren(): void {
    // A script's text may change in place; to observe one that is observed already does nothing.
    for (const script of sourceScripts(this)) {
      this.#observer.observe(script, { childList: true, characterData: true, subtree: true });
    }
    if (!isSameSource(this.#child, this.#findChild())) this.#isStale = true;
    if (this.#drawn && this.#drawn.parentNode !== this) {
      this.#drawn = undefined;
      this.#isStale = true;
    }
    if (this.#isStale) this.requestUpdate();
  }

  /** What the page gave as a child; with nothing else to draw from, what another instance drew. */
  #findChild(): ChildSource | undefined {
    const child = findChildSource(this);
    if (child || this.src || this.#given !== undefined) return child;
    const [element] = findRemains(this, this.#drawn);
    return element && { type: 'article', element };
  }

  /** Shows the first of what was given. */
  #show(): void {
    const { src } = this;
    const given = this.#given;
    this.#load?.abort();
    this.#child = this.#findChild();
    const child = this.#child;
    const shown = child?.type === 'article' ? child.element : undefined;
    for (const old of findRemains(this, this.#drawn)) if (old !== shown) old.remove();
    if (given !== undefined) {
      this.#hashScroll.watch();
      this.#run(() => ({ article: readArticle(given) }));
    } else if (child?.type === 'article') {
      this.#put(undefined);
      this.#loaded = undefined;
      this.shownStatus = 'ready';
    } else if (child) {
      void this.#runLater(() => readEmbedded(child.text, child.kind));
    } else if (src) {
      const credentials =
        this.credentials === 'include' || this.credentials === 'same-origin' ? this.credentials : 'omit';
      void this.#runLater((signal) => loadArticle(src, { base: this.baseURI, credentials, signal }));
    } else {
      this.#put(undefined);
      this.#loaded = undefined;
      this.shownStatus = 'empty';
    }
  }

  async #runLater(load: (signal: AbortSignal) => Promise<LoadedArticle>): Promise<void> {
    const controller = new AbortController();
    this.#load = controller;
    this.shownStatus = 'loading';
    this.#hashScroll.watch();
    const result = await load(controller.signal).then(
      (loaded) => () => loaded,
      (error: unknown) => () => {
        throw error;
      },
    );
    // A newer request, or a removed element, has no use for this answer.
    if (!controller.signal.aborted) this.#run(result);
  }

  /** Draws what was loaded, or tells why it cannot be. */
  #run(load: () => LoadedArticle): void {
    try {
      const { article, base } = load();
      const drawn = drawArticle(article, base, this);
      drawn.slot = 'article';
      this.#loaded = article;
      this.#put(drawn);
      this.shownStatus = 'ready';
      void this.#announce(new ArticleLoadEvent(article), drawn);
    } catch (error) {
      this.#problems = problemsOf(error);
      this.#loaded = undefined;
      this.#put(undefined);
      this.shownStatus = 'error';
      console.warn(new BroadsheetError(this.#problems).message);
      void this.#announce(new LoadErrorEvent(this.#problems));
    }
  }

  /** Tells the page when the frame shows it, too; then scrolls to where the address points in it. */
  async #announce(event: Event, target?: Element): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(event);
    if (target?.isConnected) this.#hashScroll.scrollWithin(target);
  }

  #put(drawn: HTMLElement | undefined): void {
    this.#drawn?.remove();
    this.#drawn = drawn;
    if (drawn) this.append(drawn);
  }

  readonly #onRetry = (): void => this.reload();

  protected override render(): TemplateResult {
    const isLoading = this.shownStatus === 'loading';
    const shown = this.#drawn ?? (this.#child?.type === 'article' ? this.#child.element : undefined);
    const isBare = isLoading && !this.#drawn && !hasFallback(this);
    return html`
      <div part="frame" aria-busy=${isLoading}>
        <p part="status" role="status">${isLoading ? 'Loading the article…' : nothing}</p>
        ${isBare ? renderSkeleton() : nothing}
        ${this.shownStatus === 'error' ? this.#renderError() : nothing}
        ${this.outline && shown ? renderOutline(shown) : nothing}
        ${shown?.slot ? html`<slot name="article"></slot>` : html`<slot></slot>`}
      </div>
    `;
  }

  #renderError(): TemplateResult {
    return html`
      <div part="error" role="alert">
        <p part="error-text">${errorText('This article', this.#problems)}</p>
        ${
          this.src && this.#given === undefined && !this.#child
            ? html`<button part="button retry-button" type="button" @click=${this.#onRetry}>Try again</button>`
            : nothing
        }
      </div>
    `;
  }
}

function renderSkeleton(): TemplateResult {
  return html`<div part="skeleton" aria-hidden="true">
    <div part="skeleton-title"></div>
    <div part="skeleton-line"></div>
    <div part="skeleton-line"></div>
    <div part="skeleton-line"></div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-article': BroadsheetArticle;
  }
}
