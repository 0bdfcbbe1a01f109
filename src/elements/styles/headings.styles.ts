import { ACCENT, FONT_HEADING, FONT_UI, INK, MUTED, RULE, SPACE } from './tokens.ts';

/** Title, byline and headings. */
export const HEADINGS = `
:where(article.broadsheet) > .broadsheet-header {
  margin-block-end: calc(${SPACE} * 1.5);
  padding-block: calc(${SPACE} * 0.8) calc(${SPACE} * 0.7);
  border-block: 4px double ${INK};
  border-block-end: 1px solid ${RULE};
}

:where(article.broadsheet) .broadsheet-category {
  color: ${ACCENT};
  font: 600 0.8125rem / 1.4 ${FONT_UI};
  letter-spacing: 0.09em;
  text-transform: uppercase;
}

:where(article.broadsheet) .broadsheet-meta {
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}

:where(article.broadsheet) .broadsheet-header img {
  inline-size: 100%;
}

:where(article.broadsheet) :where(h1, h2, h3, h4, h5, h6) {
  font-family: ${FONT_HEADING};
  line-height: 1.2;
  text-wrap: balance;
}

:where(article.broadsheet) h1 {
  line-height: 1.08;
  letter-spacing: -0.018em;
}

:where(article.broadsheet) h2 {
  letter-spacing: -0.01em;
}

:where(article.broadsheet) :where(h5, h6) {
  font-family: ${FONT_UI};
  line-height: 1.3;
}

:where(article.broadsheet) h6 {
  color: ${MUTED};
}

:where(article.broadsheet) > .broadsheet-header + :where(p) {
  font-size: 1.18em;
  line-height: 1.5;
}
`;

/** What tells headings apart: see `STYLESHEET`. */
export const HEADING_SHAPES = `
:where(article.broadsheet) :is(h1, h2, h3, h4, h5, h6) {
  margin: calc(${SPACE} * 1.15) 0 calc(${SPACE} * 0.35);
  font-weight: 700;
}

:where(article.broadsheet) h1 {
  margin: 0;
  font-size: clamp(2rem, 1.35rem + 2.9vi, 3.25rem);
}

:where(article.broadsheet) h2 {
  font-size: clamp(1.5rem, 1.3rem + 0.9vi, 1.95rem);
}

:where(article.broadsheet) h3 {
  font-size: 1.25em;
}

:where(article.broadsheet) h4 {
  font-size: 1.08em;
}

:where(article.broadsheet) :is(h5, h6) {
  font-size: 0.9em;
  font-weight: 600;
}

:where(article.broadsheet :is(h1, h2, h3, h4, h5, h6)) + :is(h2, h3, h4, h5, h6) {
  margin-block-start: calc(${SPACE} * 0.5);
}

:where(article.broadsheet > .broadsheet-header) + :is(h2, h3) {
  margin-block-start: 0;
}

:where(article.broadsheet) .broadsheet-category {
  margin: 0 0 0.6rem;
}

:where(article.broadsheet) .broadsheet-meta {
  margin: 0.9rem 0 0;
}

:where(article.broadsheet .broadsheet-header) figure {
  margin-block: 1.5rem 0;
}
`;
