import { unsafeCSS } from 'lit';
import { ACCENT, FONT_UI, INK, MUTED, RADIUS, RULE } from '../light/tokens.ts';
import { VISUALLY_HIDDEN } from '../light/visually-hidden.ts';

/** What all frames share: text, buttons, and text for screen readers alone. */
export const frameStyles = unsafeCSS(`
:host {
  display: block;
  color: ${INK};
}

:host([hidden]) {
  display: none;
}

button {
  min-block-size: 2.25rem;
  padding: 0.25rem 0.75rem;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
  background: transparent;
  color: inherit;
  font: 500 0.875rem / 1.2 ${FONT_UI};
  cursor: pointer;
}

button:hover:not(:disabled) {
  border-color: currentColor;
}

button:disabled {
  color: ${MUTED};
  cursor: default;
}

:focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
}

.visually-hidden {
  ${VISUALLY_HIDDEN}
}

@media print {
  button {
    display: none;
  }
}
`);
