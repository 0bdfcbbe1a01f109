import { ACCENT, INK, MUTED, RADIUS, RULE, TINT } from './tokens.ts';

/** The list within a checklist; the box hangs in the margin of its text. */
export const CHECKLIST = `
:where(broadsheet-checklist) {
  color: ${INK};
}

broadsheet-checklist:not(:defined) {
  padding: 1.1rem clamp(0.9rem, 3vi, 1.5rem) 0.9rem;
  border: 1px solid ${RULE};
  border-block-start: 3px solid ${ACCENT};
  border-radius: ${RADIUS};
  background: ${TINT};
}

:where(broadsheet-checklist) :where(ul, ol) {
  margin: 0;
  padding: 0;
  list-style: none;
}

:where(broadsheet-checklist) :where(ol) {
  padding-inline-start: 1.6em;
  list-style: decimal;
}

:where(broadsheet-checklist) :where(li li) {
  margin-inline-start: 1.1em;
}

:where(broadsheet-checklist) :where(li) {
  margin-block: 0;
}

:where(broadsheet-checklist) label {
  display: block;
  position: relative;
  min-block-size: 24px;
  padding-block: 0.3em;
  padding-inline-start: calc(max(24px, 1.3em) + 0.6em);
  cursor: pointer;
}

:where(broadsheet-checklist) input[type='checkbox'] {
  inline-size: max(24px, 1.3em);
  block-size: max(24px, 1.3em);
  margin: 0;
  font: inherit;
  accent-color: ${ACCENT};
  cursor: inherit;
}

:where(broadsheet-checklist) label > input[type='checkbox'] {
  position: absolute;
  inset-block-start: calc(0.3em + (1lh - max(24px, 1.3em)) / 2);
  inset-inline-start: 0;
}

:where(broadsheet-checklist) :focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
}

/* A plain item stands where the words of the tasks do. */
:where(broadsheet-checklist) li:not(:has(> label, > p > label, > input)) {
  padding-block: 0.3em;
  padding-inline-start: calc(max(24px, 1.3em) + 0.6em);
}

broadsheet-checklist label:has(> :checked) {
  color: ${MUTED};
}

broadsheet-checklist label:has(> :disabled) {
  cursor: default;
}
`;
