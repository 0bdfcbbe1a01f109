import { type AttackDocument, markdowns } from '../attack-document.ts';

const DECLARATIONS = [
  'background:url(CANARY)',
  'background-image:url("javascript:ATTACK")',
  'background:url(data:text/html;base64,BASE64)',
  'width:expression(ATTACK)',
  '-moz-binding:url(CANARY)',
  'behavior:url(CANARY)',
  'position:fixed;inset:0;z-index:9999',
  'list-style:url(CANARY)',
  'cursor:url(CANARY),auto',
  'content:url(CANARY)',
  'filter:url(CANARY#a)',
  'font-family:a;src:url(CANARY)',
  '@import url(CANARY)',
  '\\62 ackground:url(CANARY)',
  'background:\\75rl(CANARY)',
  '--x:url(CANARY);background:var(--x)',
  'mask:url(CANARY)',
];

/** Styles: what they load, what they cover, and what they read. */
export const CSS: readonly AttackDocument[] = markdowns('CSS', [
  ...DECLARATIONS.map((declaration) => `<p style="${declaration.replaceAll('"', '&quot;')}">a</p>`),
  ...DECLARATIONS.slice(0, 12).map((declaration) => `<style>p{${declaration}}</style>`),
  '<style>@import "CANARY";</style>',
  '<style>@import url(javascript:ATTACK);</style>',
  '<style>@font-face{font-family:a;src:url(CANARY)}</style><p style="font-family:a">a</p>',
  '<style>input[value^=a]{background:url(CANARY)}</style><input value=a>',
  '<style></style><script>ATTACK</script><style></style>',
  '<style>*{}</style\u000c><img src=x onerror=ATTACK>',
  '<link rel=stylesheet href="data:text/css,*{background:url(CANARY)}">',
  '<link rel="stylesheet alternate" href=CANARY title=a>',
  '<p class="sr-only hidden modal" hidden>a</p>',
  '<font style="x:expression(ATTACK)" color="expression(ATTACK)">a</font>',
  '<table style="background:url(CANARY)" background=CANARY bgcolor=red><tr><td background=CANARY>a</table>',
  '<div part=error exportparts=frame style="display:block">a</div>',
  '<p nonce=abc style="color:red" STYLE="background:url(CANARY)">a</p>',
  '<ul style="list-style:url(CANARY)"><li>a</ul>',
  '<h2 style="background:url(CANARY)">a</h2>',
  '<td style="background:url(CANARY)">a</td>',
]);
