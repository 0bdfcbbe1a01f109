import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Checklist, ItemList } from '../../src/model/checklist.ts';
import { element } from '../../src/render/element.ts';
import { weaveChecklist } from '../../src/render/weave-checklist.ts';
import { Weaving } from '../../src/render/weaving.ts';
import { checklist, item, items, PLACE, paragraph, prose } from './build-article.ts';

const BOX = '<input type="checkbox" autocomplete="off" data-checked="false">';
const CHECKED = BOX.replace('false', 'true');

function drawn(parts: Partial<Checklist>, weaving = new Weaving()): string {
  return toHtml(weaveChecklist(checklist(parts), weaving)).replaceAll('\n', '');
}

function drawnItem(...children: Checklist['list']['items'][number]['children']): string {
  const list = items({ id: 'i', text: 'Say it', checked: false, children, place: PLACE });
  return /<li data-item="i">(.*)<\/li>/.exec(drawn({ list }))?.[1] ?? '';
}

test('a checklist is a list whose tasks are labelled checkboxes', () => {
  assert.equal(
    drawn({}),
    '<broadsheet-checklist checklist-id="c0ffee"><ul>' +
      `<li data-item="id-rotate-keys"><label>${BOX} Rotate keys</label></li>` +
      `<li data-item="id-test-the-backup"><label>${CHECKED} Test the backup</label></li>` +
      '</ul></broadsheet-checklist>',
  );
});

test('a label paragraph is drawn in full and names the list', () => {
  const html = drawn({
    label: 'Quarterly',
    labelFrom: 'paragraph',
    labelContent: [element('strong', {}, ['Quarterly']), { type: 'text', value: ' (30 min):' }],
    cadence: 'P3M',
  });
  assert.match(html, /^<broadsheet-checklist checklist-id="c0ffee" cadence="P3M">/);
  assert.match(html, /<p slot="label" id="checklist-c0ffee-label"><strong>Quarterly<\/strong> \(30 min\):<\/p>/);
  assert.match(html, /<ul aria-labelledby="checklist-c0ffee-label">/);
});

test('a label that is the heading above only names the list', () => {
  const html = drawn({ label: 'Checks', labelFrom: 'heading', section: 'all-checks' }, new Weaving({ idPrefix: 'a-' }));
  assert.match(html, /<ul aria-labelledby="a-all-checks">/);
  assert.doesNotMatch(html, /slot=/);
});

test('an ordered list keeps its start, and a plain item has no checkbox', () => {
  const list: ItemList = { ...items(item('Note', null), item('Do', false)), ordered: true, start: 3 };
  assert.match(drawn({ list }), /<ol start="3"><li data-item="id-note">Note<\/li><li data-item="id-do"><label>/);
});

test('nested lists and blocks stand outside the label, in the order of the source', () => {
  const code = element('pre', {}, [element('code', {}, ['x'])]);
  const html = drawn({ list: items(item('Outer', false, prose(code), items(item('Inner', true)), prose('after'))) });
  assert.match(
    html,
    new RegExp(
      `<label>${BOX} Outer</label><pre tabindex="0"><code>x</code></pre><ul><li data-item="id-inner"><label>${CHECKED} Inner</label></li></ul>after</li>`,
    ),
  );
});

test('the label of a loose task is within its first paragraph', () => {
  assert.equal(
    drawnItem(prose('\n', paragraph('Say ', element('em', {}, ['it'])), '\n', paragraph('Why'))),
    `<p><label>${BOX} Say <em>it</em></label></p><p>Why</p>`,
  );
});

test('text and blocks in one piece of prose are parted', () => {
  assert.equal(
    drawnItem(prose('Say it', element('blockquote', {}, [paragraph('so')]))),
    `<label>${BOX} Say it</label><blockquote><p>so</p></blockquote>`,
  );
});

test('a task that begins with a block has the task as the name of its checkbox', () => {
  const named = BOX.replace('>', ' aria-label="Say it">');
  assert.equal(drawnItem(prose(element('h4', {}, ['Say it']))), `${named}<h2>Say it</h2>`);
  const nothing = paragraph(' ');
  assert.equal(drawnItem(prose(nothing, element('div', {}, ['Say it']))), `${named}<p> </p><div>Say it</div>`);
  assert.equal(drawnItem(items(item('Inner', null))), `${named}<ul><li data-item="id-inner">Inner</li></ul>`);
});

test('items of lists nested too deep are drawn as siblings, in their order', () => {
  let list = items(item('Deepest', false), item('Last', true));
  for (let depth = 0; depth < 100_000; depth++) list = items({ ...item('Task', false), children: [list] });
  const html = drawn({ list });
  assert.equal(html.match(/<li/g)?.length, 100_002);
  assert.equal(html.match(/<ul/g)?.length, 100);
  assert.match(html, /Deepest<\/label><\/li><li data-item="id-last">/);
});
