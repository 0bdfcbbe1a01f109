import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LineMap } from '../../../../src/model/line-map.ts';
import type { PlaceOf } from '../../../../src/parse/frontmatter/formats/block-reader.ts';
import { readFullYaml } from '../../../../src/parse/frontmatter/formats/full-yaml.ts';
import { MARGIN_QUOTE, readPlainYaml } from '../../../../src/parse/frontmatter/formats/plain-yaml.ts';
import { readYaml } from '../../../../src/parse/frontmatter/formats/read-yaml.ts';
import { yamlText } from './yaml-arbitrary.ts';

const PLAIN: Readonly<Record<string, string>> = {
  'text, numbers, dates and flags':
    'a: Hello, world\nb: 1.10\nc: 2024-12-10\nd: true\ne: ~\nf: 0x1F\ng: 12345678901234567890\n',
  'colons, hashes and quotation marks within text': "a: http://x.org/#top\nb: 10:30\nc: it's\nd: C#\n",
  'quoted text with escapes': 'a: "say \\"hi\\"\\n\\u00e9\\x41"\nb: \'it\'\'s\'\nc: ""\n',
  'text over lines': 'a: one\n  two\n\n  three\nb: "one \n  two\n\n  three"\nc: \'one\n  two\'\n',
  comments: '# first\na: 1 # one\n\n  # indented\nb: "x" # two\nc: [x] # three\nd: # four\n  - x\n# last\n',
  'lists on one line': 'a: []\nb: [one, "two, three", 4, -5, true, ]\nc: [2024-12-10, a:b]\n',
  'lists of lines': 'a:\n  - one\n  - "two"\n  - 3\nb:\n- one\n- [x, y]\nc:\n  -\n    one\n',
  'lists of mappings': 'a:\n  - name: Jo\n    url: /jo\n  -   name: Jay\n',
  'mappings within mappings': 'a:\n  b: 1\n  c:\n    d: x\n    e:\n      - y\nf: 2\n',
  'values that are not there': 'a:\nb: \nc:   # nothing\nd:\n  e:\nf:\n',
  'values below their keys': 'a:\n  Hello\nb:\n\n  "x"\n',
  'text in blocks': 'a: |\n  one\n    two\n\n  three\n\nb: >\n  one\n  two\n\n  three\nc: >-\n\n  x\nd: |-\n  y\n',
  'white space of other kinds': 'a: x\u00a0\nb: \u00a0\nc: [\u2003x, y\u00a0]\nd\u00a0: 1\ne: |\n  x\u00a0\n',
  'names of an object\u2019s own': '__proto__: 1\nconstructor:\n  __proto__: x\n',
  'line ends of two characters': 'a: one\r\n  two\r\nb: "x\r\n  y"\r\nc:\r\n  - 1\r\nd: |\r\n  x\r\n\r\n  y\r\ne:\r\n',
};

const NOT_PLAIN: Readonly<Record<string, string>> = {
  'a key that is there twice': 'a: 1\na: 2\n',
  'a colon within a value': 'a: b: c\n',
  'a line without a colon': 'a: 1\nb\n',
  'a line indented too little': 'a:\n    b: 1\n  c: 2\n',
  'a line indented too much': 'a: 1 # x\n  b: 2\n',
  tabs: 'a:\tx\nb:\n\t- x\n',
  'anchors and aliases': 'a: &x 1\nb: *x\n',
  tags: 'a: !!str 1\n',
  'a merge key': 'a: {b: 1}\n<<: {c: 2}\n',
  'a mapping on one line': 'a: {b: 1}\n',
  'a list over lines': 'a: [\n  b,\n  c\n]\n',
  'a list with an empty item': 'a: [b, , c]\n',
  'a list with a mapping in it': 'a: [b: c]\n',
  'quotes that are not closed': 'a: "b\n',
  'text behind quotes': 'a: "b" c\n',
  'an escape that is none': 'a: "\\q"\n',
  'a key in quotes': '"a": 1\n',
  'an explicit key': '? a\n: b\n',
  'a second document': 'a: 1\n--- b\n',
  'a reserved character': 'a: @b\nc: `d`\n',
  'a block with its own indentation': 'a: |2\n   b\n',
  'a block that keeps its line ends': 'a: |+\n  b\n\n',
  'a list instead of a mapping': '- a\n- b\n',
  'text instead of a mapping': 'Hello\n',
  'an indented mapping': '  a: 1\n',
  'a comment behind a list': 'a:\n  - b\n  # c\nd: 1\n',
  'a comment between key and value': 'a:\n  # c\n  Hello\n',
};

const lineMapOf = (text: string): PlaceOf => {
  const lines = new LineMap(text);
  return (start, end) => lines.place(start, end);
};

/** Without the place of the whole, which `readFrontmatter` sets. */
function asJson(value: object) {
  const { place: _, ...root } = JSON.parse(JSON.stringify(value)).root ?? {};
  return { ...JSON.parse(JSON.stringify(value)), root };
}

describe('the plain reader of YAML', () => {
  for (const [name, text] of Object.entries(PLAIN)) {
    it(`reads ${name} as the full reader does`, () => {
      const placeOf = lineMapOf(text);
      const root = readPlainYaml(text, placeOf);
      assert.ok(typeof root === 'object');
      assert.deepEqual(asJson({ root, problems: [] }), asJson(readFullYaml(text, placeOf)));
    });
  }

  for (const [name, text] of Object.entries(NOT_PLAIN)) {
    it(`leaves ${name} to the full reader`, () => {
      const placeOf = lineMapOf(text);
      assert.equal(readPlainYaml(text, placeOf), undefined);
      assert.deepEqual(readYaml(text, placeOf), readFullYaml(text, placeOf));
    });
  }

  it('tells a quoted value that goes on at the margin, which is then read with its lines joined', () => {
    const text = 'a: "one\n\ntwo"\nb: \'x\r\ny\'\n';
    const placeOf = lineMapOf(text);
    assert.equal(readPlainYaml(text, placeOf), MARGIN_QUOTE);
    assert.deepEqual(asJson(readYaml(text, placeOf)), asJson(readFullYaml(text, placeOf)));
  });

  it('leaves what is nested deep to the full reader', () => {
    const text = Array.from({ length: 50 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    assert.equal(readPlainYaml(text, lineMapOf(text)), undefined);
  });

  it('changes nothing of what YAML means', () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        const placeOf = lineMapOf(text);
        assert.deepEqual(asJson(readYaml(text, placeOf)), asJson(readFullYaml(text, placeOf)));
      }),
      { numRuns: 2000 },
    );
  });
});
