import { trimEndWhere } from './trim-end-where.ts';
import { visibleText } from './visible-text.ts';

/** Headings in these are part of what they hold, not of the article's structure. */
export const HEADINGS_APART: ReadonlySet<string> = new Set('aside blockquote dd details li td th'.split(' '));

/** Whether the first heading says what the title says, and need not be drawn a second time. */
export function repeatsTitle(heading: string, title: string): boolean {
  const plain = (text: string) =>
    trimEndWhere(visibleText(text).toLowerCase(), (character) => '.:!'.includes(character));
  return plain(heading) !== '' && plain(heading) === plain(title);
}
