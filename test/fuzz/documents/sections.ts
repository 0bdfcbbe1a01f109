import { blocks } from '../../identity/generate/blocks.ts';
import { destination, phrase, phraseInLine } from '../../identity/generate/phrase.ts';
import type { Random } from '../../identity/generate/random.ts';
import { hostileHtml } from './hostile-html.ts';
import { ODD_CHARACTERS } from './odd-characters.ts';

const WORDS = [
  'Rotate',
  'keys',
  'never',
  'always',
  'Water',
  'the',
  'plants',
  'test',
  'backup',
  '3',
  'times',
  'é',
  'config',
  'a',
  'not',
  'enable',
  'disable',
  '漢字',
  'עברית',
];
const HEADINGS = [
  'Related Articles',
  'Further reading',
  'See also',
  'Conclusion',
  'Core principles',
  'config',
  'A *b* `c`',
  'Checklist (monthly)',
  'Übersicht',
  'Verwandte Artikel',
  '',
  'a',
  'a',
  '__proto__',
  '1',
  '\u202Ea',
];
const LABELS = [
  'Weekly:',
  '**Every 3 months**',
  '**Before release:**',
  'Daily tasks:',
  '**Monthly** checks:',
  'Every 2 weeks or 3 months:',
  '*Quarterly*',
  'On the first Monday:',
  '**a**',
  'Yearly (every 12 months):',
  'Each sprint:',
  '__Weekly__',
  'a:',
  '<b>Weekly</b>:',
];
const IDS = [
  ' {#a}',
  ' {#rotate-keys}',
  ' {#a',
  '{#b}',
  ' {#}',
  ' {#a b}',
  ' {#__proto__}',
  ' {#a}  ',
  ' \\{#a}',
  ' {#a} b',
];
const MARKS = [
  '[ ] ',
  '[ ] ',
  '[ ] ',
  '[x] ',
  '[x] ',
  '[X] ',
  '[] ',
  '[y] ',
  '[  ] ',
  '[\t] ',
  '[ ]',
  '[x]  ',
  '\\[ ] ',
  '(x) ',
  '☐ ',
  '☑ ',
  '✅ ',
  '- [ ] ',
];
const BULLETS = ['- ', '- ', '- ', '* ', '+ ', '1. ', '1. ', '1) ', '3. ', '-  ', '-\t', '-   ', '•  ', '– '];
const FOREIGN = [
  '{{ page.title }}',
  '{% include a.html %}',
  '{% raw %}{{ a }}{% endraw %}',
  '{{< figure src="a" >}}',
  '{{% note %}}',
  '{{',
  '%}',
  'import A from "./a"',
  'export const a = 1',
  '<Note>',
  '<Tabs.Item a={1}>',
  '</Note>',
  '{a + b}',
  '{/* c */}',
  '<>',
  '{: .note}',
  '{:.a #b}',
  '{: a=b }',
  '{::comment}',
  '{:toc}',
  '* TOC',
  ':::note',
  ':::',
  '::: {.a}',
  '$$',
  '$a$',
  '[[wiki]]',
  '[[_TOC_]]',
  '<!-- more -->',
  '<!--more-->',
  '[toc]',
  '==a==',
  'a^2^',
  ':smile:',
];
const ALERTS = [
  '[!NOTE]',
  '[!TIP]',
  '[!IMPORTANT]',
  '[!WARNING]',
  '[!CAUTION]',
  '[!note]',
  '[!NOTE] a',
  '[!BUG]',
  '[!NOTE]  ',
  '\\[!NOTE]',
  '[!NOTE][a]',
];
const CALLS = [
  '[Start now](/start)',
  '**[Start now](/start)**',
  '[Start](javascript:alert(1))',
  '[Start now →](https://example.org "a")',
  '[a](b) [c](d)',
  '[![a](b)](c)',
  '[]()',
  '<https://example.org>',
  '[a][b]',
  '*[a](#b)*',
  '<a href="/b">c</a>',
];
const URLS = [
  '/a',
  'a.md',
  '../b/index.md',
  '#a',
  '?a=b',
  'https://example.org/a%20b',
  '//example.org',
  'mailto:a@example.org',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java&#x0A;script:alert(1)',
  '&#106;avascript:a',
  '\\javascript:a',
  'data:text/html,a',
  'vbscript:a',
  'x:y',
  '%6aavascript:a',
  ' javascript:a',
  '<java\u0001script:a>',
  '<a b>',
  'http://[::1',
  'tel:+1',
  'file:///etc',
  'a:b/c',
  'blob:a',
  '/a(b)c',
  '\u202e/a',
  'https://例え.jp/漢',
  'http:a',
  'ftp://a',
];

/** The lines of an article's body: plausible sections, and what may stand between them. */
export function sections(random: Random): string[] {
  const lines: string[] = [];
  if (random.chance(0.3)) lines.push(`# ${sentence(random)}`, '');
  for (const part of random.several(1, 5, () => section(random))) {
    lines.push(...part);
    if (random.chance(0.85)) lines.push('');
  }
  if (random.chance(0.2)) lines.push(...relatedLinks(random), '');
  if (random.chance(0.15)) lines.push(random.pick(CALLS));
  return lines;
}

function section(random: Random): string[] {
  switch (random.between(0, 15)) {
    case 0:
    case 1:
      return [
        `${'#'.repeat(random.between(1, 6))} ${random.chance(0.6) ? random.pick(HEADINGS) : phraseInLine(random)}${id(random)}`,
      ];
    case 2:
    case 3:
    case 4:
    case 5:
      return [
        ...(random.chance(0.5) ? [random.pick(LABELS), ...(random.chance(0.9) ? [''] : [])] : []),
        ...checklist(random, 0),
      ];
    case 6:
      return relatedLinks(random);
    case 7:
      return [
        `> ${random.pick(ALERTS)}`,
        ...blocks(random, 2).map((line) => (random.chance(0.95) ? `> ${line}` : line)),
      ];
    case 8:
      return hostileHtml(random);
    case 9:
      return [random.pick(FOREIGN), ...(random.chance(0.5) ? [sentence(random), random.pick(FOREIGN)] : [])];
    case 10:
      return footnotes(random);
    case 11:
      return [link(random), ...(random.chance(0.3) ? [link(random)] : [])];
    case 12:
      return [`${sentence(random)}${random.pick(ODD_CHARACTERS)}${sentence(random)}${random.pick(ODD_CHARACTERS)}`];
    case 13:
      return [`${sentence(random)} ${phrase(random)}`];
    default:
      return blocks(random, 3);
  }
}

function sentence(random: Random): string {
  return random
    .several(1, 5, () => (random.chance(0.06) ? random.pick(ODD_CHARACTERS) : random.pick(WORDS)))
    .join(random.chance(0.95) ? ' ' : random.pick(['  ', '\t', '\u00a0', '*', '_', '`']));
}

function id(random: Random): string {
  return random.chance(0.15) ? random.pick(IDS) : '';
}

function checklist(random: Random, depth: number): string[] {
  const bullet = random.pick(BULLETS);
  const indent = ' '.repeat(bullet.trimEnd().length + 1);
  const isLoose = random.chance(0.15);
  return random
    .several(1, 4, () => {
      const mark = random.chance(0.85) ? random.pick(MARKS) : '';
      const text = random.chance(0.8)
        ? sentence(random)
        : random.pick(['', link(random), phraseInLine(random), '<b>a</b>', random.pick(FOREIGN)]);
      const lines = [`${random.chance(0.95) ? bullet : random.pick(BULLETS)}${mark}${text}${id(random)}`];
      if (depth < 4 && random.chance(0.25))
        lines.push(...checklist(random, depth + 1).map((line) => (random.chance(0.97) ? indent : ' ') + line));
      if (random.chance(0.08))
        lines.push(...['', ...blocks(random, 1, 2)].map((line) => (line === '' ? '' : indent + line)));
      if (random.chance(0.04)) lines.push(...hostileHtml(random).map((line) => indent + line));
      return isLoose ? [...lines, ''] : lines;
    })
    .flat();
}

function relatedLinks(random: Random): string[] {
  const heading = random.pick([
    '## Related Articles',
    '## Related Articles',
    '### See also',
    '## Further Reading',
    'Related articles',
    '## **Related** articles',
    '## Related',
  ]);
  const separator = () => random.pick([': ', ' - ', ' – ', ' — ', ' ', '\n  ', '']);
  const lines = random.several(
    1,
    3,
    () => `- ${link(random)}${random.chance(0.6) ? separator() + sentence(random) : ''}`,
  );
  return [heading, ...(random.chance(0.8) ? [''] : []), ...lines.flatMap((line) => line.split('\n'))];
}

function link(random: Random): string {
  const url = random.chance(0.8) ? random.pick(URLS) : destination(random);
  const text = random.chance(0.7) ? sentence(random) : phraseInLine(random, 2);
  switch (random.between(0, 6)) {
    case 0:
      return `![${text}](${url})`;
    case 1:
      return `<${url}>`;
    case 2:
      return `[${text}](${url} "${random.pick(['a', '"', '&quot;', '', '<b>'])}")`;
    case 3:
      return `[${text}][r]\n\n[r]: ${url} 'a'`;
    case 4:
      return `[![${text}](${random.pick(URLS)})](${url})`;
    default:
      return `[${text}](${url})`;
  }
}

function footnotes(random: Random): string[] {
  const label = random.pick(['1', 'a', '__proto__', 'a b', 'constructor', 'é', '*a*']);
  const lines = [`${sentence(random)}[^${label}]${random.chance(0.3) ? `[^${label}]` : ''}`, ''];
  if (random.chance(0.9))
    lines.push(
      `[^${random.chance(0.9) ? label : 'z'}]: ${random.chance(0.5) ? sentence(random) : phraseInLine(random)}`,
    );
  if (random.chance(0.3)) lines.push(...blocks(random, 1, 2).map((line) => `    ${line}`));
  if (random.chance(0.1)) lines.push(...checklist(random, 3).map((line) => `    ${line}`));
  return lines;
}
