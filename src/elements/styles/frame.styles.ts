import { ACCENT, FONT_UI, INK, MUTED, RADIUS, RULE } from './tokens.ts';

export const ANY_ELEMENT = ':where(broadsheet-article, broadsheet-checklist, broadsheet-related-links)';

/**
 * What all frames share. They are styled from outside, part by part: so a frame that a server printed looks as it will
 * when the script has drawn it anew, and the styles are there once, however many elements a page has.
 */
export const FRAME = `
${ANY_ELEMENT} {
  display: block;
  color: ${INK};
  /* How an element knows that these styles are there: it does nothing else, and no child inherits it. */
  container-name: broadsheet;
}

${ANY_ELEMENT}[hidden] {
  display: none;
}

${ANY_ELEMENT}::part(button) {
  box-sizing: border-box;
  min-block-size: 2.25rem;
  min-inline-size: 2.25rem;
  padding: 0.25rem 0.75rem;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
  background: transparent;
  color: inherit;
  font: 500 0.875rem / 1.2 ${FONT_UI};
  cursor: pointer;
}

${ANY_ELEMENT}::part(button):hover {
  border-color: currentColor;
}

${ANY_ELEMENT}::part(button):disabled {
  color: ${MUTED};
  cursor: default;
}

${ANY_ELEMENT}::part(button):focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
}

@media print {
  ${ANY_ELEMENT}::part(button) {
    display: none;
  }
}
`;
