import { ACCENT, FONT_CODE, FONT_UI, INK, MARK, MUTED, RADIUS, RULE, SPACE, TINT } from './tokens.ts';

/** Running text, lists, quotations, code and tables. */
export const PROSE = `
:where(article.broadsheet, broadsheet-checklist) a:any-link {
  color: ${ACCENT};
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.16em;
}

:where(article.broadsheet, broadsheet-checklist) a:any-link:hover {
  text-decoration-thickness: 0.12em;
}

:where(article.broadsheet, broadsheet-checklist) :where(li)::marker {
  color: ${ACCENT};
  font-variant-numeric: tabular-nums;
}

:where(article.broadsheet, broadsheet-checklist) :where(dt) {
  font-weight: 700;
}

:where(article.broadsheet, broadsheet-checklist) blockquote {
  border-inline-start: 3px solid ${ACCENT};
  font-style: italic;
}

:where(article.broadsheet, broadsheet-checklist) blockquote :where(em, cite, i) {
  font-style: normal;
}

:where(article.broadsheet, broadsheet-checklist) hr {
  color: ${MUTED};
  text-align: center;
}

:where(article.broadsheet, broadsheet-checklist) hr::before {
  content: '\\2042';
  content: '\\2042' / '';
  font-size: 1.3em;
  line-height: 1;
}

:where(article.broadsheet, broadsheet-checklist) :where(code, kbd, samp, pre) {
  font-family: ${FONT_CODE};
  font-size: 0.86em;
  font-variant-numeric: normal;
  direction: ltr;
  unicode-bidi: isolate;
}

:where(article.broadsheet, broadsheet-checklist) :where(:not(pre) > code, kbd, samp) {
  padding: 0.12em 0.32em;
  border-radius: ${RADIUS};
  background: color-mix(in srgb, currentColor 8%, transparent);
}

:where(article.broadsheet, broadsheet-checklist) kbd {
  border: 1px solid ${RULE};
  border-block-end-width: 2px;
}

:where(article.broadsheet, broadsheet-checklist) pre {
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

:where(article.broadsheet, broadsheet-checklist) pre code {
  font-size: inherit;
}

:where(article.broadsheet, broadsheet-checklist) mark {
  background: ${MARK};
  color: inherit;
}

:where(article.broadsheet, broadsheet-checklist) :where(sub, sup) {
  font-size: 0.75em;
  line-height: 0;
}

:where(article.broadsheet, broadsheet-checklist) abbr[title] {
  text-decoration: underline dotted;
  text-underline-offset: 0.16em;
}

:where(article.broadsheet, broadsheet-checklist) :where(.broadsheet-scroll) {
  overflow-x: auto;
}

:where(article.broadsheet, broadsheet-checklist) table {
  min-inline-size: 100%;
  border-collapse: collapse;
  border-block: 2px solid ${INK};
  font: 0.92em / 1.45 ${FONT_UI};
  font-variant-numeric: lining-nums tabular-nums;
}

:where(article.broadsheet, broadsheet-checklist) :where(th, td) {
  vertical-align: top;
}

:where(article.broadsheet, broadsheet-checklist) thead th {
  font-weight: 600;
  vertical-align: bottom;
}

:where(article.broadsheet, broadsheet-checklist) caption {
  margin-block-end: 0.5em;
  color: ${MUTED};
  text-align: start;
}

:where(article.broadsheet, broadsheet-checklist) figcaption {
  margin-block-start: 0.5em;
  color: ${MUTED};
  font: 0.875rem / 1.45 ${FONT_UI};
}

:where(article.broadsheet, broadsheet-checklist) details {
  padding: 0.6em 1em;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
}

:where(article.broadsheet, broadsheet-checklist) details[open] > summary {
  margin-block-end: 0.6em;
}

:where(article.broadsheet, broadsheet-checklist) summary {
  font-weight: 600;
  cursor: pointer;
}
`;

/** A cell says it louder than the rest: some frameworks align every cell that has no attribute for it. */
const align = (side: string): string => `
:where(article.broadsheet, broadsheet-checklist) .broadsheet-align-${side} {
  text-align: ${side};
}

:where(article.broadsheet, broadsheet-checklist) table :is(th, td).broadsheet-align-${side} {
  text-align: ${side};
}`;

/** What tells links, lists, quotations and columns apart: see `STYLESHEET`. */
export const TEXT_SHAPES = `
:where(article.broadsheet, broadsheet-checklist, broadsheet-related-links) a:where(:any-link, :any-link:hover) {
  text-decoration-line: underline;
}

:where(article.broadsheet, broadsheet-checklist) :is(ul, ol) {
  padding-inline-start: 1.35em;
}

:where(article.broadsheet, broadsheet-checklist) ul {
  list-style: disc;
}

:where(article.broadsheet, broadsheet-checklist) :where(ul, ol) ul {
  list-style: circle;
}

:where(article.broadsheet, broadsheet-checklist) :where(:is(ul, ol) :is(ul, ol)) ul {
  list-style: square;
}

:where(article.broadsheet, broadsheet-checklist) ol:where(:not([type])) {
  list-style: decimal;
}

:where(article.broadsheet, broadsheet-checklist) li,
:where(article.broadsheet, broadsheet-checklist) :where(li) > :is(ul, ol) {
  margin-block: 0.28em;
}

:where(article.broadsheet, broadsheet-checklist) .contains-task-list {
  padding-inline-start: 0.2em;
  list-style: none;
}

:where(article.broadsheet, broadsheet-checklist) p:where(:has(+ :is(ul, ol))) {
  margin-block-end: 0.3em;
}

:where(article.broadsheet, broadsheet-checklist) dd {
  margin: 0 0 0.6em;
  margin-inline-start: 1.35em;
}

:where(article.broadsheet, broadsheet-checklist) blockquote {
  padding-inline-start: 1.2em;
}

:where(article.broadsheet, broadsheet-checklist) hr {
  block-size: auto;
  margin-block: calc(${SPACE} * 1.4);
  border: 0;
  background: none;
  opacity: 1;
}

:where(article.broadsheet, broadsheet-checklist) :where(.broadsheet-scroll) > table {
  margin: 0;
}

:where(article.broadsheet, broadsheet-checklist) :is(th, td) {
  padding: 0.55em 0.9em;
  border-block-end: 1px solid ${RULE};
  text-align: start;
}

:where(article.broadsheet, broadsheet-checklist) :is(th, td):where(:first-child) {
  padding-inline-start: 0;
}

:where(article.broadsheet, broadsheet-checklist) :is(th, td):where(:last-child) {
  padding-inline-end: 0;
}
${['left', 'center', 'right'].map(align).join('\n')}

:where(article.broadsheet, broadsheet-checklist) img.broadsheet-align-center {
  display: block;
  margin-inline: auto;
}
`;
