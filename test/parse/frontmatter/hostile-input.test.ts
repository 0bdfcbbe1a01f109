import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LineMap } from '../../../src/model/line-map.ts';
import { readFields } from '../../../src/parse/frontmatter/fields/read-fields.ts';
import { readFrontmatter } from '../../../src/parse/frontmatter/read-frontmatter.ts';
import { DEFAULT_LIMITS } from '../../../src/parse/limits/limits.ts';

const ANY_LENGTH = { ...DEFAULT_LIMITS, frontmatterLength: Infinity };
const MANY = 50_000;
const yaml = (text: string) => `---\n${text}\n---\n`;
const toml = (text: string) => `+++\n${text}\n+++\n`;
const json = (text: string) => `---json\n${text}\n---\n`;
const keys = (separator: string) => Array.from({ length: 5000 }, (_, index) => `k${index}${separator}1`).join('\n');

const UNREADABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'frontmatter-too-deep': {
    'open brackets': yaml(`a: ${'['.repeat(MANY)}`),
    'closed brackets': yaml(`a: ${'['.repeat(MANY)}${']'.repeat(MANY)}`),
    'brackets hidden from a count by quoted ones': yaml(`a: ${'["]", '.repeat(MANY)}`),
    'nested flow mappings': yaml(`a: ${'{a: '.repeat(MANY)}`),
    'lists on one line': yaml(`a:\n ${'- '.repeat(MANY)}`),
    'explicit keys on one line': yaml(`a: 1\n${'? '.repeat(MANY)}`),
    'indented mappings': yaml(Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
    'TOML lists': toml(`a = ${'['.repeat(MANY)}${']'.repeat(MANY)}`),
    'TOML lists between strings': toml(`a = ["""]]""", ${'["]", '.repeat(MANY)}`),
    'TOML inline tables': toml(`a = ${'{a='.repeat(MANY)}1${'}'.repeat(MANY)}`),
    'a TOML key of many parts': toml(`${Array(MANY).fill('a').join('.')} = 1`),
    'a TOML table of many parts': toml(`[${Array(MANY).fill('a').join('.')}]\nb = 1`),
    'JSON lists': json(`{"a": ${'['.repeat(MANY)}`),
  },
  'aliases-too-many': {
    'many aliases': yaml(`a: &a 1\n${Array.from({ length: 200 }, (_, index) => `k${index}: *a`).join('\n')}`),
  },
  'frontmatter-invalid': {
    'an alias of itself': yaml('a: &a [*a]'),
    'a merge of itself': yaml('a: &a\n  <<: *a'),
    'an endless JSON string': json(`{"a": "${'\\"'.repeat(MANY)}`),
  },
};

const READABLE: Readonly<Record<string, string>> = {
  'many YAML keys': yaml(keys(': ')),
  'many TOML keys': toml(keys(' = ')),
  'many TOML tables': toml('[[a]]\nb = 1\n'.repeat(2000)),
  'a quoted value of many lines at the margin': yaml(`a: "${'x\n'.repeat(5000)}"`),
  'many quoted values at the margin': yaml(Array.from({ length: 2000 }, (_, i) => `k${i}: "a\nb"`).join('\n')),
  'a long run of spaces in a quoted value': yaml(`a: "${' '.repeat(MANY)}x\ny"`),
  'many blank lines before the fence': `${' \n'.repeat(MANY)}${yaml('a: 1')}`,
  'values that are long': yaml(
    `date: "${'2'.repeat(MANY)}"\nreadTime: ${'9 '.repeat(MANY)}\nlang: ${'a-'.repeat(MANY)}\nslug: "${'/'.repeat(MANY)}"`,
  ),
};

describe('hostile frontmatter', () => {
  const cases = Object.entries(UNREADABLE).flatMap(([code, sources]) =>
    Object.entries(sources).map(([name, source]) => ({ code, name, source })),
  );
  for (const { code, name, source } of cases) {
    it(`with ${name} is one problem`, () => {
      const { mapping, problems, bodyStart } = readFrontmatter(source, new LineMap(source), ANY_LENGTH);
      assert.equal(mapping, undefined);
      assert.deepEqual(
        problems.map((each) => each.code),
        [code],
      );
      assert.equal(bodyStart, source.length);
    });
  }

  for (const [name, source] of Object.entries(READABLE)) {
    it(`with ${name} is read`, () => {
      const lines = new LineMap(source);
      const { mapping } = readFrontmatter(source, lines, ANY_LENGTH);
      assert.ok(mapping);
      const read = readFields(mapping, { sourcePlace: lines.place(0, 0), body: {} });
      assert.deepEqual(JSON.parse(JSON.stringify(read)), read);
    });
  }

  it('pollutes no prototype', () => {
    const sources = [
      yaml('__proto__: {polluted: true}\nauthor: {__proto__: x, name: Jo}\nseo: {__proto__: {title: x}}'),
      yaml('base: &base {__proto__: {polluted: true}}\n<<: *base'),
      toml('__proto__.polluted = true\n[constructor.prototype]\npolluted = true\n[[a.__proto__]]\npolluted = true'),
      json('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
    ];
    for (const source of sources) {
      const lines = new LineMap(source);
      const { mapping, problems } = readFrontmatter(source, lines);
      assert.deepEqual(problems, []);
      const { fields } = readFields(mapping, { sourcePlace: lines.place(0, 0), body: {} });
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
      assert.equal(Object.getPrototypeOf(fields.extra), Object.prototype);
      assert.equal((fields.extra as Record<string, unknown>).polluted, undefined);
    }
  });

  it('of every beginning of a source never throws', () => {
    const source = yaml(
      'title: "Water\nthe plants"\ntags: [a, {label: b}]\nbase: &b {c: d}\n<<: *b\ntext: |\n  x\n? y\n: z',
    );
    for (let end = 0; end <= source.length; end++) {
      for (const cut of [
        source.slice(0, end),
        `${source.slice(0, end)}\n---\n`,
        `+++\n${source.slice(4, end)}\n+++\n`,
      ]) {
        const { start, bodyStart } = readFrontmatter(cut, new LineMap(cut));
        assert.ok(start <= bodyStart && bodyStart <= cut.length);
      }
    }
  });
});
