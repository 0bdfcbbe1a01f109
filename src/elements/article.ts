import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../model/article.ts';
import type { ProgressStore } from '../progress/stores/progress-store.ts';

import { DrawingElement, type Failure, type Status } from './frame/drawing-element.ts';
import type { renderOutline } from './frame/render-outline.ts';
import { findSource, hasFallback, sourceKey } from './load/child-source.ts';
import type { LoadedArticle } from './load/loaded-article.ts';
import { requestAddress } from './load/request-address.ts';

export type { Status as ArticleStatus };

const drawing = () => import('./draw/drawing.ts');

/** What says where ticks are kept. */
const KEPT_BY = ['persist', 'scope', 'aliases', 'store'] as const;

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
 * @csspart skeleton - Grey lines where text will be, a picture of the background.
 * @csspart error - What the reader is told when it cannot be shown.
 * @csspart error-text - The same without the button.
 * @csspart retry-button - Loads it again.
 * @csspart outline - The outline, a `<details>`.
 * @csspart outline-button - Its `<summary>`.
 * @csspart outline-list - A list of headings in it; the outermost is `outline-top` as well.
 * @csspart outline-link - A heading in it.
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
export class BroadsheetArticle extends DrawingElement<LoadedArticle> {
  static override properties: PropertyDeclarations = {
    article: { attribute: false },
    src: { reflect: true },
    credentials: { reflect: true },
    loading: { reflect: true },
    outline: { type: Boolean, reflect: true },
    persist: { reflect: true },
    scope: { reflect: true },
    aliases: { reflect: true },
    store: { attribute: false },
  };

  /** Address of a Markdown or JSON file. Its own links are relative to where the answer came from. */
  src: string | null = null;
  /** Whether cookies go with the request, as in `fetch`: `omit` (as when absent), `same-origin` or `include`. */
  credentials: RequestCredentials | null = null;
  /** When `src` is loaded: at once (as when absent), or with `lazy` not before the reader comes near. */
  loading: 'eager' | 'lazy' | null = null;
  /** Whether the headings are listed above the article. */
  outline = false;
  /**
   * Whether the ticks of its checklists are kept; its value, if any, is the scope they are filed under, unless a
   * checklist has one of its own. Default scope: the article's canonical path, else the page's.
   */
  persist: string | null = null;
  /** Address of the article that names the default scope, in place of its canonical one. */
  scope: string | null = null;
  /** Its earlier addresses, parted by white space, whose ticks are read too; by default those of its frontmatter. */
  aliases: string | null = null;
  /** Where ticks are kept in place of this browser, such as a server. */
  store: ProgressStore | undefined;

  protected readonly drawnSlot = 'article';

  #given: Article<unknown> | undefined;
  #loaded: Article<unknown> | undefined;
  /** What was found among the children. */
  #source: HTMLElement | undefined;
  #sourceKey: unknown;
  #renderOutline: typeof renderOutline | undefined;
  #outlining: Promise<void> | undefined;
  #hashScroll: Promise<unknown> | undefined;

  /** The article to show, or the one that was loaded; `undefined` for a ready-made one. */
  get article(): Article<unknown> | undefined {
    return this.#given ?? this.#loaded;
  }

  set article(article: Article<unknown> | undefined) {
    if (article === this.#given) return;
    this.#given = article;
    this.#loaded = undefined;
    this.invalidate();
  }

  /** Where it is. */
  get status(): Status {
    return this.shownStatus;
  }

  /** Loads and draws again what was given. */
  reload(): void {
    this.invalidate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#outlining;
    return super.getUpdateComplete();
  }

  protected override async whenFramed(): Promise<void> {
    this.#loadOutline();
    await Promise.all([super.whenFramed(), this.#outlining]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isWaiting = this.shownStatus === 'waiting';
    if (changed.has('src') || changed.has('credentials') || (isWaiting && changed.has('loading'))) this.invalidate();
    this.#loadOutline();
    if (this.hasUpdated && KEPT_BY.some((name) => changed.has(name))) {
      for (const list of this.querySelectorAll('broadsheet-checklist')) list.reopen?.();
    }
    super.willUpdate(changed);
  }

  #loadOutline(): void {
    if (!this.outline) return;
    this.#outlining ??= Promise.all([import('./frame/render-outline.ts'), this.learn()]).then(([file]) => {
      this.#renderOutline = file.renderOutline;
      this.requestUpdate();
    }, console.warn);
  }

  protected override hasOtherChildren(): boolean {
    return this.#sourceKey !== sourceKey(this.#findSource());
  }

  /** What the page gave as a child; with nothing else to draw from, what another instance drew. */
  #findSource(): HTMLElement | undefined {
    const source = findSource(this);
    return source || this.src || this.#given !== undefined ? source : this.findRemains()[0];
  }

  /** Shows the first of what was given. */
  protected override show(): void {
    const { src } = this;
    const source = this.#findSource();
    this.#source = source;
    this.#sourceKey = sourceKey(source);
    for (const old of this.findRemains()) if (old !== source) old.remove();
    if (window.location.hash || this.getRootNode() instanceof ShadowRoot) {
      const { scrollY } = window;
      this.#hashScroll ??= import('./frame/hash-scroll.ts').then(
        ({ HashScroll }) => new HashScroll(this, scrollY),
        console.warn,
      );
    }
    if (this.#given !== undefined) {
      this.drawNow({ article: this.#given });
    } else if (source instanceof HTMLScriptElement) {
      this.drawLater(async () => (await drawing()).readScript(source));
    } else if (src && !source) {
      this.drawLater((signal) => this.#load(src, signal));
    } else {
      this.put();
      this.#loaded = undefined;
      this.shownStatus = source ? 'ready' : 'empty';
    }
  }

  async #load(src: string, signal: AbortSignal): Promise<LoadedArticle> {
    if (this.loading === 'lazy') {
      this.shownStatus = 'waiting';
      const { whenNear } = await import('./load/when-near.ts');
      await whenNear(this, signal);
      signal.throwIfAborted();
      this.shownStatus = 'loading';
    }
    const url = requestAddress(src, this.baseURI);
    const credentials =
      this.credentials === 'include' || this.credentials === 'same-origin' ? this.credentials : 'omit';
    const [{ readAnswer }, answer] = await Promise.all([drawing(), fetch(url, { credentials, signal })]);
    return readAnswer(answer, url);
  }

  protected override async draw({ article, base }: LoadedArticle, signal: AbortSignal): Promise<Event | undefined> {
    const { ArticleLoadEvent, drawArticle } = await drawing();
    if (signal.aborted) return undefined;
    this.put(drawArticle(article, { base, host: this, strings: this.speaker.strings() }));
    this.#loaded = article;
    return new ArticleLoadEvent(article);
  }

  protected override async explain(error: unknown, loaded: LoadedArticle | undefined): Promise<Failure> {
    this.#loaded = undefined;
    const [{ failArticle }] = await Promise.all([import('./frame/article-failure.ts'), this.learn()]);
    const src = this.#source || this.#given !== undefined ? null : this.src;
    const attempt = { error, value: loaded?.article, src, base: this.baseURI };
    return failArticle(attempt, this.speaker, src === null ? undefined : () => this.reload());
  }

  protected override render(): TemplateResult {
    const status = this.shownStatus;
    const isLoading = status === 'loading';
    const shown = this.drawn[0] ?? (status === 'ready' ? this.#source : undefined);
    const isBare = (isLoading || status === 'waiting') && !shown && !hasFallback(this);
    return html`
      <div part="frame" aria-busy=${isLoading}>
        <p part="status" role="status">${isLoading ? this.speaker.say('loadingArticle') : nothing}</p>
        ${isBare ? html`<div part="skeleton" aria-hidden="true"></div>` : nothing}
        ${status === 'error' ? this.failure?.message : nothing}
        ${this.outline && shown ? this.#renderOutline?.(shown, this.speaker) : nothing}
        <slot name=${shown?.slot || nothing}></slot>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broadsheet-article': BroadsheetArticle;
  }
}
