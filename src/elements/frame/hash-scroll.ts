import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusQuietly } from './focus-quietly.ts';
import { hashIds } from './hash-ids.ts';

/** What a reader moves a page with. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** An element that shows an article when its status is `ready`. */
export interface ArticleHost extends ReactiveControllerHost, HTMLElement {
  readonly status: string;
}

/**
 * Leads a reader to where a fragment points, where the browser does not: in an article that came into the page after
 * the address was followed, once, and not when the reader has gone elsewhere meanwhile; and within a shadow root, in
 * which a browser follows no fragment at all.
 */
export class HashScroll implements ReactiveController {
  readonly #host: ArticleHost;
  readonly #startY: number;
  #hasArrived = false;
  #hasMoved = false;

  /** @param startY Where the page was scrolled to when the article was asked for. */
  constructor(host: ArticleHost, startY: number) {
    this.#host = host;
    this.#startY = startY;
    host.addController(this);
    // It may have come before this did.
    void host.updateComplete.then(() => this.hostUpdated());
  }

  hostConnected(): void {
    if (!this.#hasArrived) {
      for (const move of MOVES) window.addEventListener(move, this.#onMove, { capture: true, passive: true });
    }
    if (!(this.#host.getRootNode() instanceof ShadowRoot)) return;
    window.addEventListener('hashchange', this.#onHash);
    this.#host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#stopWatching();
    window.removeEventListener('hashchange', this.#onHash);
    this.#host.removeEventListener('click', this.#onClick);
  }

  hostUpdated(): void {
    if (this.#hasArrived || this.#host.status !== 'ready') return;
    this.#hasArrived = true;
    this.#stopWatching();
    if (this.#hasMoved || window.scrollY !== this.#startY) return;
    const target = this.#find(window.location.hash);
    const { activeElement, body } = document;
    if (target) this.#lead(target, !activeElement || activeElement === body);
  }

  #stopWatching(): void {
    for (const move of MOVES) window.removeEventListener(move, this.#onMove, { capture: true });
  }

  readonly #onMove = (): void => {
    this.#hasMoved = true;
  };

  readonly #onHash = (): void => {
    const { hash } = window.location;
    const target = this.#find(hash);
    if (target && !hashIds(hash).some((id) => document.getElementById(id))) this.#lead(target);
  };

  /** A link to the article's own text, or of its outline. Those that are to open elsewhere are left to the browser. */
  readonly #onClick = (event: MouseEvent): void => {
    const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const hash = link?.getAttribute('href') ?? '';
    const target = hash.startsWith('#') && !link?.target ? this.#find(hash) : undefined;
    if (!target) return;
    // Followed by the browser, it could lead to what has the same id outside.
    event.preventDefault();
    if (window.location.hash !== hash) {
      history.pushState(history.state, '', Object.assign(new URL(window.location.href), { hash }));
    }
    this.#lead(target);
  };

  #find(hash: string): HTMLElement | undefined {
    const article =
      this.#host.querySelector(':scope > [slot="article"]') ?? this.#host.querySelector(':scope > article');
    const elements = [...(article?.querySelectorAll<HTMLElement>('[id]') ?? [])];
    return hashIds(hash)
      .map((id) => elements.find((element) => element.id === id))
      .find((element) => element);
  }

  #lead(target: HTMLElement, withFocus = true): void {
    for (let parent = target.parentElement; parent; parent = parent.parentElement) {
      if (parent instanceof HTMLDetailsElement) parent.open = true;
    }
    target.scrollIntoView();
    if (withFocus) focusQuietly(target);
  }
}
