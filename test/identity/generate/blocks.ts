import { destination, FOOTNOTE_LABELS, LABELS, phrase, phraseInLine, title } from './phrase.ts';
import type { Random } from './random.ts';

/** Containers within containers, at most. */
const DEEPEST = 3;

const BLANKS = ['', '', '', '', ' ', '  ', '   ', '\t', '    ', '     ', ' \t', '\u00A0'];
const INDENTS = ['', '', '', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t', '     ', '  \t', '        ', '\t\t'];
const INFOS = ['', 'js', ' js ', 'js a=b', 'a&amp;b', 'a\\*b', '\tjs', 'a`b', 'a~b', '  ', 'js\t x  ', '{a}', '\0'];
const FENCES = ['```', '~~~', '````', '~~~~', '``', '`````', '~~'];
const HTML_STARTS = [
  '<script>',
  '<pre',
  '<style a>',
  '<textarea>',
  '<SCRIPT',
  '<!--',
  '<!-- a -->',
  '<!-- a',
  '<?',
  '<?a?>',
  '<!A',
  '<!a b>',
  '<!1',
  '<![CDATA[',
  '<![cdata[',
  '<![CDATA[a]]>',
  '<div>',
  '</div>',
  '<div',
  '<div/>',
  '<p a',
  '<table><tr>',
  '</p>',
  '<h1>',
  '<hr/>',
  '<li',
  '<divx>',
  '<b>',
  '</b>',
  '<b c="d">',
  '<b> a',
  '<b',
  '<a-b>',
  '<x/>  ',
  '<b c=d>\t',
  '</script>',
  '</pre',
  '<script>a</script>b',
  '<summary>',
  '<search>',
  '<source>',
  '<frame',
  '<b\nc>',
  '<!---->',
  '<!--> a',
];
const HTML_ENDS = [
  '</script>',
  '</pre> a',
  '</style>',
  '</textarea>',
  '-->',
  '--> a',
  '?>',
  '>',
  ']]>',
  '</div>',
  '</b>',
  '',
  'a',
];
const MARKS = [
  '-',
  '-',
  '-',
  '*',
  '+',
  '1.',
  '1)',
  '1.',
  '2.',
  '0.',
  '10.',
  '123456789.',
  '1234567890.',
  '-1.',
  '007)',
  '3)',
];
const PADDINGS = [' ', ' ', ' ', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t', '', '\t\t'];
const TASKS = [
  '[ ] ',
  '[x] ',
  '[X] ',
  '[ ]\t',
  '[ ]',
  '[x]',
  '[] ',
  '[  ] ',
  '[\t] ',
  '[x]  ',
  '[ ]\u00A0',
  ' [ ] ',
  '[ ] \n',
  '[\n] ',
  '[x](a) ',
  '[ ][a] ',
  '[y] ',
  '\\[ ] ',
  '[ ] [ ] ',
  '*[ ]* ',
  '[x]:',
  '[ ]\n',
  '[ ] # ',
  '[ ] > ',
  '[ ] - ',
];
const RULES = [
  '---',
  '***',
  '___',
  '- - -',
  ' * * *',
  '-----',
  '--',
  '**',
  '_ _ _ ',
  '*\t*\t*',
  '---a',
  '   ---',
  '    ---',
  '- - - a',
  '+++',
  '===',
  '*-*',
  '_____ \t',
];
const UNDERLINES = [
  '===',
  '---',
  '=',
  '-',
  '--',
  ' ==',
  '   ---',
  '    ===',
  '=== ',
  '---\t',
  '= =',
  '- -',
  '==a',
  '=-=',
  '\t---',
  '==== \t ',
];
const HEADINGS = ['#', '##', '###', '####', '#####', '######', '#######', '\\#', ' #', '   ##', '    #', '\t#'];
const CLOSINGS = ['', '', '', ' #', ' ##', '#', ' # ', ' \\#', ' #a', ' #\t', ' ######### ', '\t#', '  '];

/** The lines of some blocks in a row, mostly apart. */
export function blocks(random: Random, most: number, depth = 0): string[] {
  const lines: string[] = [];
  for (let left = random.between(1, most); left > 0; left--) {
    lines.push(...block(random, depth));
    if (left > 1 && random.chance(0.55))
      lines.push(...random.several(1, random.chance(0.2) ? 3 : 1, () => blank(random)));
  }
  return lines;
}

/** A line that is, or looks, blank. */
export function blank(random: Random): string {
  return random.pick(BLANKS);
}

/** White space that a line begins with. */
export function indent(random: Random): string {
  return random.pick(INDENTS);
}

function block(random: Random, depth: number): string[] {
  const kind = random.between(0, 99);
  if (depth < DEEPEST && kind < 16) return list(random, depth);
  if (depth < DEEPEST && kind < 25) return quote(random, depth);
  if (depth < DEEPEST && kind < 31) return footnote(random, depth);
  if (kind < 45) return paragraph(random);
  if (kind < 51) return [heading(random)];
  if (kind < 57) return [...paragraph(random), random.pick(UNDERLINES)];
  if (kind < 61) return [random.pick(RULES)];
  if (kind < 68) return fenced(random);
  if (kind < 72)
    return random.several(1, 3, () =>
      random.chance(0.2) ? blank(random) : `${random.pick(['    ', '\t', '      ', '  \t'])}${phraseInLine(random, 2)}`,
    );
  if (kind < 78) return html(random);
  if (kind < 85) return definitions(random);
  if (kind < 97) return table(random);
  return [
    random.pick([
      '',
      ' ',
      '[^a]:',
      '[a]:',
      '>',
      '-',
      '#',
      '|',
      '|-|',
      '```',
      '<',
      '1.',
      '[ ]',
      '***',
      '=',
      '    ',
      '\\',
      '- -',
      '+++',
      '>>',
      '- >',
      '> -',
      '1. -',
      '-\t-',
      '- [ ]',
      '[^a]: -',
    ]),
  ];
}

function paragraph(random: Random): string[] {
  const lines = phrase(random, 6).split('\n');
  return lines.map((line, index) => (random.chance(index === 0 ? 0.1 : 0.2) ? indent(random) + line : line));
}

function heading(random: Random): string {
  const gap = random.chance(0.9) ? ' ' : random.pick(['', '\t', '   ', '\u00A0']);
  return `${random.pick(HEADINGS)}${gap}${random.chance(0.1) ? '' : phraseInLine(random, 3)}${random.pick(CLOSINGS)}`;
}

function fenced(random: Random): string[] {
  const fence = random.pick(FENCES);
  const edge = random.chance(0.8) ? '' : indent(random);
  const body = random.several(0, 3, () =>
    random.chance(0.25) ? blank(random) : indent(random) + phraseInLine(random, 2),
  );
  const lines = [edge + fence + (random.chance(0.5) ? '' : random.pick(INFOS)), ...body];
  if (random.chance(0.7))
    lines.push(
      (random.chance(0.8) ? edge : indent(random)) +
        (random.chance(0.8) ? fence : random.pick(FENCES)) +
        random.pick(['', '', '', ' ', '\t', 'a', '`', ' ~']),
    );
  return lines;
}

function html(random: Random): string[] {
  const lines = [
    (random.chance(0.85) ? '' : indent(random)) +
      random.pick(HTML_STARTS) +
      (random.chance(0.3) ? phraseInLine(random, 2) : ''),
  ];
  lines.push(
    ...random.several(0, 2, () => (random.chance(0.2) ? blank(random) : indent(random) + phraseInLine(random, 2))),
  );
  if (random.chance(0.6)) lines.push(random.pick(HTML_ENDS));
  return lines.flatMap((line) => line.split('\n'));
}

function definitions(random: Random): string[] {
  const text = random.several(1, 3, () => definition(random)).join('\n');
  const lines = text.split('\n');
  if (random.chance(0.25))
    lines.push(random.pick([...UNDERLINES, 'a', '# a', '> a', '- a', '[a]', '    a', '"a"', '| - |', '"a" b']));
  return lines;
}

function definition(random: Random): string {
  const gap = () => (random.chance(0.75) ? ' ' : random.pick(['', '\n', '  ', '\t', ' \n ', '\n\t', '\n\n', '\n    ']));
  const end = random.chance(0.85) ? '' : random.pick([' ', '\t', ' a', '"', ' "a"', '\\', '  ']);
  const start = random.chance(0.9) ? '' : indent(random);
  const colon = random.chance(0.95) ? ']:' : random.pick([']', '] :', ']::', ':']);
  return `${start}[${random.pick(LABELS)}${colon}${gap()}${destination(random)}${random.chance(0.5) ? gap() + title(random) : ''}${end}`;
}

function table(random: Random): string[] {
  const columns = random.between(1, 3);
  const row = (cells: number, cell: () => string) => {
    const edge = random.chance(0.75) ? '|' : '';
    const text = Array.from({ length: cells }, cell).join('|');
    return (
      edge +
      text +
      (random.chance(0.75) ? '|' : '') +
      (random.chance(0.1) ? random.pick([' ', '\t', '|', ' |', '\\']) : '')
    );
  };
  const pad = () => random.pick(['', ' ', ' ', ' ', '  ', '\t']);
  const cell = () =>
    pad() +
    (random.chance(0.1)
      ? random.pick([
          '',
          '\\|',
          '`a|b`',
          '`a\\|b`',
          '\\\\|',
          '`',
          '\\',
          '[a|b](c)',
          '[a\\|b](c\\|d)',
          '<a b="|">',
          '\\\\\\|',
          '`\\\\|`',
        ])
      : phraseInLine(random, 2)) +
    pad();
  const rule = () =>
    pad() +
    random
      .pick(['-', '---', ':-', '-:', ':-:', ':---:', '--', ':', '- -', '=', ':-:-'])
      .slice(0, random.chance(0.9) ? 5 : 1) +
    pad();
  const dash = () => pad() + random.pick(['-', '---', ':-', '-:', ':-:', ':---:', '--']) + pad();
  const uneven = () => (random.chance(0.85) ? columns : random.between(1, 4));
  const lines = [row(uneven(), cell), row(uneven(), random.chance(0.9) ? dash : rule)];
  lines.push(...random.several(0, 3, () => row(random.between(Math.max(1, columns - 1), columns + 1), cell)));
  if (random.chance(0.15)) lines.unshift(...paragraph(random));
  if (random.chance(0.15))
    lines.push(
      random.pick([
        'a',
        '---',
        '> a',
        '- a',
        '# a',
        '```',
        '<div>',
        '    a',
        '\\|',
        '[a]: b',
        '[^a]: b',
        '1. a',
        '2. a',
        '<b>',
      ]),
    );
  return lines.map((line) => (random.chance(0.1) ? indent(random) + line : line));
}

function quote(random: Random, depth: number): string[] {
  return blocks(random, 2, depth + 1).map((line, index) => {
    if (index > 0 && random.chance(0.15)) return (random.chance(0.7) ? '' : indent(random)) + line;
    return (
      random.pick(['> ', '> ', '> ', '> ', '> ', '>', '>\t', ' > ', '   >', '>  ', '>     ', '    > ', '\t> ']) + line
    );
  });
}

/** An item after an item, with marks that mostly go on the same list. */
function list(random: Random, depth: number): string[] {
  const mark = random.pick(MARKS);
  const edge = random.chance(0.85) ? '' : indent(random);
  const isLoose = random.chance(0.25);
  const isTasks = random.chance(0.3);
  return random
    .several(1, 3, () => {
      const ownMark = random.chance(0.9) ? mark : random.pick(MARKS);
      const padding = random.pick(PADDINGS);
      const lines = blocks(random, random.chance(0.4) ? 2 : 1, depth + 1);
      if (isTasks && random.chance(0.85)) lines[0] = random.pick(TASKS) + lines[0];
      if (random.chance(0.08)) lines.unshift(blank(random));
      const within = nested(
        random,
        `${edge}${ownMark}${padding}`,
        ' '.repeat(edge.length + ownMark.length + Math.max(1, padding.length)),
        lines,
      );
      return isLoose && random.chance(0.8) ? [...within, blank(random)] : within;
    })
    .flat();
}

function footnote(random: Random, depth: number): string[] {
  const label = random.chance(0.9) ? random.pick(['a', 'b', '1']) : random.pick(FOOTNOTE_LABELS);
  const start = `${random.chance(0.9) ? '' : indent(random)}[^${label}]:${random.pick([' ', ' ', ' ', '', '\t', '     ', '   '])}`;
  return nested(
    random,
    start,
    random.pick(['    ', '    ', '    ', '\t', '  ', '     ']),
    blocks(random, 2, depth + 1),
  );
}

/** Puts lines in a container whose first line begins with a mark and whose others are indented; some are lazy. */
function nested(random: Random, first: string, rest: string, lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line, index) => {
      if (index === 0) return first + line;
      if (line === '' && random.chance(0.8)) return line;
      return (random.chance(0.85) ? rest : indent(random)) + line;
    });
}
