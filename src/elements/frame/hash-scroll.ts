/** What a reader moves a page with. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Scrolls, once, to where the page's address points, when that came into the page after the address was followed; and
 * not when the reader has gone elsewhere meanwhile.
 */
export class HashScroll {
  #state: 'new' | 'watching' | 'over' = 'new';
  #hasMoved = false;
  #startY = 0;

  /** Starts to heed what the reader does: call it when something is about to be loaded. */
  watch(): void {
    if (this.#state === 'over') return;
    this.stop();
    this.#state = 'watching';
    this.#hasMoved = false;
    this.#startY = window.scrollY;
    for (const move of MOVES) window.addEventListener(move, this.#onMove, { capture: true, passive: true });
  }

  /** Stops to heed it, without a scroll. */
  stop(): void {
    for (const move of MOVES) window.removeEventListener(move, this.#onMove, { capture: true });
  }

  /** Scrolls to the place within an element that the address points to, if there is one. */
  scrollWithin(element: Element): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.stop();
    if (!this.#hasMoved && window.scrollY === this.#startY) targetWithin(element)?.scrollIntoView();
  }

  readonly #onMove = (): void => {
    this.#hasMoved = true;
  };
}

function targetWithin(element: Element): Element | undefined {
  const { hash } = window.location;
  if (hash.length < 2) return undefined;
  const id = decode(hash.slice(1));
  return [...element.querySelectorAll('[id]')].find((each) => each.id === id);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
