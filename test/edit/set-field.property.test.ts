import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sameJson, setIn } from '../../src/edit/frontmatter/json-values.ts';
import { setField } from '../../src/edit/set-field.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { LineMap } from '../../src/model/line-map.ts';
import { toJson } from '../../src/parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../src/parse/frontmatter/read-frontmatter.ts';
import { change } from './change.ts';

// Frontmatter is written in many ways by a printer of the test's own, and a value is changed, added or removed. The
// result must say just that, and the lines of every other key must stand as they stood.

const nasty = fc.constantFrom(
  'yes',
  'null',
  '~',
  '1.10',
  '0x1f',
  '12:30',
  '2024-12-10',
  '---',
  '...',
  '- a',
  '? a',
  'a: b',
  'a #b',
  "it's",
  '"q"',
  '\\',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '{a}',
  '[a]',
  'a, b',
  ' a',
  'a ',
  '',
  '\t',
  'a\nb',
  'a\n',
  '\n',
  '\n\na',
  'a\n\n\nb',
  'a\n b',
  ' a\nb',
  '# a',
  'é\u2028\u00a0',
  '\u{1f600}',
  '\x07',
  '\x7f',
  '\ufeff',
  '"""',
  "'''",
  'a\\"b',
  '+++',
  'a\r\nb',
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  nasty,
  fc.array(nasty).map((parts) => parts.join('')),
);
const key = fc.oneof(fc.constantFrom('title', 'tags', 'a', 'b', 'c-d', 'seo'), fc.string({ minLength: 1 }));
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(0.5, 1e21, -3.25));
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const RUNS = Number(process.env.RUNS ?? 100);

interface Style {
  readonly eol: string;
  readonly isFlow: boolean;
  readonly quote: string;
  readonly indent: string;
  readonly comments: boolean;
}

const style = fc.record<Style>({
  eol: fc.constantFrom('\n', '\r\n'),
  isFlow: fc.boolean(),
  quote: fc.constantFrom('"', "'", ''),
  indent: fc.constantFrom('  ', '    '),
  comments: fc.boolean(),
});

/** Text in the quotes asked for, where they can hold it. */
function quoted(of: string, { quote }: Style): string {
  if (quote === '' && /^[a-z][a-z0-9 ]*[a-z0-9]$/i.test(of) && !/^(?:true|false|null|yes|no)$/i.test(of)) return of;
  if (quote === "'" && /^[\x20-\x26\x28-\x7e]*$/.test(of)) return `'${of}'`;
  return JSON.stringify(of).replace(
    /[\x7f-\xa0\u2028\u2029\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function flow(of: Json, how: Style, separator: string, name: (key: string) => string): string {
  if (typeof of === 'string') return quoted(of, how);
  if (typeof of !== 'object' || of === null) return String(of);
  if (Array.isArray(of)) return `[${of.map((item) => flow(item, how, separator, name)).join(', ')}]`;
  const pairs = Object.entries(of).map(([k, item]) => `${name(k)}${separator}${flow(item, how, separator, name)}`);
  return `{ ${pairs.join(', ')} }`;
}

const JSON_STRING = (of: string) => quoted(of, { quote: '"' } as Style);

function yaml(of: JsonObject, how: Style, indent = ''): string[] {
  return Object.entries(of).flatMap(([k, item]) => {
    const head = `${indent}${JSON_STRING(k)}:`;
    const tail = how.comments ? ' # comment' : '';
    const isEmpty = typeof item === 'object' && item !== null && Object.keys(item).length === 0;
    if (!how.isFlow && !isEmpty && Array.isArray(item)) {
      return [
        head + tail,
        ...item.map((each) => `${indent}${how.indent}- ${flow(each, { ...how, quote: '"' }, ': ', JSON_STRING)}`),
      ];
    }
    if (!how.isFlow && !isEmpty && typeof item === 'object' && item !== null) {
      return [head + tail, ...yaml(item as JsonObject, how, indent + how.indent)];
    }
    const isBlock =
      typeof item === 'string' && how.quote === '' && /^\S[\x20-\x7e\n]*\n[\x20-\x7e\n]*[\x21-\x7e]$/.test(item);
    if (isBlock)
      return [
        `${head} |-${tail}`,
        ...item.split('\n').map((line) => (line === '' ? '' : `${indent}${how.indent}${line}`)),
      ];
    return [
      `${head} ${flow(item, { ...how, quote: typeof item === 'string' ? how.quote : '"' }, ': ', JSON_STRING)}${tail}`,
    ];
  });
}

const TOML_STYLE = { quote: '"' } as Style;

function toml(of: JsonObject, how: Style, path: string[] = []): string[] {
  const tables: string[] = [];
  const lines = Object.entries(of).flatMap(([k, item]) => {
    if (!how.isFlow && typeof item === 'object' && item !== null && !Array.isArray(item)) {
      tables.push(...toml(item as JsonObject, how, [...path, JSON_STRING(k)]));
      return [];
    }
    const number =
      typeof item === 'string'
        ? quoted(item, { ...how, quote: how.quote === "'" ? "'" : '"' })
        : flow(item, TOML_STYLE, ' = ', JSON_STRING);
    return [`${JSON_STRING(k)} = ${number}${how.comments ? ' # comment' : ''}`];
  });
  return [...(path.length > 0 ? ['', `[${path.join('.')}]`] : []), ...lines, ...tables];
}

const PRINTERS = {
  YAML: (of: JsonObject, how: Style) => ['---', ...yaml(of, how), '---'],
  TOML: (of: JsonObject, how: Style) => ['+++', ...toml(of, how), '+++'],
  JSON: (of: JsonObject, how: Style) => [
    '---json',
    ...JSON.stringify(of, null, how.isFlow ? '' : how.indent).split('\n'),
    '---',
  ],
};

function read(source: string): JsonObject | undefined {
  const { mapping, problems } = readFrontmatter(source, new LineMap(source));
  return mapping && problems.length === 0 ? toJson(mapping) : undefined;
}

const frontmatter = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true });

describe('setField, whatever the frontmatter', () => {
  for (const [format, print] of Object.entries(PRINTERS)) {
    it(`says the new value and nothing else in ${format}, and can be taken back`, () => {
      let changes = 0;
      fc.assert(
        fc.property(
          frontmatter,
          style,
          fc.nat(),
          fc.option(value, { nil: undefined }),
          key,
          fc.boolean(),
          (of, how, index, next, other, isNew) => {
            const source = [...print(of, how), '', 'Body  ', ''].join(how.eol);
            const before = read(source);
            // What the printer cannot say is no case of this test.
            fc.pre(before !== undefined && sameJson(before, of));
            const keys = Object.keys(of);
            const changedKey = isNew ? other : (keys[index % keys.length] ?? other);
            const path = inside(of, changedKey, index, isNew);
            const changed = change(source, setField(source, path, next));
            assert.ok(sameJson(read(changed), setIn(of, path, next)), JSON.stringify(changed));
            assert.ok(changed.endsWith(`${how.eol}Body  ${how.eol}`));
            for (const [name, kept] of Object.entries(of)) {
              if (name === changedKey || format === 'JSON') continue;
              const lines = print({ [name]: kept }, how)
                .slice(1, -1)
                .join(how.eol);
              assert.ok(changed.includes(lines), `${JSON.stringify(changed)} has lost ${lines}`);
            }
            changes++;
          },
        ),
        { numRuns: RUNS },
      );
      assert.ok(changes > RUNS / 3);
    });
  }
});

/** A path to the key, or to something in it. */
function inside(of: JsonObject, name: string, index: number, isNew: boolean): (string | number)[] {
  const within = Object.hasOwn(of, name) ? of[name] : undefined;
  if (isNew || typeof within !== 'object' || within === null || index % 2 === 0) return [name];
  if (Array.isArray(within)) return [name, index % (within.length + 1)];
  const [first = 'new'] = Object.keys(within);
  return [name, first];
}
