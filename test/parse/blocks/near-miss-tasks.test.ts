import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Edit } from '../../../src/model/edit.ts';
import { LineMap } from '../../../src/model/line-map.ts';
import { findNearMissTasks } from '../../../src/parse/blocks/near-miss-tasks.ts';

const parse = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source);
const find = (source: string) => findNearMissTasks(parse(source), source, new LineMap(source));

function apply(source: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((text, { start, end, expected, text: written }) => {
    assert.equal(text.slice(start, end), expected);
    return text.slice(0, start) + written + text.slice(end);
  }, source);
}

function countTasks(node: Nodes): number {
  const own = node.type === 'listItem' && typeof node.checked === 'boolean' ? 1 : 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + countTasks(child), own) : own;
}

// What is written, what is quoted, and what the fix makes of it.
const MENDED: readonly [string, string, string][] = [
  ['- [] text', '[]', '- [ ] text'],
  ['- []**text**', '[]', '- [ ] **text**'],
  ['-[ ] text', '-[ ]', '- [ ] text'],
  ['*[ ] text', '*[ ]', '* [ ] text'],
  ['+[x] text', '+[x]', '+ [x] text'],
  ['1.[ ] text', '1.[ ]', '1. [ ] text'],
  ['2)[X] text', '2)[X]', '2) [X] text'],
  ['-[] text', '-[]', '- [ ] text'],
  ['-[ ]text', '-[ ]text', '- [ ] text'],
  ['- [ ]text', '[ ]text', '- [ ] text'],
  ['- [x]text more', '[x]text', '- [x] text more'],
  ['- [ ]**text**', '[ ]', '- [ ] **text**'],
  ['- [ ]`code`', '[ ]', '- [ ] `code`'],
  ['- [ ][link](https://example.org)', '[ ]', '- [ ] [link](https://example.org)'],
  ['- [X ] text', '[X ]', '- [X] text'],
  ['- [ x] text', '[ x]', '- [x] text'],
  ['- [ x ] text', '[ x ]', '- [x] text'],
  ['- [  ] text', '[  ]', '- [ ] text'],
  ['- [\u00a0] text', '[\u00a0]', '- [ ] text'],
  ['- [ ]\u00a0text', '[ ]', '- [ ] text'],
  ['- [\u2713] text', '[\u2713]', '- [x] text'],
  ['- \u2610 text', '\u2610', '- [ ] text'],
  ['- \u2610text', '\u2610text', '- [ ] text'],
  ['- \u2611 text', '\u2611', '- [x] text'],
  ['-\u2610 text', '-\u2610', '- [ ] text'],
  ['- [ ] one\n  -[ ] two', '-[ ]', '- [ ] one\n  - [ ] two'],
  ['> -[ ] text', '-[ ]', '> - [ ] text'],
  ['Before\n1.[ ] text', '1.[ ]', 'Before\n1. [ ] text'],
  ['Before:\n-[ ] text', '-[ ]', 'Before:\n- [ ] text'],
  ['1. one\n\n   - [ ]two', '[ ]two', '1. one\n\n   - [ ] two'],
  ['- [ ]mail me@example.org', '[ ]mail', '- [ ] mail me@example.org'],
];

// Found, but what was meant is not certain.
const UNMENDED: readonly [string, ...string[]][] = [
  ['- [ ]', '[ ]'],
  ['- []', '[]'],
  ['- [x]', '[x]'],
  ['* [ ] \n* [ ] ', '[ ]', '[ ]'],
  ['- [~] text', '[~]'],
  ['- [-] text', '[-]'],
  ['- \u2612 text', '\u2612'],
  ['- \u2610 yes \u2610 no', '\u2610'],
  ['\u2610 text', '\u2610'],
  ['\u2610 one\n\u2611 two', '\u2610', '\u2611'],
  ['[ ] text', '[ ]'],
  ['[x] text', '[x]'],
  ['[x] one\n[ ] two\n[x] three', '[x]', '[ ]', '[x]'],
  ['[x] one is so long that\nit goes on here', '[x]'],
  ['[ ] [link](https://example.org)', '[ ]'],
  ['To do:\n[x] text', '[x]'],
  ['> [ ] text', '[ ]'],
  ['\u2022 [ ] text', '\u2022 [ ]'],
  ['- **[ ]** text', '[ ]'],
  ['Text\n2. [ ] text', '2. [ ]'],
  ['Text\n2.[ ] text', '2.[ ]'],
  ['Text\n      - [ ] text', '- [ ]'],
  ['- text\n      -[x] text', '-[x]'],
  ['**To do:**\n[x] text', '[x]'],
  ['Text  \n[x] text', '[x]'],
  ['Text\n[ ] **text**', '[ ]'],
  ['- *[x] text*', '[x]'],
  ['| a | b |\n|---|---|\n| [ ] | [x] |\n| \u2610 one | two \u2611 |', '[ ]', '[x]', '\u2610', '\u2611'],
  ['| a |\n|---|\n| yes [ ] no [ ] |', '[ ]', '[ ]'],
];

const CALM: readonly string[] = [
  '- [ ] text',
  '- [x] **text**',
  '1. [X] text',
  '- [ ]\n  text',
  '- [ ] `[]` and [ ]',
  '- [x] done [x]',
  '\\[ ] text',
  '- \\[ ] text',
  '- `[]` text',
  '`- [ ]text`',
  '```\n- []\n-[ ] text\n```',
  '    -[ ] text',
  '<!-- - [] text -->',
  '<!--\n-[ ] text\n\u2610 text\n-->\n',
  'Text <!-- [ ] --> text',
  '<p>\n[ ] text\n</p>',
  '<ul><li>[ ] text</li></ul>',
  '[x](https://example.org) text',
  '- [x](https://example.org)',
  '-[x](https://example.org)',
  '[x] text\n\n[x]: https://example.org',
  '- [x][ref]\n\n[ref]: https://example.org',
  '[x]: https://example.org',
  'Text.[^x]\n\n[^x]: Note.',
  '- [^1] text\n\n[^1]: Note.',
  'An index `a[]` or a[] or a[x], or [x] in a sentence.',
  'The value stands at the index\n[x] of the list.',
  '`a` is\n[x] of the list.',
  'returns\n[] when there is nothing',
  '[] text',
  '- []byte is a slice',
  '- [][]string',
  '- [] is an empty list',
  '- [x], [y]',
  '- [x]: three\n- [y]: four',
  '- [x][0]',
  '- [1] text',
  '- [a] text',
  '- [!NOTE]',
  '> [!NOTE]\n> Text.',
  '- [link] text',
  '# [ ] text',
  '# \u2610 text',
  '- \u2705 Supported',
  '- \u2714 Supported',
  '- \u2714\ufe0f Supported',
  '- \u2611\ufe0f Supported',
  '- \u274c Not supported',
  '# \u2705 Checklist',
  '\u2705 Supported',
  'Tick \u2610 when done.',
  '- \u2610 = open',
  '- \u2611 means done',
  '| a |\n|---|\n| \u2705 |\n| a[x] |\n| `[ ]` |\n| [] |\n| as [x] says |',
  '- a-[x]- text',
  '--- [ ] text',
  '-- text',
  'v2.[x] text',
];

describe('findNearMissTasks', () => {
  for (const [source, quoted, mended] of MENDED) {
    test(`${JSON.stringify(source)} becomes ${JSON.stringify(mended)}`, () => {
      const [found, ...others] = find(source);
      assert.deepEqual(others, []);
      assert.equal(found?.code, 'task-near-miss');
      assert.ok(found?.place && found.fix);
      assert.equal(source.slice(found.place.start.offset, found.place.end.offset), quoted);
      assert.ok(found.message.includes(`\`${quoted}\``));
      assert.equal(apply(source, found.fix), mended);
      assert.equal(countTasks(parse(mended)), countTasks(parse(source)) + 1, 'one task more');
      assert.deepEqual(find(mended), []);
    });
  }

  for (const [source, ...quoted] of UNMENDED) {
    test(`${JSON.stringify(source)} is told, and left to the author`, () => {
      const found = find(source);
      assert.deepEqual(
        found.map(({ place }) => source.slice(place?.start.offset, place?.end.offset)),
        quoted,
      );
      assert.ok(found.every(({ fix, hint }) => fix === undefined && hint));
    });
  }

  for (const source of CALM) {
    test(`${JSON.stringify(source)} is no near miss`, () => assert.deepEqual(find(source), []));
  }

  test('places are lines and columns of the file', () => {
    const source = '# Title\r\n\r\n- [ ] one\r\n  - []  two\r\n';
    assert.deepEqual(find(source)[0]?.place, {
      start: { line: 4, column: 5, offset: 26 },
      end: { line: 4, column: 7, offset: 28 },
    });
  });

  for (const task of ['- [ ] task', '- [x] task', '- [\n  ] task', '> - [\n>   ] task', '- > 1. [X] task']) {
    test(`${JSON.stringify(task)} hides no near miss`, () => {
      assert.deepEqual(find(task), []);
      assert.equal(find(`${task}\n\nText\n\n- [] text`).length, 1);
    });
  }

  test('a deep or long source is no trouble', () => {
    let node: Nodes = { type: 'paragraph', children: [] };
    for (let depth = 0; depth < 50_000; depth++) node = { type: 'blockquote', children: [node] };
    assert.deepEqual(findNearMissTasks({ type: 'root', children: [node] }, '', new LineMap('')), []);

    const long = '[ ] a\n'.repeat(20_000);
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 20_001, column: 1, offset: long.length },
    };
    const text: Root = {
      type: 'root',
      children: [{ type: 'paragraph', position, children: [{ type: 'text', value: long, position }] }],
    };
    const began = performance.now();
    assert.equal(findNearMissTasks(text, long, new LineMap(long)).length, 20_000);
    assert.ok(performance.now() - began < 2000);
  });
});
