import { LitElement } from 'lit';
import { adoptLightStyles } from '../light/adopt-light-styles.ts';
import { VERSION } from '../version.ts';

/**
 * An element whose shadow root only frames what stands in the page.
 *
 * A frame that a server printed (`<template shadowrootmode>`) is emptied and rendered anew: it holds no reader's text,
 * and Lit cannot take over markup without its own markers.
 */
export class FramingElement extends LitElement {
  static readonly version = VERSION;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }
}
