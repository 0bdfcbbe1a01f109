import { LitElement, type PropertyValues } from 'lit';
import { formatMessage } from '../../strings/format-message.ts';
import { knownStrings } from '../../strings/known-strings.ts';
import { watchStrings } from '../../strings/watch-strings.ts';
import { adoptStyles } from '../styles/adopt-styles.ts';
import { VERSION } from '../version.ts';
import { languageAround } from './language-around.ts';
import type { Speaker } from './speaker.ts';

/**
 * An element whose shadow root only frames what stands in the page.
 *
 * A frame that a server printed (`<template shadowrootmode>`) is drawn anew: it holds no reader's text, and Lit cannot
 * take over markup without its own markers.
 */
export class FramingElement extends LitElement {
  static readonly version = VERSION;

  /** Resolves when what the element shows is styled; `undefined` when it is already. */
  protected styling: Promise<void> | undefined;
  #printed: readonly ChildNode[] = [];
  #strings = knownStrings('en');
  #learning: Promise<void> | undefined;
  #learned = '';
  #stopWatching: (() => void) | undefined;

  /** Says things in the language of the page around the element. What is said later is loaded by `learn`. */
  protected readonly speaker: Speaker = {
    lang: () => this.#strings.lang,
    say: (key, values) => formatMessage(this.#strings[key] ?? '', this.#strings.lang, values),
    strings: () => this.#strings,
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.styling = adoptStyles(this);
    this.#stopWatching = watchStrings(() => this.#speak());
    this.#speak();
    // What is said at once is known in English alone.
    if (!/^en\b/i.test(this.#language)) void this.learn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#printed = [...root.childNodes];
    // What is drawn comes behind the printed frame, which then goes.
    this.renderOptions.renderBefore = null;
    return root;
  }

  /** A printed frame stays until the same can be drawn in its place. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#printed.length > 0) await this.whenFramed();
    super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    for (const node of this.#printed) node.remove();
    this.#printed = [];
  }

  /** Resolves when all that the frame shows at first is downloaded. */
  protected async whenFramed(): Promise<void> {
    await this.#learning;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#learning;
    return super.getUpdateComplete();
  }

  /** Loads all that is said in the language of the page. */
  protected learn(): Promise<void> {
    const language = this.#language;
    // Moved to where another language is spoken, it has more to learn.
    if (this.#learned !== language) this.#learning = undefined;
    this.#learned = language;
    this.#learning ??= import('../../strings/load-strings.ts').then(
      async ({ loadStrings }) => {
        await loadStrings(language);
        this.#speak();
      },
      (error: unknown) => {
        this.#learning = undefined;
        console.warn(error);
      },
    );
    return this.#learning;
  }

  get #language(): string {
    return languageAround(this);
  }

  #speak(): void {
    this.#strings = knownStrings(this.#language);
    this.requestUpdate();
  }
}
