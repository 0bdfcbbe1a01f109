import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Checklist } from '../../../src/model/checklist.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

function tasksOf(source: string): unknown[] {
  const lists = parseArticle(source).blocks.filter((block): block is Checklist => block.type === 'checklist');
  return lists.flatMap(({ list }) => list.items.map(({ text, checked }) => [text, checked]));
}

const TWO = [
  ['one', false],
  ['two', true],
];

test('formatting that a task leaves open takes no task below it', () => {
  for (const tag of ['<b>', '<a>', '<STRONG>', '<em class="x">', '<b><i>']) {
    assert.deepEqual(tasksOf(`- [ ] ${tag}one\n- [x] two\n`), TWO, tag);
  }
});

test('neither does that of a paragraph, a heading or a plain item above the list', () => {
  for (const above of ['Mind <b>this\n\n', '## A <i>heading\n\n', '- <a>plain\n\n\n1. <u>plain\n\n']) {
    assert.deepEqual(tasksOf(`${above}* [ ] one\n* [x] two\n`), TWO, above);
  }
});

test('formatting that is closed, or is code, is left as it is', () => {
  const source = '- [ ] <b>one</b> more\n- [ ] `<b>` in code\n';
  assert.deepEqual(
    tasksOf(source).map((task) => Array.isArray(task) && task[0]),
    ['one more', '<b> in code'],
  );
});

test('a list within an item that raw HTML ended too early stays in the item', () => {
  const [block] = parseArticle('- one</li>\n  1. [x] two\n').blocks;
  assert.ok(block?.type === 'checklist');
  assert.equal(block.list.items.length, 1);
  const nested = block.list.items[0]?.children.find((child) => child.type === 'item-list');
  assert.deepEqual(
    nested?.items.map(({ text, checked }) => [text, checked]),
    [['two', true]],
  );
});
