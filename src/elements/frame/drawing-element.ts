import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Problem } from '../../model/problem.ts';
import { LoadErrorEvent } from '../events/load-error-event.ts';
import { FramingElement } from './framing-element.ts';
import { scriptProblem } from './script-problem.ts';

/** Where an element is: `empty` has nothing to show, `waiting` is to load when the reader comes near. */
export type Status = 'empty' | 'waiting' | 'loading' | 'ready' | 'error';

/** Why there is nothing to show, for the page and for its reader. */
export interface Failure {
  readonly problems: readonly Problem[];
  readonly message: TemplateResult | string;
}

/**
 * An element that draws what it is given, or what it loads, as children of its own in a slot; and again when that
 * changes, or when what was drawn is taken away.
 *
 * What is asked for anew, or of an element that has left the page, ends what is under way.
 */
export abstract class DrawingElement<Loaded> extends FramingElement {
  static override properties: PropertyDeclarations = { shownStatus: { state: true } };

  protected shownStatus: Status = 'empty';
  /** What was drawn here, children of this element. */
  protected drawn: readonly HTMLElement[] = [];
  protected failure: Failure | undefined;
  /** The slot for what is drawn. */
  protected abstract readonly drawnSlot: string;

  /** Whether what is shown is no longer, or not yet, what was given. */
  #isStale = true;
  /** Ends what is under way; there while something is. */
  #work: AbortController | undefined;
  /** What is under way, when it needs no connection and is over soon. */
  #soon: Promise<void> | undefined;
  readonly #observer = new MutationObserver(() => this.#onChildren());

  /** Shows what was given: calls `load`, or `clear`. */
  protected abstract show(): void;

  /** Whether children have come or gone that change what is to be shown. */
  protected abstract hasOtherChildren(): boolean;

  /** Draws, and gives the event that tells of it. Throws when it cannot. */
  protected abstract draw(loaded: Loaded, signal: AbortSignal): Promise<Event | undefined>;

  /** Says why something could not be loaded or, when it was, drawn. */
  protected abstract explain(error: unknown, loaded: Loaded | undefined): Promise<Failure>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    // Children that the parser has yet to add may hold what is to be shown.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    }
    this.#onChildren();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    if (this.#work) this.#isStale = true;
    this.#work?.abort();
  }

  /** Waits for what is drawn of what is there already, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#soon;
    return super.getUpdateComplete();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.#isStale || !this.isConnected || document.readyState === 'loading') return;
    this.#isStale = false;
    this.#work?.abort();
    this.#work = undefined;
    this.show();
  }

  /** Says that something else was given. */
  protected invalidate(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  /** What stands in the slot and was not drawn here: it came in a copy of an element, or in saved HTML. */
  protected findRemains(): HTMLElement[] {
    const slotted = this.querySelectorAll<HTMLElement>(`:scope > [slot="${this.drawnSlot}"]`);
    return [...slotted].filter((child) => !this.drawn.includes(child));
  }

  /** Draws what is there, before the next update is complete. */
  protected drawNow(loaded: Loaded): void {
    this.#soon = this.#run(() => loaded);
  }

  /** Draws what is loaded when it has come. */
  protected drawLater(load: (signal: AbortSignal) => Promise<Loaded>): void {
    this.shownStatus = 'loading';
    void this.#run(load);
  }

  /** Puts what was drawn in the place of what was before. */
  protected put(...drawn: readonly HTMLElement[]): void {
    for (const node of this.drawn) node.remove();
    for (const node of drawn) node.slot = this.drawnSlot;
    this.drawn = drawn;
    this.append(...drawn);
    this.requestUpdate();
  }

  async #run(load: (signal: AbortSignal) => Loaded | Promise<Loaded>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#work = controller;
    let loaded: Loaded | undefined;
    let event: Event | undefined;
    try {
      loaded = await load(signal);
      await Promise.all([this.styling, this.whenFramed()]);
      if (signal.aborted) return;
      event = await this.draw(loaded, signal);
      if (signal.aborted) return;
      this.shownStatus = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      const failure = await this.explain(error, loaded).catch(unexplained);
      if (signal.aborted) return;
      this.put();
      this.failure = failure;
      this.shownStatus = 'error';
      event = new LoadErrorEvent(failure.problems);
    }
    this.#work = undefined;
    if (event) void this.#announce(event);
  }

  /** Tells the page when the frame shows it, too. */
  async #announce(event: Event): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(event);
  }

  #onChildren(): void {
    if (this.drawn.some((node) => node.parentNode !== this) || this.hasOtherChildren()) this.#isStale = true;
    if (this.#isStale) this.requestUpdate();
  }
}

/** Without a connection, what explains failures cannot be loaded either. */
function unexplained(cause: unknown): Failure {
  return { problems: [scriptProblem(cause)], message: '' };
}
