import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Checklist, ItemList } from '../../../src/model/checklist.ts';
import { ItemIds } from '../../../src/model/item-id.ts';
import { visibleText } from '../../../src/model/visible-text.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toMarkdown, type WritableItem, type WritableList } from '../../../src/progress/formats/to-markdown.ts';
import type { ItemProgress } from '../../../src/progress/progress.ts';

/** What has to survive. */
interface Line {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly checked: boolean | null;
}

function linesOf({ items }: WritableList, depth = 0): Line[] {
  return items.flatMap(({ id, text, checked, children = [] }) => [
    { depth, id, text, checked },
    ...children.flatMap((child) => ('items' in child ? linesOf(child, depth + 1) : [])),
  ]);
}

function readBack(markdown: string): Checklist {
  const lists = parseArticle(markdown).blocks.filter((block) => block.type === 'checklist');
  const [list] = lists;
  assert.ok(list && lists.length === 1, `${lists.length} lists in\n${markdown}`);
  return list;
}

function checklistOf(markdown: string): ItemList {
  return readBack(markdown).list;
}

describe('a list as Markdown', () => {
  test('is a task list with the source\u2019s marks, nesting and numbers', () => {
    const source = `3. [x] First\n4. [ ] Second\n   - [ ] Below\n     - plain\n   - [x] Also below\n5. [ ] Third\n`;
    assert.equal(toMarkdown(checklistOf(source)), source);
  });

  test('has the reader\u2019s marks before those of the source', () => {
    const list = checklistOf('- [x] One\n- [ ] Two\n- plain\n');
    const items = list.items.map(({ id, text, checked }) => ({ id, text, checked: !checked, overdue: false }));
    assert.equal(toMarkdown(list, { items }), '- [ ] One\n- [x] Two\n- plain\n');
  });

  test('has remarks where they are asked for', () => {
    const list = checklistOf('- [ ] One\n- [ ] Two\n');
    const items: ItemProgress[] = list.items.map(({ id, text }, index) => ({
      id,
      text,
      checked: index === 0,
      overdue: false,
      ...(index === 0 && { at: '2024-12-10T09:30:00+01:00' }),
    }));
    const remark = ({ at }: ItemProgress) => at && `(done ${at.slice(0, 10)})`;
    assert.equal(toMarkdown(list, { items, remark }), '- [x] One (done 2024-12-10)\n- [ ] Two\n');
  });

  test('has its heading and its label above, which read back as such', () => {
    const markdown = toMarkdown(checklistOf('- [ ] One\n'), {
      heading: 'Care *and* such #',
      label: 'Every week (A_B)',
    });
    assert.equal(markdown, '## Care \\*and\\* such \\#\n\n**Every week (A_B)**:\n\n- [ ] One\n');
    const article = parseArticle(markdown);
    assert.equal(article.outline[0]?.text ?? article.title, 'Care *and* such #');
    const { label, labelFrom, cadence } = readBack(markdown);
    assert.deepEqual(
      { label, labelFrom, cadence },
      { label: 'Every week (A_B)', labelFrom: 'paragraph', cadence: 'P1W' },
    );
  });

  test('keeps ids that the source gave, and writes no others', () => {
    const source = '- [ ] One {#first}\n  - [ ] Below\n- [ ] One\n- [ ] One\n';
    assert.equal(toMarkdown(checklistOf(source)), source);
  });

  test('does not mistake the end of a text for an id', () => {
    const text = 'Write {#id}';
    const [id] = [new ItemIds().identify({ text }, []).id];
    const markdown = toMarkdown({ ordered: false, items: [{ id, text, checked: true }] });
    assert.deepEqual(linesOf(checklistOf(markdown)), [{ depth: 0, id, text, checked: true }]);
  });

  test('leaves file names and addresses readable', () => {
    const source =
      '- [ ] Look at my_long_name.txt, a-b, C# and https://example.com/a_b?c=1&d=2, or ask me@example.com!\n';
    assert.equal(toMarkdown(checklistOf(source)), source);
  });

  test('holds the words of prose within an item', () => {
    const list = checklistOf(
      '- [ ] **Rotate** the [keys](https://example.com)\n\n  ```sh\n  rm *\n  ```\n\n  - [ ] Below\n',
    );
    assert.equal(toMarkdown(list), '- [ ] Rotate the keys rm \\*\n  - [ ] Below\n');
  });

  test('reads back as the same list: the sample articles', () => {
    for (const name of ['automation-security-checklist', 'every-construct', 'incident-runbook', 'welcome']) {
      const { blocks } = parseArticle(readFileSync(`content/${name}.md`, 'utf8'));
      for (const block of blocks) {
        if (block.type !== 'checklist') continue;
        assert.deepEqual(linesOf(checklistOf(toMarkdown(block.list))), linesOf(block.list), name);
      }
    }
  });

  test('reads back as the same list, whatever its items say', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'\\ ` * _ [ ] ( ) < > # + - . ! | ~ ~~~ & : ; = " \' { } $ ^ @ / ? % 1. 2) [ ] [x] --- *** ___ === ``` ** __ <b> </b>'.split(
          ' ',
        ),
        ...'<!-- --> &amp; &#35; &copy; ![a](b) [a](b) [a]: [^1] [^1]: http:// https://a.b/c_d_ www.a.b/*c* a@b.c mailto:a@b.c'.split(
          ' ',
        ),
        ...'{{ }} {% %} {#id} {#a_b} {: .x} <Tag/> \\n | |- :- ü 日本 😀 \u202e \u200b a b aa b_c * '.split(' '),
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    const text = fc
      .array(piece, { maxLength: 8 })
      .map((pieces) => visibleText(pieces.join('').replace(/[\0\ud800-\udfff]/gu, '')));
    interface Draft {
      readonly text: string;
      readonly checked: boolean | null;
      readonly explicit: string | null;
      readonly ordered: boolean;
      readonly below: readonly Draft[];
    }
    const { draft } = fc.letrec<{ draft: Draft }>((tie) => ({
      draft: fc.record({
        text,
        checked: fc.constantFrom(true, false, null),
        explicit: fc.option(fc.stringMatching(/^[\w.:-]{1,6}$/), { freq: 6 }),
        ordered: fc.boolean(),
        below: fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.constant([]), fc.array(tie('draft'), { maxLength: 3 })),
      }),
    }));
    const build = (drafts: readonly Draft[]): WritableList => {
      const ids = new ItemIds();
      const list = (items: readonly Draft[], ordered: boolean, keys: readonly string[]): WritableList => ({
        ordered,
        items: items.map(({ text, checked, explicit, ordered, below }): WritableItem => {
          const { id, key } = ids.identify({ text, ...(explicit && { id: explicit }) }, keys);
          const children = below.length > 0 ? { children: [list(below, ordered, [...keys, key])] } : {};
          return { id, text, checked, ...children };
        }),
      });
      return list(drafts, false, []);
    };
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 4 }), (drafts) => {
        const first = { text: 'one task at least', checked: false, explicit: null, ordered: false, below: [] };
        const list = build([first, ...drafts]);
        const markdown = toMarkdown(list);
        assert.deepEqual(linesOf(checklistOf(markdown)), linesOf(list), markdown);
      }),
      { numRuns: 1000 },
    );
  });
});
