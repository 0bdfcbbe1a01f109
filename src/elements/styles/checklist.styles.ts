import { ACCENT, MUTED } from './tokens.ts';

const BOX = 'max(24px, 1.3em)';
/** What box and gap take of a line. */
const INDENT = `calc(${BOX} + 0.6em)`;
const LABEL = "label:has(> input[type='checkbox'])";
/** An item whose box has a label, itself or in the paragraph it begins with. */
const LABELLED_ITEM = 'li:has(> label > input, > :not(ul, ol) label > input)';
const PLAIN_ITEM = 'li:not(:has(> label > input, > input, > :not(ul, ol) input))';
/** What may follow a task's words within its item. */
const BLOCKS = ':is(ul, ol, :is(dl, p, div, pre, table, blockquote, figure, details):not(:has(label > input)))';

/** The list within a checklist; a box stands beside the words of its task. */
export const CHECKLIST = `
/*
 * The words of a task stand beside its box, and so does all that follows them, so that a nested box is below the words
 * of its parent. They are moved there without margin or padding: a reset that takes those from every element would put
 * the box over the words.
 */
:where(broadsheet-checklist) :where(${LABEL}, ${LABELLED_ITEM} > ${BLOCKS}) {
  position: relative;
  inset-inline-start: ${INDENT};
  max-inline-size: calc(100% - ${INDENT});
  box-sizing: border-box;
}

:where(broadsheet-checklist) :where(${LABEL}) {
  display: block;
  min-block-size: ${BOX};
  padding-block: 0.3em;
  line-height: max(1lh, ${BOX});
  cursor: pointer;
}

/* What is between the box and the words can be pressed, too. */
:where(broadsheet-checklist) :where(${LABEL})::after {
  content: '';
  position: absolute;
  inset-block: 0;
  inset-inline-end: 100%;
  inline-size: 0.6em;
}

/* A plain item stands where the words of the tasks do. */
:where(broadsheet-checklist) :where(${PLAIN_ITEM}) {
  padding-block: 0.3em;
  padding-inline-start: ${INDENT};
}

:where(broadsheet-checklist) input[type='checkbox'] {
  inline-size: ${BOX};
  min-inline-size: ${BOX};
  max-inline-size: ${BOX};
  block-size: ${BOX};
  min-block-size: ${BOX};
  max-block-size: ${BOX};
  margin: 0;
  font: inherit;
  accent-color: ${ACCENT};
  cursor: inherit;
}

/* Across, in the space beside the words; down, where it stands in their first line, at the middle of that. */
:where(broadsheet-checklist) label > input[type='checkbox'] {
  position: absolute;
  inset-inline-start: calc(-1 * ${INDENT});
  translate: 0 max(0px, (1lh - ${BOX}) / 2);
}

/* A box without a label may have anything beside it. */
:where(broadsheet-checklist) :where(li:has(> input, > :not(ul, ol, label) > input)) {
  min-block-size: ${BOX};
  padding-block: 0.3em;
}

:where(broadsheet-checklist) input[type='checkbox']:not(label *) {
  float: inline-start;
  margin-block-start: max(0px, (1lh - ${BOX}) / 2);
  margin-inline-end: 0.6em;
}

:where(broadsheet-checklist) :where(li) > input + * {
  margin-block-start: 0;
}

:where(broadsheet-checklist) :focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
}

broadsheet-checklist label:has(> :checked) {
  color: ${MUTED};
}

broadsheet-checklist label:has(> :disabled) {
  cursor: default;
}
`;

/** A little stronger than the rest: some frameworks style every list within a class of theirs. */
const OURS = 'broadsheet-checklist:not(.broadsheet)';

/** What makes the list one of boxes and not of bullets: see `STYLESHEET`. */
export const CHECKLIST_SHAPES = `
${OURS} :is(ul, ol) {
  margin: 0;
  padding: 0;
  list-style: none;
}

${OURS} ol {
  padding-inline-start: 1.6em;
  list-style: decimal;
}

${OURS} li {
  margin-block: 0;
}

:where(broadsheet-checklist li) > p {
  margin-block-end: 0.3em;
}

:where(broadsheet-checklist) > [slot='label'] {
  margin: 0;
}
`;
