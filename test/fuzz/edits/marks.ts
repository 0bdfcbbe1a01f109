import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { invertEdits } from '../../../src/edit/invert-edits.ts';
import { setChecked } from '../../../src/edit/set-checked.ts';
import type { Article } from '../../../src/model/article.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { itemsOf } from '../parse/places-are-in-source.ts';
import type { Property } from '../property.ts';

export interface Editable {
  readonly source: string;
  readonly article: Article;
}

/** A task is one of its list and id; those whose list and id are another's as well cannot be named. */
function tasksOf({ blocks }: Article): { checklist: string; item: string; checked: boolean }[] {
  const all = blocks.flatMap((block) => {
    if (block.type !== 'checklist') return [];
    return [...itemsOf(block.list)].map(({ id, checked }) => ({ checklist: block.id, item: id, checked }));
  });
  const times = new Map<string, number>();
  for (const { checklist, item } of all)
    times.set(`${checklist} ${item}`, (times.get(`${checklist} ${item}`) ?? 0) + 1);
  return all.flatMap(({ checked, ...task }) => {
    return checked === null || times.get(`${task.checklist} ${task.item}`) !== 1 ? [] : [{ ...task, checked }];
  });
}

export const tickingChangesOneMark: Property<Editable> = {
  name: 'ticking a task changes its mark and nothing else, and what takes it back restores the source',
  check: ({ source, article }) => {
    const tasks = tasksOf(article);
    for (const [index, { checklist, item, checked }] of tasks.entries()) {
      const edits = setChecked(source, { checklist, item }, !checked, { article });
      const changed = applyEdits(source, edits);
      assert.equal(applyEdits(changed, invertEdits(edits)), source);
      const [edit] = edits;
      assert.ok(edit && edits.length === 1);
      const mark = /^(?:(?:\r\n|\r|\n)[ \t>]*|[xX \t])(?=\])/.exec(edit.expected)?.[0] ?? '';
      assert.equal(
        edit.text,
        (checked ? ' ' : (/^[xX]/.exec(edit.text)?.[0] ?? '')) + edit.expected.slice(mark.length),
      );
      const now = parseArticle(changed);
      assert.deepEqual(
        tasksOf(now),
        tasks.with(index, { checklist, item, checked: !checked }),
        'another task has changed, or this one has not',
      );
    }
  },
};

export const tickingTwiceRestores: Property<Editable> = {
  name: 'ticking a task and unticking it again restores the source, but for what an empty box held',
  check: ({ source, article }) => {
    for (const { checklist, item, checked } of tasksOf(article)) {
      const changed = applyEdits(source, setChecked(source, { checklist, item }, !checked, { article }));
      const restored = applyEdits(changed, setChecked(changed, { checklist, item }, checked));
      const plain = (text: string) =>
        text.replace(/\[(?:[ \t]|(?:\r\n|\r|\n)[ \t>]*)\]/g, '[ ]').replaceAll('[X]', '[x]');
      assert.equal(plain(restored), plain(source));
    }
  },
};
