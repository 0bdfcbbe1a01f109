import { type AttackDocument, markdowns } from '../attack-document.ts';

const ADDRESSES = [
  'javascript:ATTACK',
  'JAVASCRIPT:ATTACK',
  'java&Tab;script:ATTACK',
  '&#1;javascript:ATTACK',
  'javascript&colon;ATTACK',
  'data:text/html;base64,BASE64',
  'vbscript:ATTACK',
  'blob:ATTACK',
];

const FORMS = [
  (address: string) => `## Related Articles\n\n- [a](<${address}>) - b`,
  (address: string) => `## Related Articles\n\n- [a][b] - c\n\n[b]: <${address}>`,
  (address: string) => `Text.\n\n---\n\n**[Read on](<${address}>)**`,
  (address: string) => `Text.\n\n[Start now →](<${address}>)`,
];

/** Links that become cards and buttons. */
export const RELATED: readonly AttackDocument[] = markdowns('related links and calls to action', [
  ...ADDRESSES.flatMap((address) => FORMS.map((form) => form(address))),
  '## Related Articles\n\n- [<img src=x onerror=ATTACK>](/a) - b',
  '## Related Articles\n\n- [a](/a) - <img src=x onerror=ATTACK>',
  '## Related Articles\n\n- [a](/a) - [b](javascript:ATTACK)',
  '## Related Articles\n\n- [a](/a "\\" onclick=\\"ATTACK") - b',
  '## Related <img src=x onerror=ATTACK> Articles\n\n- [a](/a) - b',
  '## Related Articles {#location}\n\n- [a](/a) - b',
  '## Related Articles\n\n- <a href="javascript:ATTACK">a</a> - b',
  '## Related Articles\n\n- [a](/a) - "><script>ATTACK</script>',
]);
