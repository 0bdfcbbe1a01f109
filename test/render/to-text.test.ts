import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { element } from '../../src/render/element.ts';
import { toText } from '../../src/render/to-text.ts';
import { buildArticle, checklist, heading, item, items, paragraph, prose } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';

function body(...nodes: readonly (ElementContent | string)[]): string {
  return toText(buildArticle([prose(...nodes)])).replace('Keys and locks\n\n', '');
}

test('every construct is printed as the text kept beside this test', async () => {
  const golden = new URL('fixtures/every-construct.txt', import.meta.url);
  assert.equal(`${toText(everyConstruct)}\n`, await readFile(golden, 'utf8'));
});

test('the title comes first, once', () => {
  assert.equal(
    toText(buildArticle([prose(heading(2, 'Keys and locks'), paragraph('Text'))])),
    'Keys and locks\n\nText',
  );
  assert.equal(toText(buildArticle([])), 'Keys and locks');
});

test('white space is as a reader sees it', () => {
  assert.equal(
    body(paragraph('one\n  two', element('br', {}), '\nthree '), '\n', paragraph(' four')),
    'one two\nthree\n\nfour',
  );
});

test('code keeps its lines and its spaces', () => {
  assert.equal(body(element('pre', {}, [element('code', {}, ['if (a) {\n  b  = c;\n}\n'])])), 'if (a) {\n  b  = c;\n}');
});

test('nested lists are indented, and numbers start where the list does', () => {
  const list = { ...items(item('Do', false, items(item('First', true), item('Note', null)))), ordered: true, start: 3 };
  assert.equal(toText(buildArticle([checklist({ list })])), 'Keys and locks\n\n3. [ ] Do\n  - [x] First\n  - Note');
});

test('a list with a cadence is printed with no task done', () => {
  assert.equal(
    toText(buildArticle([checklist({ cadence: 'P1W' })])),
    'Keys and locks\n\n- [ ] Rotate keys\n- [ ] Test the backup',
  );
});

test('text between blocks is a block as well', () => {
  assert.equal(body('before', element('div', {}, [paragraph('within')]), 'after'), 'before\n\nwithin\n\nafter');
});

test('text beside the items of a list is an item as well', () => {
  assert.equal(
    toText(buildArticle([prose(element('ul', {}, ['stray', element('li', {}, ['item'])]))])),
    'Keys and locks\n\n- stray\n- item',
  );
});
