/** Text as a reader sees it: NFC, white space collapsed to single spaces, none at the ends. */
export function visibleText(text: string): string {
  // Most texts are as they should be, and finding out costs a tenth of doing it anew.
  if (isSpacedAscii(text)) return text;
  const composed = text.normalize('NFC');
  return ODD_SPACE.test(composed) ? composed.replace(/\s+/gu, ' ').trim() : composed;
}

const ODD_SPACE = /[^\S ]| {2}|^ | $/u;

/** Whether a text is of ASCII's visible characters, with single spaces between them. */
function isSpacedAscii(text: string): boolean {
  let isSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || (isSpace && code === 0x20)) return false;
    isSpace = code === 0x20;
  }
  return !isSpace || text === '';
}
