import type { Random } from './random.ts';

/** Labels are few, so that references meet definitions; some only match when case is folded and spaces collapse. */
export const LABELS = [
  'a',
  'b',
  'A',
  'a b',
  'a  B',
  'ẞ',
  'ss',
  'a\\]',
  '*a*',
  '`a`',
  'a\nb',
  '^a',
  'x',
  'toString',
  '&amp;',
  '\\',
  '[',
  '[a]',
  ' a ',
];
export const FOOTNOTE_LABELS = ['a', 'b', '1', 'A', 'a b', 'a\\]', '', '^', '__proto__', 'a[', '*a*', '&amp;'];

const WORDS = [
  'a',
  'b',
  'c',
  'foo',
  'Bar',
  'x1',
  '1',
  'é',
  'ß',
  '日本',
  '😀',
  '\u0301',
  '_a',
  'a_b',
  'http',
  'www',
  'W',
  'h',
];
const GAPS = [' ', ' ', ' ', ' ', '', '  ', '\t', ' \t ', '\u00A0', '\u3000', '\u2003', '\u200B', '\f', '\v'];
const BREAKS = [
  '\n',
  '\n',
  '\n',
  '  \n',
  '   \n',
  '\\\n',
  ' \\\n',
  ' \n',
  '\t\n',
  '\n ',
  '\n  ',
  '\n\t',
  ' \t \n   ',
  '\u00A0\n',
  '\\  \n',
  '\n    ',
];
const SPECIALS = [
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '![',
  '(',
  ')',
  '<',
  '>',
  '!',
  '|',
  '\\',
  '&',
  ':',
  '"',
  "'",
  '#',
  '=',
  '-',
  '+',
  '.',
  '@',
  '^',
  '/',
  '$',
  '{',
  '}',
  '\0',
  '\uFFFD',
  '\uFEFF',
];
const PUNCTUATION = [
  '.',
  ',',
  '!',
  '?',
  ';',
  ':',
  ')',
  '“',
  '”',
  '…',
  '—',
  '、',
  '。',
  '€',
  '£',
  '+',
  '«',
  '\u20E0',
  '¡',
  '🙂',
  '𝟘',
];
const REFERENCES = [
  '&amp;',
  '&lt;',
  '&copy;',
  '&nbsp;',
  '&nbsp',
  '&AMP',
  '&unknown;',
  '&#35;',
  '&#0;',
  '&#X22;',
  '&#x22;',
  '&#xD800;',
  '&#x110000;',
  '&#12345678;',
  '&#1234567;',
  '&#x1234567;',
  '&#;',
  '&#x;',
  '&;',
  '&ngE;',
  '&CounterClockwiseContourIntegral;',
  '&#42;a&#42;',
  '&#10;',
  '&#9;',
  '&#32;',
  '&vert;',
  '&#124;',
  '&#x80;',
  '&#150;',
];
const CODES = [
  '`a`',
  '`` a`b ``',
  '` a `',
  '`  `',
  '` `',
  '`a  b`',
  '`\na\n`',
  '`a\nb`',
  '`a|b`',
  '`a\\|b`',
  '`\\`',
  '``',
  '`a``',
  '``a`',
  '` `` `',
  '`*a*`',
  '`<b`',
  '`[a`',
  '`\t`',
  '` \na`',
  '`a\\`',
  '```a```',
  '`\0`',
  '`&amp;`',
  '`\\`|`',
];
const HTML = [
  '<b>',
  '</b>',
  '<b c="d">',
  "<b c='d' e>",
  '<b c=d/>',
  '<b\nc>',
  '<b c="\n">',
  '<!-- a -->',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- a\nb -->',
  '<!-- --',
  '<?a?>',
  '<?\n?>',
  '<!A b>',
  '<!a>',
  '<!A',
  '<![CDATA[a]]>',
  '<![CDATA[\n]]>',
  '<b c=>',
  '< b>',
  '<b',
  '</b c>',
  '<b/ >',
  '<1>',
  '<a-b.c>',
  '<b :c _d.e-f:g>',
  '<b  c = "d" >',
  '<script>',
  '<!-- a --- b -->',
  '<b c="d"e>',
  '<b\n  c>',
  '<a href="http://a.b">',
  '</a >',
];
const AUTOLINKS = [
  '<http://a.b>',
  '<a@b.c>',
  '<made-up:x,y>',
  '<A+b.c-d:>',
  '<m:a>',
  '<ma:a b>',
  '<http://a.b?c=&amp;d>',
  '<a@b_c.d>',
  '<a.b+c@d-e.f>',
  '<a@-b.c>',
  '<http://a\\*b>',
  '<mailto:a@b.c>',
  '<http://[a]>',
  `<a@${'b'.repeat(63)}.c>`,
  `<a@${'b'.repeat(64)}.c>`,
  '<abcdefghijklmnopqrstuvwxyz1234567:a>',
  '<a!#$%@b.c>',
  '<http://é>',
  '<ab:\0>',
];
const LITERALS = [
  'www.a.b',
  'www.a',
  'WWW.a.b',
  'Www.a.b',
  'www.',
  'www.a_b.c',
  'www.a.b_c',
  'www.a_b.c.d',
  'www.a.b.',
  'www.a.b/c(d)',
  'www.a.b/c(d',
  'www.a.b)',
  '(www.a.b)',
  'www.a.b&amp;',
  'www.a.b&amp',
  'www.a.b/&c;d',
  'www.a.b?c=d&e',
  'www.a.b/c"',
  "www.a.b'",
  'www.a.b<c',
  'www.a.b*',
  'www.a.b/_c_',
  'www.a.b~~',
  'www.a.b]',
  'www.a.b/[c]',
  'www..b',
  'www.-a',
  'www.a,',
  'www.é.b',
  'www.a.b/é',
  'www.a.b：',
  'awww.a.b',
  '_www.a.b',
  '*www.a.b',
  '~www.a.b',
  'http://a.b',
  'https://a',
  'http://a.b/c',
  'HTTP://a.b',
  'hTTps://a',
  'http://',
  'http:/a',
  'http://a_b.c',
  'http://a.b_c',
  'ahttp://a.b',
  '1http://a.b',
  '/http://a.b',
  '(http://a.b/c)',
  'http://a.b/c).',
  'http://a.b:80/c?d#e',
  'http://a@b.c',
  'http://.a',
  'http://_',
  'http://a.b/c\\*',
  'http://[a]',
  'ftp://a.b',
  'http://a.b!',
  'http://a.b…',
  'http://a.b）',
  'http://é',
  'a@b.c',
  'a.b+c@d-e.f',
  'a@b',
  'a@b.c.',
  'a@b.c-',
  'a@b.c_',
  'a@b_c.d',
  'a@b.1',
  '@b.c',
  'a@@b.c',
  'a@b..c',
  'a@b.c@d.e',
  '_a@b.c',
  '/a@b.c',
  'é@b.c',
  'a@é.c',
  'a@b.c/d',
  'mailto:a@b.c',
  'mailto:/a@b.c',
  'Mailto:a@b.c',
  'xmpp:a@b.c/d',
  'xmpp:a@b.c/d/e',
  'xmpp:a@b.c/d.',
  'a-mailto:a@b.c',
  'a_@b.c',
  'a@b-.c',
  'a@b.c\\_',
  '.@b.c',
  '-@b.c',
  '+a@b.c',
  'w@b.c',
  'h@b.c',
  'www@b.c',
  'http@b.c',
  'http://www.a.b',
  'www.http://a.b',
  'mailto:www.a.b',
  'www.a@b.c',
  'a@www.b.c',
  'http&#58;//a.b',
  'a&#64;b.c',
  'a\\@b.c',
  'www\\.a.b',
  'http\\://a.b',
  'www&#46;a.b',
];
const DESTINATIONS = [
  '',
  'a',
  '/a',
  '<a>',
  '<>',
  '<a b>',
  '<a\\>b>',
  '<a',
  'a(b)c',
  'a(b',
  'a(b(c)d)',
  '\\(',
  'a\\)',
  '&amp;',
  'é',
  'a"b"',
  '<a\nb>',
  '<a<b>',
  'a\\',
  '#a',
  'www.a.b',
  'http://a.b',
  'a\0b',
  '&#32;',
  'a*b',
  '<a>b',
  '((((a))))',
  `${'('.repeat(33)}${')'.repeat(33)}`,
  '\\a',
  'a%20b',
  '<&copy;>',
  '<\\',
  '`',
  '<`>',
];
const TITLES = [
  '"a"',
  "'a'",
  '(a)',
  '"a\nb"',
  '"a\\"b"',
  '"a',
  '(a(b))',
  '(a\\)b)',
  '""',
  '"&quot;"',
  '"a"b',
  '"a" "b"',
  '"\n\n"',
  "'a\n'",
  '( a\n b )',
  '"\\\n"',
  '"*a*"',
  'a',
  '"`"',
  '"\ta\n\tb"',
];

/** Text of a paragraph, heading or cell, any inline construct in it, whole or broken. */
export function phrase(random: Random, most = 5, depth = 0): string {
  return random.several(1, most, () => piece(random, depth) + (random.chance(0.6) ? random.pick(GAPS) : '')).join('');
}

/** The same without line endings. */
export function phraseInLine(random: Random, most = 4): string {
  return phrase(random, most).replace(/\s*\n\s*/g, ' ');
}

/** What stands between `(` and `)` of a link, and after the colon of a definition. */
export function destination(random: Random): string {
  return random.pick(DESTINATIONS);
}

export function title(random: Random): string {
  return random.pick(TITLES);
}

function piece(random: Random, depth: number): string {
  const kind = random.between(0, 99);
  if (kind < 30) return random.pick(WORDS);
  if (kind < 38) return random.pick(BREAKS);
  if (kind < 48) return random.pick(SPECIALS);
  if (kind < 51) return random.pick(PUNCTUATION);
  if (kind < 55) return random.pick(REFERENCES);
  if (kind < 60) return random.pick(CODES);
  if (kind < 64) return random.pick(HTML);
  if (kind < 66) return random.pick(AUTOLINKS);
  if (kind < 72) return random.pick(LITERALS);
  if (kind < 74) return `\\${random.pick([...SPECIALS, ...PUNCTUATION, 'a', ' ', '\t', '\n'])}`;
  if (kind < 77) return storm(random);
  if (kind < 80)
    return `[^${random.chance(0.6) ? random.pick('ab') : random.pick(FOOTNOTE_LABELS)}]${random.chance(0.15) ? random.pick(['(b)', '[b]', '[]', ':']) : ''}`;
  if (depth > 2) return random.pick(WORDS);
  return kind < 90 ? attention(random, depth) : link(random, depth);
}

function attention(random: Random, depth: number): string {
  const open = random.pick(['*', '**', '***', '_', '__', '___', '~', '~~', '~~~', '****', '*_', '**_']);
  const close = random.chance(0.8)
    ? [...open].reverse().join('')
    : random.pick(['*', '**', '***', '_', '__', '~', '~~']);
  const inside = phrase(random, 2, depth + 1);
  // Most of what is emphasised touches its marks; what does not is emphasised for its punctuation only, or not at all.
  return open + (random.chance(0.85) ? inside.trim() : inside) + close;
}

/** Delimiter runs in a row, with what decides whether they open or close between them. */
function storm(random: Random): string {
  const between = ['a', 'b', ' ', '', '', '.', '(', '\u00A0', 'é', '*', '_', '\n', '€', '`a`', '[', '](b)', '😀'];
  return random.several(3, 10, () => random.pick('*_~').repeat(random.between(1, 4)) + random.pick(between)).join('');
}

function link(random: Random, depth: number): string {
  const mark = random.chance(0.3) ? '![' : '[';
  const text = random.chance(0.3) ? random.pick(LABELS) : phrase(random, 3, depth + 1);
  const gap = () => (random.chance(0.2) ? random.pick([' ', '\n', '  ', '\t', ' \n ', '\n\n']) : '');
  const kind = random.between(0, 9);
  if (kind < 5) {
    const resource = gap() + destination(random) + (random.chance(0.4) ? (gap() || ' ') + title(random) : '') + gap();
    return `${mark}${text}](${resource}${random.chance(0.95) ? ')' : ''}`;
  }
  if (kind < 7) return `${mark}${random.chance(0.5) ? 'a' : text}]${gap()}[${random.pick(LABELS)}]`;
  return `${mark}${random.chance(0.5) ? random.pick('ab') : random.pick(LABELS)}]${random.pick(['', '', '', '[]', '[ ]', ' []', '[', '(', ':', '[b]', '()'])}`;
}
