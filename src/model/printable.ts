const TAB = '  ';

/**
 * What others wrote, names of files included, as text that stays in its line: tabs widened, and ends of lines and other
 * control characters shown, so that carets line up, a terminal obeys nothing, and no line of a log is theirs.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\t', TAB)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '\u00b7');
}
