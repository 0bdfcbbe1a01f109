import { LitElement } from 'lit';
import { english } from '../../strings/english.ts';
import { formatMessage } from '../../strings/format-message.ts';
import type { FirstStrings } from '../../strings/strings.ts';
import { adoptStyles } from '../styles/adopt-styles.ts';
import { VERSION } from '../version.ts';

/**
 * An element whose shadow root only frames what stands in the page.
 *
 * A frame that a server printed (`<template shadowrootmode>`) is emptied and rendered anew: it holds no reader's text,
 * and Lit cannot take over markup without its own markers.
 */
export class FramingElement extends LitElement {
  static readonly version = VERSION;

  /** Resolves when what the element shows is styled; `undefined` when it is already. */
  protected styling: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.styling = adoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** What the element says to a reader, in the language of the page around it. */
  protected say(key: keyof FirstStrings, values?: Readonly<Record<string, string | number>>): string {
    return formatMessage(english[key], 'en', values);
  }
}
