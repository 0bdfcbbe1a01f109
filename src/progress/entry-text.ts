/** The longest text of an item that an entry carries, in UTF-16 units. */
export const MAX_TEXT = 4000;

/** As much of an item's text as entries carry, without half a character at its end. */
export function entryText(text: string): string {
  return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
}
