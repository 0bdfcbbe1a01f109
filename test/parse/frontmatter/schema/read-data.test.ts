import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import { LineMap } from '../../../../src/model/line-map.ts';
import { readFrontmatter } from '../../../../src/parse/frontmatter/read-frontmatter.ts';
import { readData } from '../../../../src/parse/frontmatter/schema/read-data.ts';

const SOURCES = {
  YAML: '---\ntitle: Water\nrating: five\nauthors:\n  - name: Jo\n  - name: 7\n---\n',
  TOML: '+++\ntitle = "Water"\nrating = "five"\nauthors = [{ name = "Jo" }, { name = 7 }]\n+++\n',
  JSON: '---json\n{"title": "Water", "rating": "five", "authors": [{"name": "Jo"}, {"name": 7}]}\n---\n',
};

const SCHEMAS: Readonly<Record<string, StandardSchemaV1<unknown, unknown>>> = {
  zod: z.object({
    title: z.string(),
    rating: z.number(),
    authors: z.array(z.object({ name: z.string() })),
    slug: z.string(),
  }),
  valibot: v.object({
    title: v.string(),
    rating: v.number(),
    authors: v.array(v.object({ name: v.string() })),
    slug: v.string(),
  }),
  arktype: type({ title: 'string', rating: 'number', authors: type({ name: 'string' }).array(), slug: 'string' }),
};

describe('readData', () => {
  for (const [library, schema] of Object.entries(SCHEMAS)) {
    for (const [format, source] of Object.entries(SOURCES)) {
      it(`puts the issues of ${library} at the values of ${format}`, () => {
        const { data, problems } = run(schema, source);
        assert.equal(data, undefined);
        assert.ok(problems.every(({ code }) => code === 'schema-invalid'));
        const found = problems.map(({ place }) => source.slice(place?.start.offset, place?.end.offset));
        const values = found.filter((text) => text.length < 10).sort();
        assert.deepEqual(values, format === 'YAML' ? ['7', 'five'] : ['"five"', '7']);
        // The missing key has no place of its own: it is the block's.
        const missing = problems.find(({ actual }) => actual === 'missing');
        assert.match(missing?.message ?? '', /^`slug` is missing: /);
        assert.equal(missing?.place?.start.line, 2);
        assert.equal(problems.length, 3);
      });
    }
  }

  it('gives the output of the schema, defaults and transforms included', () => {
    const schema = z.object({ title: z.string().transform((text) => text.length), rating: z.number().default(3) });
    assert.deepEqual(run(schema, '---\ntitle: Water\n---\n'), { data: { title: 5, rating: 3 }, problems: [] });
  });

  it('hands the schema raw keys: dates as text, empty values as null', () => {
    let seen: unknown;
    const schema = standard((value) => {
      seen = value;
      return { value: {} };
    });
    run(schema, '---\ndate: 2024-12-10\nempty:\nlist: [1, a]\n---\n');
    assert.deepEqual(seen, { date: '2024-12-10', empty: null, list: [1, 'a'] });
    run(schema, '+++\ndate = 2024-12-10\n+++\n');
    assert.deepEqual(seen, { date: '2024-12-10' });
  });

  it('hands the schema an empty object when there is no frontmatter', () => {
    assert.deepEqual(run(z.object({ title: z.string().default('None') }), 'Text.'), {
      data: { title: 'None' },
      problems: [],
    });
    const { problems } = run(z.object({ title: z.string() }), 'Text.');
    assert.match(problems[0]?.message ?? '', /^There is no frontmatter to read `title` from: /);
    assert.deepEqual(problems[0]?.place?.start, { line: 1, column: 1, offset: 0 });
  });

  it('names a missing key of a nested mapping at that mapping', () => {
    const source = '---\ntitle: Water\nseo:\n  robots: none\n---\n';
    const { problems } = run(z.object({ seo: z.object({ title: z.string() }) }), source);
    assert.match(problems[0]?.message ?? '', /^`seo\.title` is missing: /);
    assert.equal(problems[0]?.hint, 'Add the key `title`.');
    assert.deepEqual(problems[0]?.place?.start, { line: 4, column: 3, offset: source.indexOf('robots') });
  });

  it('finds paths given as objects, and issues without a path', () => {
    const schema = standard(() => ({
      issues: [{ message: 'No.', path: [{ key: 'tags' }, { key: 0 }] }, { message: 'Nothing fits.' }],
    }));
    const { problems } = run(schema, '---\ntags: [a]\n---\n');
    assert.equal(problems[0]?.place?.start.column, 8);
    assert.equal(problems[0]?.message, '`tags[0]` is not what the schema expects: No.');
    assert.equal(problems[1]?.message, 'The frontmatter is not what the schema expects: Nothing fits.');
  });

  it('refuses an asynchronous schema, also one that fails later', async () => {
    const schemas = [
      z.object({ title: z.string().refine(async (title) => title !== '') }),
      v.pipeAsync(
        v.object({ title: v.string() }),
        v.checkAsync(async () => true),
      ),
      standard(() => Promise.reject(new Error('too late'))),
    ];
    for (const schema of schemas) {
      const { data, problems } = run(schema, '---\ntitle: Water\n---\n');
      assert.equal(data, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['schema-async'],
      );
    }
    // An unhandled rejection would fail the test here.
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it('takes a schema that throws for one that does not match', () => {
    const schema = standard(() => {
      throw new TypeError('no such thing');
    });
    const { data, problems } = run(schema, '---\ntitle: Water\n---\n');
    assert.equal(data, undefined);
    assert.equal(problems[0]?.code, 'schema-invalid');
    assert.equal(problems[0]?.message, 'The schema threw: no such thing');
  });
});

describe('what a schema gives', () => {
  const NOT_JSON: Readonly<Record<string, unknown>> = {
    'a Date': new Date(0),
    'a Map': new Map(),
    'a function': () => 1,
    'a Point': new (class Point {
      x = 1;
    })(),
    'an object of a class': Object.create({ inherited: true, constructor: undefined }),
    'a bigint': 1n,
    'a symbol': Symbol('s'),
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
  };

  for (const [what, value] of Object.entries(NOT_JSON)) {
    it(`is not ${what}`, () => {
      const source = '---\ntitle: Water\nlist:\n  - 1\n  - 2\n---\n';
      const { data, problems } = run(
        standard(() => ({ value: { title: 'Water', list: [1, value] } })),
        source,
      );
      assert.equal(data, undefined);
      assert.deepEqual(
        problems.map(({ code, message, place }) => [code, message, place?.start.line]),
        [['data-not-json', `\`list[1]\` of the schema is ${what}, which is not JSON.`, 5]],
      );
    });
  }

  it('is not undefined in a list, nor as a whole', () => {
    assert.match(message({ list: [undefined] }), /^`list\[0\]` of the schema is undefined/);
    assert.match(message({ list: Array(1) }), /^`list\[0\]` of the schema is undefined/);
    assert.match(message(undefined), /^The output of the schema is undefined/);
  });

  it('does not hold itself, nor nest without end', () => {
    const loop: { loop?: unknown } = {};
    loop.loop = loop;
    assert.match(message(loop), /^`loop` of the schema is a value that holds itself/);
    let deep: unknown = 1;
    for (let count = 0; count < 10_000; count++) deep = [deep];
    assert.match(message(deep), /nested more than 100 levels deep/);
  });

  it('may hold the same object twice', () => {
    const tag = { label: 'a' };
    assert.deepEqual(output({ one: tag, two: [tag] }), { one: { label: 'a' }, two: [{ label: 'a' }] });
  });

  it('becomes plain JSON', () => {
    const given = {
      left: undefined,
      zero: -0,
      bare: Object.assign(Object.create(null), { a: 1 }),
      foreign: runInNewContext('({ a: [1] })'),
    };
    const data = output(given) as typeof given;
    assert.deepEqual(data, { zero: 0, bare: { a: 1 }, foreign: { a: [1] } });
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
    assert.equal(Object.is(data.zero, 0), true);
    assert.equal(Object.getPrototypeOf(data.foreign), Object.prototype);
  });

  it('keeps a key `__proto__` as a key', () => {
    const data = output(JSON.parse('{"__proto__": {"polluted": true}}'));
    assert.equal(JSON.stringify(data), '{"__proto__":{"polluted":true}}');
    assert.equal(Object.getPrototypeOf(data), Object.prototype);
  });
});

function standard(
  validate: StandardSchemaV1<unknown, unknown>['~standard']['validate'],
): StandardSchemaV1<unknown, unknown> {
  return { '~standard': { version: 1, vendor: 'test', validate } };
}

function run(schema: StandardSchemaV1<unknown, unknown>, source: string) {
  const lines = new LineMap(source);
  const { mapping } = readFrontmatter(source, lines);
  return readData(schema, mapping, lines.place(0, 0));
}

function output(value: unknown): unknown {
  const { data, problems } = run(
    standard(() => ({ value })),
    '---\ntitle: Water\n---\n',
  );
  assert.deepEqual(problems, []);
  return data;
}

function message(value: unknown): string {
  const { problems } = run(
    standard(() => ({ value })),
    '---\ntitle: Water\n---\n',
  );
  assert.equal(problems.length, 1);
  return problems[0]?.message ?? '';
}
