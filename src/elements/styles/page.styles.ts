import { ACCENT, FONT_SIZE, FONT_TEXT, INK, LINE_HEIGHT, MEASURE, RADIUS, SPACE } from './tokens.ts';
import { VISUALLY_HIDDEN } from './visually-hidden.ts';

/** The article as a page: measure, type and rhythm. */
export const PAGE = `
:where(article.broadsheet) {
  max-inline-size: ${MEASURE};
  margin-inline: auto;
  color: ${INK};
  font: ${FONT_SIZE} / ${LINE_HEIGHT} ${FONT_TEXT};
  font-variant-numeric: oldstyle-nums proportional-nums;
  overflow-wrap: break-word;
  text-wrap: pretty;
}

:where(article.broadsheet) [id] {
  scroll-margin-block-start: 1.5rem;
}

:where(article.broadsheet, broadsheet-checklist) :where(img, video) {
  display: inline-block;
  max-inline-size: 100%;
  block-size: auto;
  vertical-align: baseline;
  border-radius: ${RADIUS};
}

:where(article.broadsheet, broadsheet-checklist) :where(audio) {
  max-inline-size: 100%;
}

:where(article.broadsheet) :focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
  border-radius: 2px;
}

article.broadsheet .sr-only {
  ${VISUALLY_HIDDEN}
}
`;

/** The distances between blocks: see `STYLESHEET`. */
export const SPACING = `
:where(article.broadsheet, broadsheet-checklist) :is(p, ul, ol, dl, pre, table, blockquote, figure, details, aside, hr) {
  margin: 0 0 calc(${SPACE} * 0.75);
}

:where(article.broadsheet, broadsheet-checklist) :is(broadsheet-checklist, broadsheet-related-links, pre, figure) {
  margin-block: calc(${SPACE} * 1.1);
}

:where(article.broadsheet, broadsheet-checklist) :where(.alert, .broadsheet-scroll):not(table) {
  margin-block: calc(${SPACE} * 1.1);
}

:where(article.broadsheet, broadsheet-checklist) .alert-title {
  margin-block-end: 0.25em;
}

:where(article.broadsheet, broadsheet-checklist) :where(li, blockquote, aside, details, dd, td, th, figcaption) > :last-child {
  margin-block-end: 0;
}
`;
