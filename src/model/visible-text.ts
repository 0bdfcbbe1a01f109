/** Text as a reader sees it: NFC, white space collapsed to single spaces, none at the ends. */
export function visibleText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
