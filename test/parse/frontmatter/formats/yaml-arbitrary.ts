import fc from 'fast-check';

// Frontmatter in YAML as people write it, and what is nearly that: each of these pieces is one that the plain reader
// knows, or one that it has to leave to the full reader.

const KEYS = [
  'title',
  'tags',
  'a',
  'b',
  'é',
  'a b',
  'a ',
  '1.10',
  'true',
  'null',
  '~',
  'x#',
  'a:b',
  '$k',
  '__proto__',
  'a\u00a0',
];
const ODD_KEYS = [
  '<<',
  '"a"',
  "'a'",
  '? a',
  '-',
  '- a',
  '&x a',
  '!t a',
  '*x',
  '.',
  '...',
  '%a',
  '[a]',
  '{a',
  '@a',
  'a #',
  '\u2028',
  'a\t',
];

const SCALARS = [
  'Hello',
  'two words',
  "it's",
  '2024-12-10',
  '2024-12-10T10:00:00Z',
  '10:30',
  'http://x.org/#a',
  'a#b',
  'a,b',
  'C:\\x',
  'yes',
  '—',
  'a\u00a0',
  '<b>',
  'a}',
  '{{x',
  'a"b"',
  '=',
  '.',
  '...',
  '--x',
  '$5',
  '(c)',
  '+',
  'a &b *c !d',
  'x | y > z',
];
const CORE = [
  '1',
  '-1',
  '+1',
  '007',
  '1.10',
  '1.',
  '.5',
  '-.5',
  '1e3',
  '1e',
  '12345678901234567890',
  '-0',
  '0o17',
  '0x1F',
  '-0x1',
  '.inf',
  '-.INF',
  '.nan',
  'true',
  'True',
  'FALSE',
  'tRue',
  'null',
  'NULL',
  '~',
  '1_000',
  '1 2',
];
const QUOTED = [
  '""',
  "''",
  '"a"',
  "'it''s'",
  '"a: b # c"',
  "'[x]'",
  '"\\"x\\" \\\\ \\n\\t\\u00e9\\x41\\/\\ \\_"',
  '"\u00a0"',
  '" a "',
  "' '''",
  '"1"',
  "'null'",
];
const ODD_QUOTED = [
  '"\\q"',
  '"\\U0001F600"',
  '"\\u12"',
  '"a" b',
  '"a"#',
  '"a',
  "'a",
  '"a"b"',
  "'a'b'",
  '"a": b',
  '"a\\',
];
const FLOW = [
  '[]',
  '[ ]',
  '[a, b]',
  '[ a , "b" ]',
  "['a, b', 1, true]",
  '[a b, c-d,]',
  '[-1, +2]',
  '[2024-12-10, a:b]',
  '[http://x.org/a]',
  '[é, a\u00a0]',
  '[null, ~]',
];
const ODD_FLOW = [
  '[a',
  '[a, , b]',
  '[,]',
  '[a: b]',
  '[[a], b]',
  '{}',
  '{a: 1}',
  '{a: 1, b: [c]}',
  '[a, {b: c}]',
  '[a] b',
  '[a]#',
  '["a" b]',
  '["a": b]',
  '[a #b]',
  '[- a]',
  '[-]',
  '[-, a]',
  '[? a]',
  '[*a]',
  '[a]]',
  '[a:]',
  '[:a]',
  '[a\t]',
  '[ #c',
];
const ODD = [
  '&x a',
  '*x',
  '!t a',
  '!!str 1',
  '@a',
  '`a`',
  '%a',
  ',a',
  ']',
  '}',
  '- a',
  '-',
  '?',
  '? a',
  ': a',
  ':',
  ':a',
  'a: b',
  'a:',
  'a\tb',
  '\ta',
  'a\t',
  '|2',
  '|+',
  '>+',
  '| # c',
  '>x',
  '||',
  '"a\tb"',
  '\u0001',
  'a\u0007',
  '\ufeffa',
  '#a',
];
const COMMENTS = [' # c', '  #', '# c', ' #', ' # a: b', ' # \u00a0'];

const common = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SCALARS) },
  { weight: 2, arbitrary: fc.constantFrom(...CORE) },
  { weight: 3, arbitrary: fc.constantFrom(...QUOTED) },
);
const odd = fc.constantFrom(...ODD, ...ODD_QUOTED, ...ODD_FLOW);
const inline = fc.oneof(
  { weight: 12, arbitrary: common },
  { weight: 3, arbitrary: fc.constantFrom(...FLOW) },
  { weight: 1, arbitrary: odd },
);
const key = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS) },
);
const rarely = (arbitrary: fc.Arbitrary<string>, weight = 8) =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary });
const spaces = fc.constantFrom('', '', '', ' ', '  ');
const comment = rarely(fc.constantFrom(...COMMENTS));
const filler = rarely(
  fc.constantFrom('\n', '\n\n', '# c\n', '  # c\n', '      # c\n', '  \n', '\t\n', '\n# c\n\n'),
  10,
);

/** What follows a key or dash: a value in the line, text over lines, a block, or something below. */
function valueAt(indent: number, depth: number): fc.Arbitrary<string> {
  const pad = (by: number) => ' '.repeat(Math.max(0, indent + by));
  const shift = fc.constantFrom(2, 2, 2, 2, 1, 4, 0, -1);
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('one', 'two three', '- a', "it's", '[x', '"', 'a\\', '', '', '   ') },
    { weight: 1, arbitrary: fc.constantFrom('a: b', '# c', 'a # c', '\tt', 't\t', "'", 'a\\"', 'key: ', '\u00a0') },
  );
  const lines = (first: fc.Arbitrary<string>) =>
    fc
      .tuple(first, fc.array(fc.tuple(shift, line), { minLength: 1, maxLength: 4 }))
      .map(([head, rest]) => [head, ...rest.map(([by, text]) => (text === '' ? '' : pad(by) + text))].join('\n'));
  const inLine = fc.tuple(spaces, inline, spaces, comment).map((parts) => ` ${parts.join('')}\n`);
  const nothing = fc.tuple(spaces, comment).map((parts) => `${parts.join('')}\n`);
  const plain = lines(fc.constantFrom(' Text', ' - x', ' a', '')).map((text) => `${text}\n`);
  const quoted = fc
    .tuple(fc.constantFrom('"', "'"), lines(fc.constantFrom('Text', 'a ', '', 'a\\"', "it''s")), spaces, comment)
    .map(([quote, text, space, end]) => ` ${quote}${text}${quote}${space}${end}\n`);
  const block = lines(fc.constantFrom(' |', ' >', ' |-', ' >-', ' |  ', ' |+', ' >2')).map((text) => `${text}\n`);
  const below = fc
    .tuple(spaces, comment, filler, shift, inline)
    .map(([space, end, between, by, text]) => `${space}${end}\n${between}${pad(by)}${text}\n`);
  const flat: fc.WeightedArbitrary<string>[] = [
    { weight: 10, arbitrary: inLine },
    { weight: 2, arbitrary: nothing },
    { weight: 1, arbitrary: plain },
    { weight: 2, arbitrary: quoted },
    { weight: 2, arbitrary: block },
    { weight: 1, arbitrary: below },
  ];
  if (depth === 0) return fc.oneof(...flat);
  const nested = shift.chain((by) => {
    const at = Math.max(0, indent + by);
    return fc.tuple(spaces, comment, filler, fc.oneof(listAt(at, depth - 1), mappingAt(at, depth - 1)));
  });
  return fc.oneof(...flat, {
    weight: 5,
    arbitrary: nested.map(([space, end, between, text]) => `${space}${end}\n${between}${text}`),
  });
}

function listAt(indent: number, depth: number): fc.Arbitrary<string> {
  const pad = ' '.repeat(indent);
  const entry = fc.tuple(filler, key, valueAt(indent + 2, depth)).map(([, name, value]) => ` ${name}:${value}`);
  const more = rarely(
    fc.tuple(key, valueAt(indent + 2, depth)).map(([name, value]) => `${pad}  ${name}:${value}`),
    2,
  );
  const item = fc.oneof(
    { weight: 3, arbitrary: valueAt(indent, depth) },
    { weight: 1, arbitrary: fc.tuple(entry, more).map((parts) => parts.join('')) },
  );
  return fc
    .array(fc.tuple(filler, item), { minLength: 1, maxLength: 3 })
    .map((items) => items.map(([before, text]) => `${before}${pad}-${text}`).join(''));
}

function mappingAt(indent: number, depth: number): fc.Arbitrary<string> {
  const pad = ' '.repeat(indent);
  const entry = fc.tuple(filler, key, fc.constantFrom('', '', '', ' '), valueAt(indent, depth));
  return fc
    .array(entry, { minLength: 1, maxLength: depth === 2 ? 5 : 3 })
    .map((entries) =>
      entries.map(([before, name, space, value]) => `${before}${pad}${name}${space}:${value}`).join(''),
    );
}

const written = fc.tuple(filler, mappingAt(0, 2), filler).map((parts) => parts.join(''));
const PIECES = [
  'a',
  'b:',
  ' ',
  '  ',
  '\n',
  '\n',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  ',',
  '#',
  '|',
  '>',
  '\\',
  '\t',
  '\u00a0',
  '{',
  '}',
  '&',
  '*',
  '1',
  '~',
  'key: ',
  'key:\n',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => `${pieces.join('')}\n`);
/** A piece put into frontmatter at some place, or taken out of it. */
const damaged = fc
  .tuple(written, fc.nat(), fc.nat(3), fc.constantFrom('', ...PIECES))
  .map(([text, place, length, piece]) => {
    const at = place % text.length;
    return `${text.slice(0, at)}${piece}${text.slice(at + length)}\n`;
  });

/** The text between two fences; lines end in `\n`, or all of them in `\r\n`. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: written }, { weight: 2, arbitrary: damaged }, { weight: 1, arbitrary: soup }),
    fc.nat(4),
  )
  .map(([text, endings]) => (endings === 0 ? text.replaceAll('\n', '\r\n') : text));
