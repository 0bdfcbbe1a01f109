import { ACCENT, FONT_HEADING, FONT_UI, MARK, MUTED, RADIUS, RULE, SPACE, TINT } from './tokens.ts';

/** What stands at the end: footnotes, the call to action, related links. */
export const ENDING = `
:where(article.broadsheet) .footnotes {
  margin-block-start: calc(${SPACE} * 2);
  padding-block-start: 1em;
  border-block-start: 1px solid ${RULE};
  font-size: 0.875em;
}

:where(article.broadsheet) [data-footnote-ref] {
  padding-inline: 0.15em;
  font-variant-numeric: lining-nums;
}

:where(article.broadsheet) .footnotes li:target {
  background: ${MARK};
}

:where(article.broadsheet) .broadsheet-call-to-action > a:any-link {
  /* Drawn in one colour, so that it can be read whatever colour a site gives its links. */
  display: inline-block;
  padding: 0.75em 1.35em;
  border: 2px solid currentColor;
  border-radius: ${RADIUS};
  color: ${ACCENT};
  font: 600 1rem / 1.3 ${FONT_UI};
}

:where(article.broadsheet) .broadsheet-call-to-action > a:any-link:hover {
  background: color-mix(in srgb, currentColor 8%, transparent);
}

/* The related links bring a rule of their own. */
:where(article.broadsheet) > hr:has(+ broadsheet-related-links) {
  display: none;
}

:where(broadsheet-related-links) :where(nav) {
  padding-block-start: 0.9em;
  border-block-start: 4px double currentColor;
}

:where(broadsheet-related-links) :is(h1, h2, h3, h4, h5, h6) {
  font: 600 0.8125rem / 1.4 ${FONT_UI};
  letter-spacing: 0.09em;
  text-transform: uppercase;
}

:where(broadsheet-related-links) ul {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5rem), 1fr));
  gap: 1.1rem 1.75rem;
}

:where(broadsheet-related-links) li {
  overflow-wrap: anywhere;
}

:where(broadsheet-related-links) li > :where(a, s) {
  display: block;
  inline-size: fit-content;
  font: 700 1.0625rem / 1.3 ${FONT_HEADING};
}

:where(broadsheet-related-links) li > a:any-link {
  color: inherit;
  text-decoration-color: ${ACCENT};
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.18em;
}

:where(broadsheet-related-links) li > p {
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}

/* What leads nowhere any more. */
:where(broadsheet-related-links) li > s,
:where(broadsheet-related-links) li > small {
  color: ${MUTED};
}

:where(broadsheet-related-links) li > small {
  font: 0.875rem / 1.5 ${FONT_UI};
}

:where(broadsheet-related-links) li > .broadsheet-meta {
  font-size: 0.875rem;
  font-variant-numeric: lining-nums;
}

:where(broadsheet-related-links) .broadsheet-meta > * {
  white-space: nowrap;
}

:where(broadsheet-related-links[layout='cards']) ul {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  gap: 1rem;
}

:where(broadsheet-related-links[layout='cards']) li {
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: start;
  padding: 1.1rem 1.25rem 1.15rem;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
  background: ${TINT};
}

:where(broadsheet-related-links[layout='cards']) li:has(> a:hover) {
  border-color: ${ACCENT};
}

/* All of a card leads where its title does; a link in its description keeps its own place. */
:where(broadsheet-related-links[layout='cards']) li > a:any-link::after {
  content: '';
  position: absolute;
  inset: 0;
}

:where(broadsheet-related-links[layout='cards']) p a {
  position: relative;
}

:where(broadsheet-related-links[layout='cards']) li > .broadsheet-meta {
  padding-block-start: 0.9rem;
}
`;

/** Distances and lists at the end: see `STYLESHEET`. */
export const ENDING_SHAPES = `
:where(article.broadsheet) [data-footnote-ref],
:where(article.broadsheet .broadsheet-call-to-action) > a {
  text-decoration-line: none;
}

:where(article.broadsheet) .broadsheet-call-to-action {
  margin-block: calc(${SPACE} * 1.5);
}

:where(article.broadsheet) > broadsheet-related-links {
  margin-block-start: calc(${SPACE} * 1.75);
}

broadsheet-related-links:not(.broadsheet) :is(h1, h2, h3, h4, h5, h6) {
  margin: 0 0 0.9rem;
  font-size: 0.8125rem;
  font-weight: 600;
}

broadsheet-related-links:not(.broadsheet) ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

broadsheet-related-links:not(.broadsheet) li {
  margin: 0;
}

:where(broadsheet-related-links) p {
  margin: 0.35em 0 0;
}

:where(broadsheet-related-links[layout='cards']) .broadsheet-meta {
  margin-block-start: auto;
}
`;
