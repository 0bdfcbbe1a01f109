import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { invertEdits } from '../../src/edit/invert-edits.ts';
import { setChecked } from '../../src/edit/set-checked.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import type { ChecklistItem, ItemList } from '../../src/model/checklist.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

function tasksOf(source: string): (ChecklistItem & { checklist: string })[] {
  const items = (list: ItemList): ChecklistItem[] =>
    list.items.flatMap((item) => [
      item,
      ...item.children.flatMap((child) => (child.type === 'item-list' ? items(child) : [])),
    ]);
  return parseArticle(source).blocks.flatMap((block) =>
    block.type === 'checklist' ? items(block.list).map((item) => ({ ...item, checklist: block.id })) : [],
  );
}

function idOf(source: string, text: string): string {
  return tasksOf(source).find((task) => task.text === text)?.id ?? assert.fail(`no item "${text}"`);
}

const SOURCE = '\ufeff# Plants\r\n\r\n- [ ] Water  \r\n  * [x] Roses\r\n  * plain\r\n- [ ] **Weed**\r\n';

describe('setChecked', () => {
  it('changes the one character between the brackets', () => {
    const [edit, ...others] = setChecked(SOURCE, idOf(SOURCE, 'Weed'), true);
    assert.deepEqual(others, []);
    assert.ok(edit);
    assert.equal(edit.expected.slice(1), edit.text.slice(1));
    assert.equal(applyEdits(SOURCE, [edit]), SOURCE.replace('[ ] **Weed', '[x] **Weed'));
    assert.equal(applyEdits(SOURCE, setChecked(SOURCE, idOf(SOURCE, 'Roses'), false)), SOURCE.replace('[x]', '[ ]'));
  });

  it('gives the same from an article that is at hand', () => {
    const id = idOf(SOURCE, 'Weed');
    assert.deepEqual(setChecked(SOURCE, id, true, { article: parseArticle(SOURCE) }), setChecked(SOURCE, id, true));
  });

  it('gives no edit for what already is', () => {
    assert.deepEqual(setChecked(SOURCE, idOf(SOURCE, 'Roses'), true), []);
    assert.deepEqual(setChecked(SOURCE, idOf(SOURCE, 'Weed'), false), []);
  });

  it('ticks with a capital where the author does', () => {
    const source = '- [X] One\n- [ ] Two\n';
    assert.equal(applyEdits(source, setChecked(source, idOf(source, 'Two'), true)), '- [X] One\n- [X] Two\n');
  });

  it('needs the checklist where two have the same task', () => {
    const source = '**Today:**\n- [ ] Water\n\n**Tomorrow:**\n- [ ] Water\n';
    const [, second] = tasksOf(source);
    assert.ok(second);
    assert.throws(() => setChecked(source, second.id, true), /RangeError: Several lists have/);
    const edits = setChecked(source, { checklist: second.checklist, item: second.id }, true);
    assert.equal(applyEdits(source, edits), '**Today:**\n- [ ] Water\n\n**Tomorrow:**\n- [x] Water\n');
  });

  it('throws for an item that there is not, and for one that is no task', () => {
    assert.throws(() => setChecked(SOURCE, 'nothing', true), RangeError);
    assert.throws(() => setChecked(SOURCE, { checklist: 'nothing', item: idOf(SOURCE, 'Weed') }, true), RangeError);
    assert.throws(() => setChecked(SOURCE, idOf(SOURCE, 'plain'), true), RangeError);
  });

  it('throws edit-stale for an article of another source', () => {
    const article = parseArticle(SOURCE);
    const isStale = (error: unknown) => error instanceof BroadsheetError && error.problems[0]?.code === 'edit-stale';
    for (const moved of [`x${SOURCE}`, SOURCE.slice(5), '', SOURCE.replace('[ ] **Weed', '[x] **Weed')]) {
      assert.throws(() => setChecked(moved, idOf(SOURCE, 'Weed'), true, { article }), isStale);
    }
  });

  it('throws edit-stale for an article with another task in the same place', () => {
    const source = '- [ ] Ink\n- [ ] Oil the press\n';
    const article = parseArticle(source);
    const id = idOf(source, 'Oil the press');
    const isStale = (error: unknown) => error instanceof BroadsheetError && error.problems[0]?.code === 'edit-stale';
    for (const other of ['Cut the paper', 'Oil the rolls', 'Oil the press again']) {
      const moved = `- [ ] Ink\n- [ ] ${other}\n`;
      assert.throws(() => setChecked(moved, id, true, { article }), isStale, other);
    }
    assert.equal(setChecked(`${source}\nMore.\n`, id, true, { article }).length, 1);
  });

  it('knows a task that is written otherwise than it reads', () => {
    for (const text of ['Oil &amp; ink', 'O*i*l', '`a` \\* b  c', 'Oil\n  and ink', 'Oil {#oil}', 'Oil  ']) {
      const source = `- [ ] ${text}\n  - [ ] Below\n`;
      const article = parseArticle(source);
      const id = tasksOf(source)[0]?.id ?? '';
      assert.equal(applyEdits(source, setChecked(source, id, true, { article })), source.replace('[ ]', '[x]'));
    }
  });

  it('gives an edit that fits no other task', () => {
    const edits = setChecked('- [ ] Oil the press\n', idOf('- [ ] Oil the press\n', 'Oil the press'), true);
    assert.throws(() => applyEdits('- [ ] Oil the rolls\n', edits), BroadsheetError);
    const long = `- [ ] ${'\u{1f5de}'.repeat(100)}\n`;
    const [edit] = setChecked(long, tasksOf(long)[0]?.id ?? '', true);
    assert.doesNotMatch(edit?.expected ?? '\ud800', /\p{Cs}/u);
  });

  it('fills an empty box that holds a tab or the end of a line', () => {
    for (const box of ['[\t]', '[\n]', '[\r\n]', '[\n  ]', '[\r\n  ]']) {
      const source = `- ${box} Water\n`;
      const edits = setChecked(source, tasksOf(source)[0]?.id ?? '', true);
      assert.equal(applyEdits(source, edits), '- [x] Water\n');
      assert.equal(applyEdits(applyEdits(source, edits), invertEdits(edits)), source);
    }
  });

  it('restores the source when every task is set to the other state and back', () => {
    const tasks = fc.array(fc.record({ mark: fc.constantFrom(' ', 'x'), depth: fc.constantFrom('', '  ') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(tasks, fc.constantFrom('\n', '\r\n', '\r'), (marks, eol) => {
        const lines = marks.map(({ mark, depth }, index) => `${index > 0 ? depth : ''}- [${mark}] task ${index}  `);
        const source = ['Text', '', ...lines, ''].join(eol);
        const toggle = (text: string) =>
          applyEdits(
            text,
            tasksOf(text).flatMap(({ id, checked }) => setChecked(text, id, !checked)),
          );
        const toggled = toggle(source);
        assert.notEqual(toggled, source);
        assert.equal(toggle(toggled), source);
      }),
      { numRuns: 30 },
    );
  });
});
