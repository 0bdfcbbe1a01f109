import { type AttackDocument, markdowns } from '../attack-document.ts';

/** Texts that would end what they are printed in: an attribute, a title, a script of JSON-LD, a feed. */
const TEXTS = [
  '</title><script>ATTACK</script>',
  '"><script>ATTACK</script>',
  "'><img src=x onerror=ATTACK>",
  '</script><script>ATTACK</script>',
  '<!--<script>',
  '" onload="ATTACK" x="',
  '\\u003c/script\\u003e<img src=x onerror=ATTACK>',
];

/** Fields, each with a text that is printed somewhere. */
const TEXT_FIELDS = ['title', 'description', 'seoTitle', 'excerpt', 'category', 'lang', 'slug', 'date', 'author'];

const ADDRESSES = [
  'javascript:ATTACK',
  ' JaVaScRiPt:ATTACK',
  'java\\tscript:ATTACK',
  '\\u0001javascript:ATTACK',
  'data:text/html;base64,BASE64',
  '/a\\" onclick=\\"ATTACK',
];

const inFields = (lines: string) => `---\n${lines}\n---\n\nText.\n\n- [ ] a\n`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const FRONTMATTER: readonly AttackDocument[] = markdowns('frontmatter', [
  ...TEXT_FIELDS.flatMap((field) => TEXTS.map((text) => inFields(`${field}: ${quoted(text)}`))),
  ...TEXTS.map((text) => inFields(`title: a\ntags: [${quoted(text)}, b]`)),
  ...TEXTS.map((text) => inFields(`title: a\nauthors:\n  - name: ${quoted(text)}\n    url: /b`)),
  ...TEXTS.map((text) => inFields(`title: a\nimage:\n  src: /b.png\n  alt: ${quoted(text)}`)),
  ...ADDRESSES.map((address) => inFields(`title: a\nauthors:\n  - name: b\n    url: "${address}"`)),
  ...ADDRESSES.map((address) => inFields(`title: a\nimage: "${address}"`)),
  ...ADDRESSES.map((address) => inFields(`title: a\ncanonical: "${address}"`)),
  ...ADDRESSES.map((address) => inFields(`title: a\npermalink: "${address}"\naliases: ["${address}"]`)),
  ...TEXTS.slice(0, 4).map((text) => `+++\ntitle = ${JSON.stringify(text)}\n+++\n\nText.\n`),
  ...TEXTS.slice(0, 4).map((text) => `---json\n${JSON.stringify({ title: text })}\n---\n\nText.\n`),
  inFields('title: !!js/function "function(){ATTACK}"'),
  inFields("title: !!python/object/apply:os.system ['ATTACK']"),
  inFields('title: &a [*a]'),
  inFields('"__proto__": {title: "<script>ATTACK</script>"}\ntitle: a'),
  inFields('constructor: {prototype: {title: "<script>ATTACK</script>"}}\ntitle: a'),
  `---js\n{ title: (ATTACK, 'a') }\n---\n\nText.\n`,
  `---javascript\nmodule.exports = { title: ATTACK }\n---\n\nText.\n`,
  `---coffee\ntitle: ATTACK\n---\n\nText.\n`,
]);
