import {
  ACCENT,
  FONT_CODE,
  FONT_HEADING,
  FONT_SIZE,
  FONT_TEXT,
  FONT_UI,
  INK,
  LINE_HEIGHT,
  MARK,
  MEASURE,
  MUTED,
  RADIUS,
  RULE,
  SPACE,
  TINT,
} from './tokens.ts';

/** The article as a page: measure, type and rhythm. */
const PAGE = `
:where(broadsheet-article, broadsheet-checklist, broadsheet-related-links) {
  display: block;
}

:where(article.broadsheet) {
  max-inline-size: ${MEASURE};
  margin-inline: auto;
  color: ${INK};
  font: ${FONT_SIZE} / ${LINE_HEIGHT} ${FONT_TEXT};
  font-variant-numeric: oldstyle-nums proportional-nums;
  overflow-wrap: break-word;
  text-wrap: pretty;
}

:where(article.broadsheet) :where(p, ul, ol, dl, pre, table, blockquote, figure, details, aside, hr, .broadsheet-scroll) {
  margin: 0 0 calc(${SPACE} * 0.75);
}

:where(article.broadsheet) :where(broadsheet-checklist, broadsheet-related-links, pre, figure, .alert, .broadsheet-scroll) {
  margin-block: calc(${SPACE} * 1.1);
}

:where(article.broadsheet) :where(li, blockquote, aside, details, dd, td, th, figcaption) > :last-child {
  margin-block-end: 0;
}

:where(article.broadsheet) [id] {
  scroll-margin-block-start: 1.5rem;
}

:where(article.broadsheet) :where(img, video) {
  max-inline-size: 100%;
  block-size: auto;
  border-radius: ${RADIUS};
}

:where(article.broadsheet) :where(audio) {
  max-inline-size: 100%;
}

:where(article.broadsheet) :focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
  border-radius: 2px;
}

article.broadsheet .sr-only {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;

/** Title, byline and headings. */
const HEADINGS = `
:where(article.broadsheet) > .broadsheet-header {
  margin-block-end: calc(${SPACE} * 1.5);
  padding-block: calc(${SPACE} * 0.8) calc(${SPACE} * 0.7);
  border-block: 4px double ${INK};
  border-block-end: 1px solid ${RULE};
}

:where(article.broadsheet) .broadsheet-category {
  margin: 0 0 0.6rem;
  color: ${ACCENT};
  font: 600 0.8125rem / 1.4 ${FONT_UI};
  letter-spacing: 0.09em;
  text-transform: uppercase;
}

:where(article.broadsheet) .broadsheet-meta {
  margin: 0.9rem 0 0;
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}

:where(article.broadsheet) .broadsheet-header figure {
  margin-block: 1.5rem 0;
}

:where(article.broadsheet) :where(h1, h2, h3, h4, h5, h6) {
  margin: calc(${SPACE} * 1.15) 0 calc(${SPACE} * 0.35);
  font-family: ${FONT_HEADING};
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
}

:where(article.broadsheet) h1 {
  margin: 0;
  font-size: clamp(2rem, 1.35rem + 2.9vi, 3.25rem);
  line-height: 1.08;
  letter-spacing: -0.018em;
}

:where(article.broadsheet) h2 {
  font-size: clamp(1.5rem, 1.3rem + 0.9vi, 1.95rem);
  letter-spacing: -0.01em;
}

:where(article.broadsheet) h3 {
  font-size: 1.25em;
}

:where(article.broadsheet) h4 {
  font-size: 1.08em;
}

:where(article.broadsheet) :where(h5, h6) {
  font: 600 0.9em / 1.3 ${FONT_UI};
}

:where(article.broadsheet) h6 {
  color: ${MUTED};
}

:where(article.broadsheet) :where(h1, h2, h3, h4, h5, h6) + :where(h2, h3, h4, h5, h6) {
  margin-block-start: calc(${SPACE} * 0.5);
}

:where(article.broadsheet) > .broadsheet-header + :where(p) {
  font-size: 1.18em;
  line-height: 1.5;
}

:where(article.broadsheet) > .broadsheet-header + :where(h2, h3) {
  margin-block-start: 0;
}
`;

/** Running text, lists, quotations, code and tables. */
const PROSE = `
:where(article.broadsheet) a:any-link {
  color: ${ACCENT};
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.16em;
}

:where(article.broadsheet) a:any-link:hover {
  text-decoration-thickness: 0.12em;
}

:where(article.broadsheet) :where(ul, ol) {
  padding-inline-start: 1.35em;
}

:where(article.broadsheet) :where(li) {
  margin-block: 0.28em;
}

:where(article.broadsheet) :where(li) > :where(ul, ol) {
  margin-block: 0.28em;
}

:where(article.broadsheet) :where(li)::marker {
  color: ${ACCENT};
  font-variant-numeric: tabular-nums;
}

:where(article.broadsheet) p:has(+ :is(ul, ol)) {
  margin-block-end: 0.3em;
}

:where(article.broadsheet) :where(dt) {
  font-weight: 700;
}

:where(article.broadsheet) :where(dd) {
  margin: 0 0 0.6em;
  margin-inline-start: 1.35em;
}

:where(article.broadsheet) blockquote {
  margin-inline: 0;
  padding-inline-start: 1.2em;
  border-inline-start: 3px solid ${ACCENT};
  font-style: italic;
}

:where(article.broadsheet) blockquote :where(em, cite, i) {
  font-style: normal;
}

:where(article.broadsheet) hr {
  block-size: auto;
  margin-block: calc(${SPACE} * 1.4);
  border: 0;
  color: ${MUTED};
  text-align: center;
}

:where(article.broadsheet) hr::before {
  content: '\\2042';
  content: '\\2042' / '';
  font-size: 1.3em;
  line-height: 1;
}

:where(article.broadsheet) :where(code, kbd, samp, pre) {
  font-family: ${FONT_CODE};
  font-size: 0.86em;
  font-variant-numeric: normal;
  direction: ltr;
  unicode-bidi: isolate;
}

:where(article.broadsheet) :where(:not(pre) > code, kbd, samp) {
  padding: 0.12em 0.32em;
  border-radius: ${RADIUS};
  background: color-mix(in srgb, currentColor 8%, transparent);
}

:where(article.broadsheet) kbd {
  border: 1px solid ${RULE};
  border-block-end-width: 2px;
}

:where(article.broadsheet) pre {
  padding: 1em 1.15em;
  overflow-x: auto;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
  background: ${TINT};
  line-height: 1.55;
  tab-size: 2;
  text-align: left;
  text-wrap: nowrap;
}

:where(article.broadsheet) pre code {
  font-size: inherit;
}

:where(article.broadsheet) mark {
  background: ${MARK};
  color: inherit;
}

:where(article.broadsheet) :where(sub, sup) {
  font-size: 0.75em;
  line-height: 0;
}

:where(article.broadsheet) abbr[title] {
  text-decoration: underline dotted;
  text-underline-offset: 0.16em;
}

:where(article.broadsheet) :where(.broadsheet-scroll) {
  overflow-x: auto;
}

:where(article.broadsheet) .broadsheet-scroll > table {
  margin: 0;
}

:where(article.broadsheet) table {
  min-inline-size: 100%;
  border-collapse: collapse;
  border-block: 2px solid ${INK};
  font: 0.92em / 1.45 ${FONT_UI};
  font-variant-numeric: lining-nums tabular-nums;
}

:where(article.broadsheet) :where(th, td) {
  padding: 0.55em 0.9em;
  border-block-end: 1px solid ${RULE};
  text-align: start;
  vertical-align: top;
}

:where(article.broadsheet) :where(th, td):first-child {
  padding-inline-start: 0;
}

:where(article.broadsheet) :where(th, td):last-child {
  padding-inline-end: 0;
}

:where(article.broadsheet) thead th {
  font-weight: 600;
  vertical-align: bottom;
}

:where(article.broadsheet) caption {
  margin-block-end: 0.5em;
  color: ${MUTED};
  text-align: start;
}

:where(article.broadsheet) .broadsheet-align-left {
  text-align: left;
}

:where(article.broadsheet) .broadsheet-align-center {
  text-align: center;
}

:where(article.broadsheet) .broadsheet-align-right {
  text-align: right;
}

:where(article.broadsheet) img.broadsheet-align-center {
  display: block;
  margin-inline: auto;
}

:where(article.broadsheet) figure {
  margin-inline: 0;
}

:where(article.broadsheet) figcaption {
  margin-block-start: 0.5em;
  color: ${MUTED};
  font: 0.875rem / 1.45 ${FONT_UI};
}

:where(article.broadsheet) details {
  padding: 0.6em 1em;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
}

:where(article.broadsheet) details[open] > summary {
  margin-block-end: 0.6em;
}

:where(article.broadsheet) summary {
  font-weight: 600;
  cursor: pointer;
}

:where(article.broadsheet) .contains-task-list {
  padding-inline-start: 0.2em;
  list-style: none;
}
`;

/** Alerts: the five kinds that GitHub has. */
const ALERTS = `
:where(article.broadsheet) .alert {
  --_alert: var(--broadsheet-note, light-dark(#0b57b0, #8ab8ff));
  padding: 0.85em 1.1em;
  border-inline-start: 4px solid var(--_alert);
  border-radius: ${RADIUS};
  background: ${TINT};
}

:where(article.broadsheet) .alert-tip {
  --_alert: var(--broadsheet-tip, light-dark(#166534, #7fd69a));
}

:where(article.broadsheet) .alert-important {
  --_alert: var(--broadsheet-important, light-dark(#6b2fb3, #c9a4ff));
}

:where(article.broadsheet) .alert-warning {
  --_alert: var(--broadsheet-warning, light-dark(#7d4e00, #f0c060));
}

:where(article.broadsheet) .alert-caution {
  --_alert: var(--broadsheet-caution, light-dark(#a81c1c, #ff9d95));
}

:where(article.broadsheet) .alert-title {
  margin-block-end: 0.25em;
  color: var(--_alert);
  font: 700 0.9375rem / 1.4 ${FONT_UI};
}
`;

/** What stands at the end: footnotes, the call to action, related links. */
const ENDING = `
:where(article.broadsheet) .footnotes {
  margin-block-start: calc(${SPACE} * 2);
  padding-block-start: 1em;
  border-block-start: 1px solid ${RULE};
  font-size: 0.875em;
}

:where(article.broadsheet) [data-footnote-ref] {
  padding-inline: 0.15em;
  font-variant-numeric: lining-nums;
  text-decoration: none;
}

:where(article.broadsheet) .footnotes li:target {
  background: ${MARK};
}

:where(article.broadsheet) .broadsheet-call-to-action {
  margin-block: calc(${SPACE} * 1.5);
}

:where(article.broadsheet) .broadsheet-call-to-action > a:any-link {
  /* Drawn in one colour, so that it can be read whatever colour a site gives its links. */
  display: inline-block;
  padding: 0.75em 1.35em;
  border: 2px solid currentColor;
  border-radius: ${RADIUS};
  color: ${ACCENT};
  font: 600 1rem / 1.3 ${FONT_UI};
  text-decoration: none;
}

:where(article.broadsheet) .broadsheet-call-to-action > a:any-link:hover {
  background: color-mix(in srgb, currentColor 8%, transparent);
}

/* The related links bring a rule of their own. */
:where(article.broadsheet) > hr:has(+ broadsheet-related-links) {
  display: none;
}

:where(article.broadsheet) > broadsheet-related-links {
  margin-block-start: calc(${SPACE} * 1.75);
}

:where(broadsheet-related-links) {
  color: ${INK};
}

:where(broadsheet-related-links) :where(nav) {
  padding-block-start: 0.9em;
  border-block-start: 4px double currentColor;
}

:where(broadsheet-related-links) :is(h1, h2, h3, h4, h5, h6) {
  margin: 0 0 0.9rem;
  font: 600 0.8125rem / 1.4 ${FONT_UI};
  letter-spacing: 0.09em;
  text-transform: uppercase;
}

:where(broadsheet-related-links) ul {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5rem), 1fr));
  gap: 1.1rem 1.75rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

:where(broadsheet-related-links) li {
  margin: 0;
}

:where(broadsheet-related-links) li > a:any-link {
  display: inline-block;
  color: inherit;
  font: 700 1.0625rem / 1.3 ${FONT_HEADING};
  text-decoration-color: ${ACCENT};
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.18em;
}

:where(broadsheet-related-links) li > p {
  margin: 0.35em 0 0;
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}
`;

/** The list within a checklist; the box hangs in the margin of its text. */
const CHECKLIST = `
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

const MEDIA = `
@media (forced-colors: active) {
  article.broadsheet .broadsheet-call-to-action > a:any-link {
    border-color: LinkText;
  }

  article.broadsheet .alert {
    border: 1px solid CanvasText;
    border-inline-start-width: 4px;
  }
}

@media print {
  /* Paper is white. */
  article.broadsheet,
  broadsheet-checklist,
  broadsheet-related-links {
    color-scheme: light;
  }

  article.broadsheet {
    max-inline-size: none;
    font-size: 11pt;
  }

  article.broadsheet :is(h1, h2, h3, h4, h5, h6) {
    break-after: avoid;
  }

  article.broadsheet :is(figure, table, pre, blockquote, .alert, li) {
    break-inside: avoid;
  }

  article.broadsheet pre {
    overflow: visible;
    white-space: pre-wrap;
  }

  article.broadsheet .broadsheet-scroll {
    overflow: visible;
  }

  article.broadsheet .broadsheet-call-to-action > a:any-link {
    padding: 0;
    background: none;
    color: inherit;
  }

  article.broadsheet a[href^='http']::after {
    content: ' (' attr(href) ')';
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }

  broadsheet-checklist input[type='checkbox'] {
    print-color-adjust: exact;
  }
}
`;

/**
 * The styles of all that the elements show in the page itself: plain CSS, the same that `styles.css` holds.
 *
 * All is in the layer `broadsheet` and of low specificity: a site's own styles win, layered or not, when the layer
 * is named first.
 */
export const LIGHT_STYLES = `@layer broadsheet {
${[PAGE, HEADINGS, PROSE, ALERTS, ENDING, CHECKLIST, MEDIA].join('\n').trim()}
}
`;
