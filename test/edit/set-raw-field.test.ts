import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setField } from '../../src/edit/set-field.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import type { Json } from '../../src/model/json.ts';
import { change, changeJson, changeToml, changeYaml } from './change.ts';

type Case = readonly [
  what: string,
  before: string,
  path: readonly (string | number)[],
  value: Json | undefined,
  after: string,
];

const YAML: readonly Case[] = [
  ['keeps double quotes', 'a: "x" # c\n', ['a'], 'y "z"', 'a: "y \\"z\\"" # c\n'],
  ['keeps single quotes', "a: 'x'\n", ['a'], "it's", "a: 'it''s'\n"],
  ['leaves single quotes for what they cannot hold', "a: 'x'\n", ['a'], 'a\tb\x07', 'a: "a\\tb\\u0007"\n'],
  ['keeps plain text plain', 'a:   x  \n', ['a'], 'y z', 'a:   y z  \n'],
  ['quotes what would be read as something else', 'a: x\n', ['a'], 'y: z', 'a: "y: z"\n'],
  ['quotes a comment, a number, a flag and nothing', 'a: x\n', ['a'], 'y # z', 'a: "y # z"\n'],
  ['quotes text that is a number', 'a: x\n', ['a'], '1.10', 'a: "1.10"\n'],
  ['quotes what YAML 1.1 takes for a flag', 'a: x\n', ['a'], 'yes', 'a: "yes"\n'],
  ['quotes empty text', 'a: x\n', ['a'], '', 'a: ""\n'],
  ['quotes as the author does elsewhere', "a: x\nb: 'y'\n", ['a'], '- z', "a: '- z'\nb: 'y'\n"],
  ['keeps numbers numbers', 'a: 1\n', ['a'], 2.5, 'a: 2.5\n'],
  ['keeps a date without quotes', 'a: 2024-12-10\n', ['a'], '2024-12-11', 'a: 2024-12-11\n'],
  ['keeps the escapes of words that stay', 'a: "caf\\u00e9 A"\n', ['a'], 'café B', 'a: "caf\\u00e9 B"\n'],
  [
    'keeps where the lines of text are broken',
    'a: one\n  two\n  three\n',
    ['a'],
    'one two four',
    'a: one\n  two\n  four\n',
  ],
  [
    'keeps where quoted lines are broken',
    'a: "one\n  two\n\n  three"\n',
    ['a'],
    'one two\nfour',
    'a: "one\n  two\n\n  four"\n',
  ],
  ['changes a line of a literal block', 'a: |\n  one\n  two\nb: 1\n', ['a'], 'one\n2\n', 'a: |\n  one\n  2\nb: 1\n'],
  ['adds lines to a literal block', 'a: |-\n    one\n', ['a'], 'one\n\ntwo', 'a: |-\n    one\n\n    two\n'],
  [
    'changes a word of a folded block',
    'a: >\n  one\n  two\n\n  three\n',
    ['a'],
    'one 2\nthree\n',
    'a: >\n  one\n  2\n\n  three\n',
  ],
  ['changes how a block ends', 'a: | # c\n  one\nb: 1\n', ['a'], 'two', 'a: |- # c\n  two\nb: 1\n'],
  ['gives up a block that cannot hold the text', 'a: |\n  one\n', ['a'], '  x\n', 'a: "  x\\n"\n'],
  ['writes text of many lines as a block', 'a: x\n', ['a'], 'one\ntwo', 'a: |-\n  one\n  two\n'],
  ['fills in a key without a value', 'a: # c\nb:\n', ['a'], 1, 'a: 1 # c\nb:\n'],
  ['appends to a list at the margin', 'a:\n- x # c\n- y\nb: 1\n', ['a', 2], 'z', 'a:\n- x # c\n- y\n- z\nb: 1\n'],
  ['appends in the indent of the list', 'a:\n    -   x\n', ['a', 1], 'z', 'a:\n    -   x\n    - z\n'],
  [
    'removes one line of a list',
    'a:\n  - x\n  # about y\n  - y\n  - z\n',
    ['a', 0],
    undefined,
    'a:\n  # about y\n  - y\n  - z\n',
  ],
  ['changes one item of a list', "a:\n  - x\n  - 'y' # c\n", ['a', 1], 'z', "a:\n  - x\n  - 'z' # c\n"],
  ['empties a list', 'a: # c\n  - x\n  - y\nb: 1\n', ['a'], [], 'a: [] # c\nb: 1\n'],
  ['keeps the spacing of a list in brackets', 'a: [ x,y , z ] # c\n', ['a', 1], undefined, 'a: [ x,z ] # c\n'],
  ['appends to a list in brackets', 'a: [ x,y ]\n', ['a', 2], 'z, z', 'a: [ x,y,"z, z" ]\n'],
  ['appends to brackets of many lines', 'a: [\n  x,\n  y, # c\n]\n', ['a', 2], 'z', 'a: [\n  x,\n  y,\n  z, # c\n]\n'],
  [
    'keeps the comments of the items that stay',
    'a: [\n  x, # of x\n  # of y\n  y, # also\n  z # of z\n]\n',
    ['a', 0],
    undefined,
    'a: [\n  # of y\n  y, # also\n  z # of z\n]\n',
  ],
  [
    'removes the last item below a comment of another',
    'a: [\n  x, # of x\n  y # of y\n]\n',
    ['a', 1],
    undefined,
    'a: [\n  x, # of x\n]\n',
  ],
  ['puts a first item into brackets', 'a: []\n', ['a', 0], 'x', 'a: [x]\n'],
  [
    'removes a key with its lines',
    'a: 1\nb:\n  c: [x]\n  d: |\n    y\n# e\ne: 2\n',
    ['b'],
    undefined,
    'a: 1\n# e\ne: 2\n',
  ],
  ['removes an object with its last key', 'a: 1\nb:\n  c: x\n', ['b', 'c'], undefined, 'a: 1\n'],
  [
    'adds a key to an object, in its indent',
    'a:\n    b: 1 # c\nd: 2\n',
    ['a', 'e'],
    3,
    'a:\n    b: 1 # c\n    e: 3\nd: 2\n',
  ],
  ['adds objects on the way', 'a: 1\n', ['b', 'c', 'd'], [1], 'a: 1\nb:\n  c:\n    d:\n      - 1\n'],
  ['adds above blank lines at the end', 'a: 1\n\n\n', ['b'], 2, 'a: 1\nb: 2\n\n\n'],
  ['adds below a block that keeps its blank lines', 'a: |+\n  x\n\n', ['b'], 2, 'a: |+\n  x\n\nb: 2\n'],
  ['changes an object in an item of a list', 'a:\n  - k: 1\n    m: 2\n', ['a', 0, 'k'], undefined, 'a:\n  - m: 2\n'],
  [
    'adds an object to a list',
    'a:\n  - k: 1\n',
    ['a', 1],
    { k: 2, m: [3] },
    'a:\n  - k: 1\n  - k: 2\n    m:\n      - 3\n',
  ],
  ['edits braces around it all', '{a: 1, "b": x}\n', ['c'], 'z', '{a: 1, "b": x, c: z}\n'],
  ['fills in a key without a value in braces', 'a: {b: , c: 1}\n', ['a', 'b'], 2, 'a: {b: 2, c: 1}\n'],
  ['quotes a key that needs it', 'a: 1\n', ['b: c'], 2, 'a: 1\n"b: c": 2\n'],
  ['finds a key in quotes', '"a b": 1 # c\n', ['a b'], 2, '"a b": 2 # c\n'],
  [
    'overrides a merged key',
    'b: &b\n  k: 1\nu:\n  <<: *b\n  o: 1\n',
    ['u', 'k'],
    2,
    'b: &b\n  k: 1\nu:\n  <<: *b\n  o: 1\n  k: 2\n',
  ],
  ['replaces an alias where it stands', 'a: &x 1\nb: *x\n', ['b'], 2, 'a: &x 1\nb: 2\n'],
  ['changes a value whose anchor nobody uses', 'a: &x one\n', ['a'], 'two', 'a: &x two\n'],
  ['never closes the block with what it writes', 'a: |\n  x\n', ['a'], '---\n', 'a: |\n  ---\n'],
];

const TOML: readonly Case[] = [
  ['keeps a basic string', 'a = "x" # c\n', ['a'], 'y "z"', 'a = "y \\"z\\"" # c\n'],
  ['keeps a literal string', "a = 'x'\n", ['a'], 'y\\z', "a = 'y\\z'\n"],
  ['leaves a literal string for what it cannot hold', "a = 'x'\n", ['a'], "it's", 'a = "it\'s"\n'],
  ['keeps a string of many lines', 'a = """\none\n"""\n', ['a'], 'two\n', 'a = """\ntwo\n"""\n'],
  ['keeps a date a date', 'a = 2024-12-10\n', ['a'], '2024-12-11', 'a = 2024-12-11\n'],
  [
    'keeps the space of a date and time',
    'a = 2024-12-10 10:00:00Z\n',
    ['a'],
    '2024-12-11T10:00:00Z',
    'a = 2024-12-11 10:00:00Z\n',
  ],
  ['keeps text that looks like a date text', 'a = "2024-12-10"\n', ['a'], '2024-12-11', 'a = "2024-12-11"\n'],
  ['keeps a number with a point one', 'a = 1.5\n', ['a'], 2, 'a = 2.0\n'],
  ['adds to an array', 'a = [ "x", "y" ]\n', ['a', 2], 'z', 'a = [ "x", "y", "z" ]\n'],
  ['adds to an array of many lines', 'a = [\n  1,\n  2, # c\n]\n', ['a', 2], 3, 'a = [\n  1,\n  2,\n  3, # c\n]\n'],
  ['adds to an inline table', 'a = { x = 1 }\n', ['a', 'y'], 2, 'a = { x = 1, y = 2 }\n'],
  ['adds above the first table', 'a = 1\n\n# t\n[t]\nb = 1\n', ['c'], 'x', 'a = 1\nc = "x"\n\n# t\n[t]\nb = 1\n'],
  ['adds above a table that comes first', '[t]\nb = 1\n', ['c'], true, 'c = true\n[t]\nb = 1\n'],
  ['adds to a table', '[t]\nb = 1 # c\n\n[u]\n', ['t', 'd'], 2, '[t]\nb = 1 # c\nd = 2\n\n[u]\n'],
  ['adds to dotted keys', 'a.b = 1\nz = 2\n', ['a', 'c'], 2, 'a.b = 1\na.c = 2\nz = 2\n'],
  ['gives a header to a table that has none', '[t.u]\nb = 1\n', ['t', 'd'], 2, '[t.u]\nb = 1\n[t]\nd = 2\n'],
  ['removes a key', 'a = 1\nb = [\n  1\n] # c\nd = 2\n', ['b'], undefined, 'a = 1\nd = 2\n'],
  ['removes a table with those within', 'a = 1\n[t]\nb = 1\n[u]\n[t.v]\nc = 1\n', ['t'], undefined, 'a = 1\n[u]\n'],
  ['removes a table with its last key', 'a = 1\n[t]\nb = 1\n', ['t', 'b'], undefined, 'a = 1\n'],
  ['changes one of a list of tables', '[[t]]\nn = 1\n[[t]]\nn = 2\n', ['t', 1, 'n'], 3, '[[t]]\nn = 1\n[[t]]\nn = 3\n'],
  [
    'removes one of a list of tables',
    '[[t]]\nn = 1\n[[t]]\nn = 2\n[t.u]\nm = 1\n',
    ['t', 1],
    undefined,
    '[[t]]\nn = 1\n',
  ],
  ['adds to a list of tables', '[[t]]\nn = 1\n\n[u]\n', ['t', 1], { n: 2 }, '[[t]]\nn = 1\n[[t]]\nn = 2\n\n[u]\n'],
  ['quotes a key that needs it', 'a = 1\n', ['b c'], 2, 'a = 1\n"b c" = 2\n'],
  ['turns a table into a value', 'a = 1\n[t]\nb = 1\n', ['t'], 'x', 'a = 1\nt = "x"\n'],
];

const JSON_CASES: readonly Case[] = [
  ['keeps escapes', '{"a": "x\\/y z"}\n', ['a'], 'x/y w', '{"a": "x\\/y w"}\n'],
  [
    'adds a member in the indent',
    '{\n\t"a": 1,\n\t"b": 2\n}\n',
    ['c'],
    [1, { d: null }],
    '{\n\t"a": 1,\n\t"b": 2,\n\t"c": [1, {"d": null}]\n}\n',
  ],
  ['adds a second member in the indent', '{\n    "a": 1\n}\n', ['c'], true, '{\n    "a": 1,\n    "c": true\n}\n'],
  ['adds to one line', '{"a":1,"b":2}\n', ['c'], 3, '{"a":1,"b":2,"c": 3}\n'],
  ['removes the last member', '{\n  "a": 1,\n  "b": 2\n}\n', ['b'], undefined, '{\n  "a": 1\n}\n'],
  ['removes the first member', '{\n  "a": 1,\n  "b": 2\n}\n', ['a'], undefined, '{\n  "b": 2\n}\n'],
  ['changes an item of a list', '{"a": ["x",  "y"]}\n', ['a', 0], 'z', '{"a": ["z",  "y"]}\n'],
  ['fills an empty object', '{}\n', ['a'], 1, '{\n  "a": 1\n}\n'],
];

const FORMATS = [
  ['YAML', changeYaml, YAML],
  ['TOML', changeToml, TOML],
  ['JSON', changeJson, JSON_CASES],
] as const;

for (const [format, changed, cases] of FORMATS) {
  describe(`setField with a path, in ${format}`, () => {
    for (const [what, before, path, value, after] of cases) {
      it(what, () => assert.equal(changed(before, path, value), after));
      it(`${what}, with the line ends of the file`, () => {
        const fences = format === 'TOML' ? ['+++', '+++'] : [format === 'JSON' ? '---json' : '---', '---'];
        for (const eol of ['\r\n', '\r']) {
          const whole = (content: string) =>
            `\ufeff${fences[0]}\n${content}${fences[1]}\n\nBody  \n`.replaceAll('\n', eol);
          const source = whole(before);
          assert.equal(change(source, setField(source, path, value)), whole(after));
        }
      });
    }
  });
}

describe('setField with a path', () => {
  const isRefused = (error: unknown) => error instanceof BroadsheetError && error.problems[0]?.code === 'edit-refused';

  it('keeps quoted lines that continue at the margin', () => {
    assert.equal(changeYaml('a: "one\ntwo"\nb: 1\n', ['a'], 'one three'), 'a: "one\nthree"\nb: 1\n');
  });

  it('gives no edit for what already is', () => {
    for (const source of [
      '---\na: [1, {b: x}]\n---\n',
      '---json\n{"a": [1, {"b": "x"}]}\n---\n',
      '+++\na = [1, {b = "x"}]\n+++\n',
    ]) {
      assert.deepEqual(setField(source, ['a'], [1, { b: 'x' }]), []);
      assert.deepEqual(setField(source, ['z'], undefined), []);
      assert.deepEqual(setField(source, ['a', 'b'.length], { b: 'x' }), []);
    }
  });

  it('refuses to change what other keys share', () => {
    const source = '---\na: &x one\nb: *x\nc: &m\n  k: 1\nd:\n  <<: *m\n---\n';
    for (const [path, value] of [
      [['a'], 'two'],
      [['a'], undefined],
      [['c', 'k'], 2],
      [['d', 'k'], undefined],
    ] as const) {
      assert.throws(() => setField(source, path, value), isRefused);
    }
  });

  it('refuses what the format cannot say', () => {
    assert.throws(() => setField('+++\na = 1\n+++\n', ['a'], null), isRefused);
    assert.throws(() => setField('---\na: 1\n---\n', ['a'], Number.NaN), isRefused);
  });

  it('refuses frontmatter that cannot be read, with its problems', () => {
    for (const [source, code] of [
      ['---\na: [1\n---\n', 'frontmatter-invalid'],
      ['---js\na\n---\n', 'frontmatter-language'],
      ['---\ntitle: x\n\nBody\n', 'frontmatter-unclosed'],
    ] as const) {
      const isNamed = (error: unknown) => error instanceof BroadsheetError && error.problems[0]?.code === code;
      assert.throws(() => setField(source, ['a'], 1), isNamed);
    }
  });

  it('throws for a path that leads nowhere', () => {
    const source = '---\na: text\nb: [1]\n---\n';
    assert.throws(() => setField(source, [], 1), RangeError);
    assert.throws(() => setField(source, ['a', 'c'], 1), RangeError);
    assert.throws(() => setField(source, ['b', 3], 1), RangeError);
  });

  it('is not slowed down by long runs of one character', () => {
    const long = 15_000;
    const runs = [' ', '\n', '\t', "'", '"', '\\', '#', '- ', '# '].map((each) => each.repeat(long));
    for (const run of runs) {
      for (const before of ['a: "x"\n', "a: 'x'\n", 'a: |\n  x\n', 'a: x\n', 'a: [x]\n']) {
        const source = `---\n${before}---\n`;
        const changed = change(source, setField(source, ['a'], `x${run}y`));
        assert.equal(change(changed, setField(changed, ['a'], 'x')).length < 100, true);
      }
    }
    const commented = `---\na:\n  - # ${'- # '.repeat(long)}\n    x\n---\n`;
    assert.equal(change(commented, setField(commented, ['a', 0], 'y')), commented.replace('    x', '    "y"'));
  });

  it('keeps a key such as __proto__ an ordinary one', () => {
    assert.equal(changeYaml('__proto__: {a: 1}\n', ['__proto__', 'a'], 2), '__proto__: {a: 2}\n');
    assert.equal(({} as Record<string, unknown>).a, undefined);
  });

  it('makes a block where there is none, after a byte order mark', () => {
    const made = (source: string) => change(source, setField(source, ['a'], 'x'));
    assert.equal(made('Text\n'), '---\na: x\n---\n\nText\n');
    assert.equal(made('\ufeffText\r\n'), '\ufeff---\r\na: x\r\n---\r\n\r\nText\r\n');
    assert.equal(made('\nText\n'), '---\na: x\n---\n\nText\n');
    assert.equal(made(''), '---\na: x\n---\n');
    assert.equal(
      made('---\n\nText between two breaks\n\n---\n'),
      '---\na: x\n---\n\n---\n\nText between two breaks\n\n---\n',
    );
  });

  it('fills an empty block of any format', () => {
    const filled = (source: string) => change(source, setField(source, ['a'], 'x'));
    assert.equal(filled('---\n---\nText\n'), '---\na: x\n---\nText\n');
    assert.equal(filled('---\n# c\n---\n'), '---\n# c\na: x\n---\n');
    assert.equal(filled('+++\n+++\n'), '+++\na = "x"\n+++\n');
    assert.equal(filled('---json\n---\n'), '---json\n{\n  "a": "x"\n}\n---\n');
  });
});
