import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { setField } from '../../../src/edit/set-field.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

const BODY = 'The body is read.\n';
const BLOCKS = {
  yaml: (text: string) => `---\n${text}\n---\n${BODY}`,
  toml: (text: string) => `+++\n${text}\n+++\n${BODY}`,
  json: (text: string) => `---json\n${text}\n---\n${BODY}`,
};
const nested = {
  yaml: (levels: number) => BLOCKS.yaml(`a: ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}`),
  'yaml in blocks': (levels: number) =>
    BLOCKS.yaml(Array.from({ length: levels }, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
  'yaml in pairs of lists': (levels: number) =>
    BLOCKS.yaml(`a: ${'[b: '.repeat((levels - 1) / 2)}1${']'.repeat((levels - 1) / 2)}`),
  toml: (levels: number) => BLOCKS.toml(`a = ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}`),
  'toml in tables': (levels: number) =>
    BLOCKS.toml(
      `[${Array(levels - 1)
        .fill('a')
        .join('.')}]\nb = 1`,
    ),
  'toml in keys': (levels: number) => BLOCKS.toml(`${Array(levels).fill('a').join('.')} = 1`),
  'toml in lists of tables': (levels: number) =>
    BLOCKS.toml(
      `[[a]]\n${Array(levels - 2)
        .fill('a')
        .join('.')} = 1`,
    ),
  json: (levels: number) => BLOCKS.json(`{"a": ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`),
};
/** What is told of frontmatter; the title that is missing goes without saying. */
const codesOf = (source: string, limits = {}) =>
  parseArticle(source, { limits }).problems.flatMap(({ code }) => (code === 'title-missing' ? [] : [code]));

describe('limits of frontmatter', () => {
  for (const [name, make] of Object.entries(nested)) {
    it(`are the levels that are read, in ${name}`, () => {
      assert.deepEqual(codesOf(make(31)), []);
      assert.deepEqual(codesOf(make(33)), ['frontmatter-too-deep']);
      assert.deepEqual(codesOf(make(9), { frontmatterNesting: 9 }), []);
      assert.deepEqual(codesOf(make(11), { frontmatterNesting: 9 }), ['frontmatter-too-deep']);
      assert.deepEqual(codesOf(make(5), { frontmatterNesting: 5 }), []);
      assert.deepEqual(codesOf(make(5), { frontmatterNesting: 4 }), ['frontmatter-too-deep']);
    });

    it(`cannot be lifted so far that a reader runs out of stack, in ${name}`, () => {
      const limits = { frontmatterNesting: Infinity, frontmatterLength: Infinity, sourceLength: Infinity };
      assert.deepEqual(codesOf(make(99), limits), []);
      assert.deepEqual(codesOf(make(2001), limits), ['frontmatter-too-deep']);
    });
  }

  for (const [name, before, after] of [
    ['yaml', 'a: ', ''],
    ['toml', 'a = "', '"'],
    ['json', '{"a": "', '"}'],
  ] as const) {
    const text = (length: number) =>
      BLOCKS[name](`${before}${'x'.repeat(length - before.length - after.length - 1)}${after}`);

    it(`are the length of ${name}, its last line end counted`, () => {
      assert.deepEqual(codesOf(text(65_536)), []);
      const { problems, blocks } = parseArticle(text(65_537));
      const { code, place, message } = problems.find((each) => each.code !== 'title-missing') ?? {};
      assert.equal(code, 'frontmatter-too-large');
      assert.match(message ?? '', /65537 .* 65536/);
      assert.deepEqual(place?.start, { line: 1, column: 1, offset: 0 });
      assert.match(JSON.stringify(blocks), /The body is read/);
      assert.deepEqual(codesOf(text(65_537), { frontmatterLength: 65_537 }), []);
      assert.deepEqual(codesOf(text(101), { frontmatterLength: 100 }), ['frontmatter-too-large']);
    });
  }

  it('do not make frontmatter of a long text between two thematic breaks', () => {
    const source = `---\n\n${'A line of prose.\n'.repeat(5000)}\n---\n${BODY}`;
    assert.deepEqual(codesOf(source), []);
    assert.match(JSON.stringify(parseArticle(source).blocks[0]), /A line of prose/);
  });

  it('are the aliases of YAML, those counted twice that stand in what is repeated', () => {
    const aliases = (count: number) => BLOCKS.yaml(`a: &a 1\n${'- *a\n'.repeat(count).replace(/^/, 'b:\n').trimEnd()}`);
    assert.deepEqual(codesOf(aliases(100)), []);
    assert.deepEqual(codesOf(aliases(101)), ['aliases-too-many']);
    assert.deepEqual(codesOf(aliases(101), { aliases: 101 }), []);
    const twice = BLOCKS.yaml('a: &a 1\nb: &b [*a, *a]\nc: *b');
    assert.deepEqual(codesOf(twice, { aliases: 5 }), []);
    assert.deepEqual(codesOf(twice, { aliases: 4 }), ['aliases-too-many']);
    const merged = BLOCKS.yaml('a: &a {x: 1}\nb: &b {<<: *a}\nc: {<<: *b}');
    assert.deepEqual(codesOf(merged, { aliases: 3 }), []);
    assert.deepEqual(codesOf(merged, { aliases: 2 }), ['aliases-too-many']);
  });

  it('are what aliases stand for, taken together', () => {
    const repeated = (value: string, count: number) => BLOCKS.yaml(`a: &a ${value}\nb: [${Array(count).fill('*a')}]`);
    assert.deepEqual(codesOf(repeated('x'.repeat(600), 100)), []);
    assert.deepEqual(codesOf(repeated('x'.repeat(60_000), 2)), ['aliases-too-many']);
    assert.deepEqual(codesOf(repeated(`[${'1,'.repeat(20_000)}]`, 2)), ['aliases-too-many']);
    const doubled = Array.from({ length: 20 }, (_, index) => `k${index}: &k${index} [*k${index - 1}, *k${index - 1}]`);
    assert.deepEqual(codesOf(BLOCKS.yaml(`k: &k-1 x\n${doubled.join('\n')}`), { aliases: Infinity }), [
      'aliases-too-many',
    ]);
  });

  it('hold an anchor until the next one of its name', () => {
    const { fields } = parseArticle(BLOCKS.yaml('a: &x 1\nb: *x\nc: &x 2\nd: *x'));
    assert.deepEqual(fields.extra, { a: 1, b: 1, c: 2, d: 2 });
  });

  it('hold for a change of a field, too', () => {
    const source = BLOCKS.yaml('title: A');
    const refusal = (change: () => unknown, code: string) =>
      assert.throws(change, (error) => error instanceof BroadsheetError && error.problems[0]?.code === code);
    refusal(() => setField(source, ['a'], 'x'.repeat(70_000)), 'edit-refused');
    const limits = { frontmatterLength: 80_000 };
    const long = applyEdits(source, setField(source, ['a'], 'x'.repeat(70_000), { limits }));
    refusal(() => setField(long, 'title', 'B'), 'frontmatter-too-large');
    assert.match(applyEdits(long, setField(long, 'title', 'B', { limits })), /^---\ntitle: B\n/);
  });

  it('that are lifted let no text in that the stack cannot hold', () => {
    for (const quote of ['"', '"""', "'", "'''"]) {
      const source = BLOCKS.toml(`a = ${quote}${'x'.repeat(1_000_000)}${quote}`);
      assert.deepEqual(codesOf(source, { frontmatterLength: Infinity }), ['frontmatter-too-large'], quote);
    }
  });
});
