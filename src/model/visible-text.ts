// Most texts: words of ASCII with single spaces between them.
const VISIBLE_AS_IT_IS = /^[!-~]+(?: [!-~]+)*$/;

/** Text as a reader sees it: NFC, white space collapsed to single spaces, none at the ends. */
export function visibleText(text: string): string {
  if (VISIBLE_AS_IT_IS.test(text)) return text;
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
