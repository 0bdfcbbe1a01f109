import { visibleText } from './visible-text.ts';

/** Headings in these are part of what they hold, not of the article's structure. */
export const HEADINGS_APART: ReadonlySet<string> = new Set('aside blockquote dd details li td th'.split(' '));

/** Whether the first heading says what the title says, and need not be drawn a second time. */
export function repeatsTitle(heading: string, title: string): boolean {
  const said = saidBy(heading);
  return said !== '' && said === saidBy(title);
}

function saidBy(text: string): string {
  // Begins at the first of the marks only, so that a long row of them is read once.
  return visibleText(text)
    .toLowerCase()
    .replace(/(?<![.:!])[.:!]+$/, '');
}
