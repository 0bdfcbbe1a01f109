import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type SettableField, setField } from '../../src/edit/set-field.ts';
import type { Json } from '../../src/model/json.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { change } from './change.ts';

// What stands in a block, the field or the path of the key, its new value, and what stands there then.
type Row = readonly [content: string, at: string | readonly (string | number)[], value: Json | undefined, then: string];

const FIELDS: readonly Row[] = [
  ['category: Old\n', 'category', 'New', 'category: New\n'],
  ['categories: a b\n', 'category', 'c', 'categories: c\n'],
  ['categories: a, b\n', 'category', 'c', 'categories: c, b\n'],
  ['categories: a\n', 'category', 'c', 'categories: c\n'],
  ['categories:\n', 'category', 'c', 'categories:\n  - c\n'],
  ['categories: {a: 1}\n', 'category', 'c', 'categories: [c]\n'],
  ['category: [null, ""]\n', 'category', 'c', 'category: c\n'],
  ['categories: []\n', 'category', 'c', 'categories: [c]\n'],
  ['draft: "yes"\n', 'draft', false, 'draft: "no"\n'],
  ['draft: "YES"\n', 'draft', true, 'draft: "YES"\n'],
  ['draft: "YES"\n', 'draft', false, 'draft: "NO"\n'],
  ['draft: "No"\n', 'draft', true, 'draft: "Yes"\n'],
  ['draft: "Y"\n', 'draft', false, 'draft: "N"\n'],
  ['draft: "maybe"\n', 'draft', true, 'draft: true\n'],
  ['draft: on\n', 'draft', false, 'draft: off\n'],
  ['draft: Off\n', 'draft', true, 'draft: On\n'],
  ['status: published\n', 'draft', true, 'status: published\ndraft: true\n'],
  ['status: draft\n', 'draft', false, 'status: published\n'],
  ['published: true\n', 'draft', true, 'published: false\n'],
  ['published: false\n', 'draft', false, 'published: true\n'],
  ['slug: /blog/old/\n', 'slug', 'new', 'slug: /blog/new/\n'],
  ['slug: OLD name\n', 'slug', 'new', 'slug: new\n'],
  ['url: /a/old\n', 'slug', 'new', 'url: /a/new\n'],
  ['aliases: /a\n', 'aliases', ['/b'], 'aliases: /b\n'],
  ['aliases: [/a]\n', 'aliases', ['/b', '/c'], 'aliases: [/b, /c]\n'],
  ['redirect_from:\n  - /a\n', 'aliases', ['/a', '/b'], 'redirect_from:\n  - /a\n  - /b\n'],
  ['redirect_from: /a\n', 'aliases', ['/a', '/b'], 'redirect_from:\n  - /a\n  - /b\n'],
  ['image: a.png\n', 'image', { src: 'b.png' }, 'image: b.png\n'],
  ['image: a.png\n', 'image', { src: 'b.png', alt: 'B' }, 'image:\n  src: b.png\n  alt: B\n'],
  ['image:\n  url: a.png\n', 'image', { src: 'b.png', alt: 'x' }, 'image:\n  url: b.png\n  alt: x\n'],
  ['image:\n  caption: a\n', 'image', { src: 'b.png' }, 'image:\n  caption: a\n  src: b.png\n'],
  ['a: 1\n', 'image', { src: 'b.png', alt: 'x' }, 'a: 1\nimage:\n  src: b.png\n  alt: x\n'],
  ['author: A\n', 'authors', [{ name: 'B' }], 'author: B\n'],
  ['authors: A\n', 'authors', [{ name: 'A' }, { name: 'B' }], 'authors:\n  - A\n  - B\n'],
  ['a: 1\n', 'authors', [{ name: 'A' }], 'a: 1\nauthor: A\n'],
  [
    'a: 1\n',
    'authors',
    [{ name: 'A' }, { name: 'B', url: 'https://x.y' }],
    'a: 1\nauthors:\n  - A\n  - name: B\n    url: https://x.y\n',
  ],
  ['author:\n  name: A\n  email: e\n', 'authors', [{ name: 'B' }], 'author:\n  name: B\n  email: e\n'],
  ['tags: a\n', 'tags', ['b'], 'tags: b\n'],
  ['tags: "x, y"\n', 'tags', ['x'], 'tags: "x"\n'],
  ['tags: 7\n', 'tags', ['8'], 'tags: "8"\n'],
  ['a: 1\n', 'featured', true, 'a: 1\nfeatured: true\n'],
  ['title: >\n  Folded\n  text\n', 'title', 'Other words', 'title: >\n  Other words\n'],
  ['title: |\n  Literal\n', 'title', 'One', 'title: |\n  One\n'],
  ['title: |-\n  Literal\n  two\n', 'description', 'x', 'title: |-\n  Literal\n  two\ndescription: x\n'],
  ['description: >-\n  a\n  b\n', 'description', 'c d e', 'description: >-\n  c d e\n'],
  ['description: >\n  a\n\n   b\n', 'description', 'c', 'description: >\n  c\n'],
  ['description: |2\n   a\n', 'description', 'c', 'description: " c\\n"\n'],
  ['description: |+\n  a\n\n', 'description', 'c', 'description: |+\n  c\n\n'],
];

const YAML: readonly Row[] = [
  ['a: {x: 1}\n', ['a', 'y'], 2, 'a: {x: 1, "y": 2}\n'],
  ['a: {}\n', ['a', 'y'], 2, 'a: {"y": 2}\n'],
  ['a: []\n', ['a', 0], 2, 'a: [2]\n'],
  ['a: [1]\n', ['a'], [], 'a: []\n'],
  ['a: [1, 2, 3]\n', ['a'], [9, 1, 3], 'a: [9, 1, 3]\n'],
  ['a: [1, 2]\n', ['a'], [0, 1, 2], 'a: [0, 1, 2]\n'],
  ['a: [\n  1,\n  2\n]\n', ['a'], [1, 2, 3], 'a: [\n  1,\n  2,\n  3\n]\n'],
  ['a: [\n  1,\n  2,\n]\n', ['a'], [2], 'a: [\n  2,\n]\n'],
  ['a: [1, # c\n  2]\n', ['a'], [2], 'a: [2]\n'],
  ['a: [1, # c\n  2]\n', ['a'], [1], 'a: [1]\n'],
  ['a: {x: 1, y: 2}\n', ['a', 'x'], undefined, 'a: {y: 2}\n'],
  ['a: {x: 1, y: 2}\n', ['a', 'y'], undefined, 'a: {x: 1}\n'],
  ['a: {x: 1}\n', ['a', 'x'], undefined, ''],
  ['a: { x: 1 }\n', ['a', 'y'], { z: [1] }, 'a: { x: 1, "y": {z: [1]} }\n'],
  ['a: &x 1\nb: *x\n', ['b'], 2, 'a: &x 1\nb: 2\n'],
  ['a: &x [1]\nb: *x\n', ['b', 0], 2, 'a: &x [1]\nb:\n   - 2\n'],
  ['a:\n- - 1\n  - 2\n', ['a', 0], [3], 'a:\n- - 3\n'],
  ['a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], undefined, 'a:\n  - c: 2\n'],
  ['a:\n  - b: 1\n', ['a', 0, 'c'], { d: 1 }, 'a:\n  - b: 1\n    c:\n      d: 1\n'],
  ['a:\n  - 1\n  - 2\n', ['a'], [0, 1, 2], 'a:\n  - 0\n  - 1\n  - 2\n'],
  ['a:\n  - 2\n', ['a'], [1, 2, 3], 'a:\n  - 1\n  - 2\n  - 3\n'],
  ['a:   # c\n  - 1\n', ['a'], 'x', 'a: x   # c\n'],
  ['a: # c\n  b: 1\n', ['a'], [1], 'a: [1] # c\n'],
  ['a: 1 # c\n', ['a'], { b: 1 }, 'a: {b: 1} # c\n'],
  ['a: !!str 1\n', ['a'], '2', 'a: !!str "2"\n'],
  [
    'a: ""\n',
    ['a'],
    'long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long end',
    'a: "long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long end"\n',
  ],
  ['a: b\n', ['a'], 'x\n\ny\n', 'a: |\n  x\n\n  y\n'],
  ['a: b\n', ['a'], ' lead\nx', 'a: " lead\\nx"\n'],
  ['a: >\n  one\n  two\n', ['a'], 'x\ny\n', 'a: >\n  x\n\n  y\n'],
  ['a: >-\n  one\n\n  two\n', ['a'], 'one\nthree', 'a: >-\n  one\n\n  three\n'],
  ['a: |2-\n    x\n', ['a'], 'y', 'a: "y"\n'],
  ['a: |\n  x\n', ['a'], ' y\n', 'a: " y\\n"\n'],
  ['a: |\n\n  x\n', ['a'], '\ny\n', 'a: |\n  \n  y\n'],
  ['a: |\n  x\n\n', ['a'], 'y\n\n', 'a: "y\\n\\n"\n\n'],
  ['a: >\n  x\n   y\n', ['a'], 'z\n', 'a: >\n  z\n'],
  ["a: 'x\n  y'\n", ['a'], "it's", "a: 'it''s'\n"],
  ['a: "x\\\n  y"\n', ['a'], 'z', 'a: "z"\n'],
  ['a: "\\x41\\u0042\\U00000043"\n', ['a'], 'Z', 'a: "Z"\n'],
  ['a: {"x":1}\n', ['a', 'y'], 2, 'a: {"x":1, "y": 2}\n'],
  ['{a: 1}\n', ['b'], 2, '{a: 1, b: 2}\n'],
  ['{}\n', ['b'], 2, '{b: 2}\n'],
  ['# only\n', ['b'], 2, '# only\nb: 2\n'],
  ['', ['b'], 2, 'b: 2\n'],
  ['...\n', ['b'], 2, 'b: 2\n...\n'],
];

const TOML: readonly Row[] = [
  ['a = 1\n', ['a'], 2, 'a = 2\n'],
  ['a.b = 1\na.c = 2\n', ['a', 'b'], undefined, 'a.c = 2\n'],
  ['a.b = 1\n', ['a', 'd'], 2, 'a.b = 1\na.d = 2\n'],
  ['a.b = 1\n', ['a'], undefined, ''],
  ['a.b = 1\n', ['a'], 7, 'a = 7\n'],
  ['[a]\nb = 1\n', ['a', 'c'], [1, { x: 1 }], '[a]\nb = 1\nc = [1, { x = 1 }]\n'],
  ['[a]\n[a.b]\nc = 1\n', ['a', 'd'], 1, '[a]\nd = 1\n[a.b]\nc = 1\n'],
  ['[[a]]\nx = 1\n[[a]]\nx = 2\n', ['a'], [{ x: 1 }, { x: 3 }, { x: 4 }], '[[a]]\nx = 1\n[[a]]\nx = 3\n[[a]]\nx = 4\n'],
  ['[[a]]\nx = 1\n', ['a'], [], 'a = []\n'],
  ['[[a]]\nx = 1\n', ['a'], [1], 'a = [1]\n'],
  ['[[a]]\nx = 1\n[[a]]\nx = 2\n', ['a', 0], undefined, '[[a]]\nx = 2\n'],
  ['[[a]]\nx = 1\n', ['a', 0, 'y'], 2, '[[a]]\nx = 1\ny = 2\n'],
  ['[[a]]\nx = 1\n[a.b]\ny = 1\n', ['a', 0], undefined, 'a = []\n'],
  ['[a.b]\nc = 1\n', ['a'], undefined, ''],
  ['[a.b]\nc = 1\n[x]\ny = 1\n', ['a'], { b: { c: 2 }, d: 1 }, '[a.b]\nc = 2\n[x]\ny = 1\n[a]\nd = 1\n'],
  ['[[a]]\nx = 1\n', ['a'], [{ y: 1 }, { x: 1 }], '[[a]]\ny = 1\n[[a]]\nx = 1\n'],
  ['[[a]]\n[[a.b]]\nx = 1\n', ['a', 0, 'b'], [{ x: 2 }, { x: 1 }], '[[a]]\n[[a.b]]\nx = 2\n[[a.b]]\nx = 1\n'],
  ["a = '''\nx\n'''\n", ['a'], 'y', "a = '''\ny'''\n"],
  ["a = '''\nx\n'''\n", ['a'], "it's", "a = '''\nit's'''\n"],
  ["a = '''x'''\n", ['a'], "ends'", 'a = "ends\'"\n'],
  ["a = '''x'''\n", ['a'], "th'''ree", "a = \"th'''ree\"\n"],
  ["a = '''x'''\n", ['a'], '\u0001', 'a = "\\u0001"\n'],
  ['a = """x"""\n', ['a'], 'y"\nz', 'a = """y"\nz"""\n'],
  ["a = 'x'\n", ['a'], "it's", 'a = "it\'s"\n'],
  ['a = {x = 1}\n', ['a', 'y'], 2, 'a = {x = 1, y = 2}\n'],
  ['a = {}\n', ['a', 'y'], 2, 'a = { y = 2 }\n'],
  ['a = [1, 2]\n', ['a'], [1], 'a = [1]\n'],
  ['a = [\n  1, # one\n  2,\n]\n', ['a'], [1, 2, 3], 'a = [\n  1, # one\n  2,\n  3,\n]\n'],
  ['a = []\n', ['a'], [{ x: 1 }], 'a = [{ x = 1 }]\n'],
  ['', ['a'], 1, 'a = 1\n'],
  ['# c\n[x]\ny = 1\n', ['a'], 1, 'a = 1\n# c\n[x]\ny = 1\n'],
  ['a = 2024-12-10\n', ['a'], '2025-01-02', 'a = 2025-01-02\n'],
  ['a = 1\n', ['a'], { b: 1 }, 'a = { b = 1 }\n'],
  ['[a]\n', ['a', 'b', 'c'], 1, '[a]\nb = { c = 1 }\n'],
  ['"a b" = 1\n', ['a b'], 2, '"a b" = 2\n'],
  ['x = 1\n', ['new key'], 'v', 'x = 1\n"new key" = "v"\n'],
];

const JSONS: readonly Row[] = [
  ['{"a": 1}\n', ['a'], 2, '{"a": 2}\n'],
  ['{}\n', ['a'], 1, '{\n  "a": 1\n}\n'],
  ['{\n  "a": 1\n}\n', ['b'], { c: [1] }, '{\n  "a": 1,\n  "b": {"c": [1]}\n}\n'],
  ['{"a": 1}\n', ['a'], undefined, '{}\n'],
  ['{"a": 1, "b": 2}\n', ['a'], undefined, '{"b": 2}\n'],
  ['{\n  "a": [\n    1\n  ]\n}\n', ['a'], [1, 2], '{\n  "a": [\n    1,\n    2\n  ]\n}\n'],
  ['{"a": []}\n', ['a'], [1], '{"a": [1]}\n'],
  ['{"a": {"b": 1}}\n', ['a', 'b'], undefined, '{}\n'],
  ['{"a": "\\u0041x"}\n', ['a'], 'Ay', '{"a": "\\u0041y"}\n'],
];

/** What cannot be done in YAML without changing something else, and why. */
const REFUSED: readonly Row[] = [
  [
    'a: &x 1\nb: *x\n',
    ['a'],
    2,
    'cannot be changed without changing what other keys share with it by an anchor or a merge key',
  ],
  ['? a\n: 1\n', ['a'], 2, 'cannot be changed without changing something else: the key has no colon behind it'],
  ['? a\n', ['a'], 2, 'cannot be changed without changing something else: the key has no colon behind it'],
  [
    'a:\n- - 1\n  - 2\n',
    ['a', 0, 0],
    undefined,
    'cannot be changed without changing something else: the list begins behind another',
  ],
];

function set(open: string, close: string, [content, at, value]: Row): string {
  const source = `${open}${content}${close}Body\n`;
  const edits =
    typeof at === 'string' ? setField(source, at as SettableField, value as never) : setField(source, at, value);
  const changed = change(source, edits);
  // A field then has that value: how it is written is one thing, what it says is another.
  if (typeof at === 'string') assert.deepEqual(parseArticle(changed).fields[at as SettableField], value);
  return changed.slice(open.length, -`${close}Body\n`.length);
}

describe('what is set is written as the author writes, all else stays, and can be taken back', () => {
  test('fields, by the key that says them', () => {
    for (const row of FIELDS) assert.equal(set('---\n', '---\n', row), row[3], JSON.stringify(row));
  });
  test('keys of YAML', () => {
    for (const row of YAML) assert.equal(set('---\n', '---\n', row), row[3], JSON.stringify(row));
  });
  test('keys of TOML', () => {
    for (const row of TOML) assert.equal(set('+++\n', '+++\n', row), row[3], JSON.stringify(row));
  });
  test('keys of JSON', () => {
    for (const row of JSONS) assert.equal(set('---json\n', '---\n', row), row[3], JSON.stringify(row));
  });
  test('what cannot be done without changing something else is refused', () => {
    for (const row of REFUSED) {
      assert.throws(
        () => set('---\n', '---\n', row),
        (error: Error) => error.message.includes(row[3]),
        JSON.stringify(row),
      );
    }
  });
});
