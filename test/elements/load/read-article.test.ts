import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../../src/elements/load/read-article.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

const article = parseArticle(
  '---\ntitle: A\nauthor: Ada\n---\n\nText\n\nMonthly:\n\n- [ ] one\n  - [x] two\n- three\n\n[Go on](/go)\n\n## See also\n\n- [B](/b) - more\n',
);

/** The article with one value, found by its path, replaced. */
function altered(path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(article));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let target = copy as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return copy;
}

function failure(read: () => unknown): BroadsheetError {
  try {
    read();
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'Nothing was thrown.' });
}

test('the article has every kind of block, so that what follows tests them all', () => {
  assert.deepEqual(
    article.blocks.map(({ type }) => type),
    ['prose', 'checklist', 'call-to-action', 'related-links'],
  );
});

test('an article is read as it is', () => {
  assert.equal(readArticle(article), article);
});

const faults: readonly [string, unknown, string][] = [
  ['title', 7, '.title'],
  ['fields', null, '.fields'],
  ['fields.authors', ['Ada'], '.fields.authors[0]'],
  ['fields.image', { alt: 'x' }, '.fields.image.src'],
  ['blocks', {}, '.blocks'],
  ['blocks.0.type', 'video', '.blocks[0].type'],
  ['blocks.0.type', 'constructor', '.blocks[0].type'],
  ['blocks.0.content.children', 'x', '.blocks[0].content.children'],
  ['blocks.1.list.items.0.checked', 'yes', '.blocks[1].list.items[0].checked'],
  ['blocks.1.list.items.0.children.1.items.0.id', 3, '.blocks[1].list.items[0].children[1].items[0].id'],
  ['blocks.2.content', undefined, '.blocks[2].content'],
  ['blocks.3.links.0.href', null, '.blocks[3].links[0].href'],
];

for (const [path, value, fault] of faults) {
  test(`an article of which ${path} is ${JSON.stringify(value)} is told by “${fault}”`, () => {
    const [problem] = failure(() => readArticle(altered(path, value))).problems;
    assert.equal(problem?.code, 'article-invalid');
    assert.ok(problem?.message.includes(`“${fault}”`), problem?.message);
  });
}

test('a newer format is told apart from what is no article', () => {
  const [newer] = failure(() => readArticle({ ...article, format: 2 })).problems;
  assert.equal(newer?.actual, '2');
  assert.match(newer?.hint ?? '', /newer version/);
  for (const value of [null, [], 'text', {}, { title: 'x' }]) {
    assert.equal(failure(() => readArticle(value)).problems[0]?.actual, undefined);
  }
});

test('lists nested without end are no article, and no crash', () => {
  let list: unknown = { type: 'item-list', ordered: false, items: [] };
  for (let depth = 0; depth < 5000; depth++) {
    list = { type: 'item-list', ordered: false, items: [{ id: 'i', text: 't', checked: true, children: [list] }] };
  }
  assert.equal(failure(() => readArticle(altered('blocks.1.list', list))).problems[0]?.code, 'article-invalid');
});
