import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Article } from '../../../src/model/article.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { element } from '../../../src/render/element.ts';
import type { HtmlOptions } from '../../../src/render/frames/html-options.ts';
import { toHtml } from '../../../src/render/to-html.ts';
import { de } from '../../../src/strings/de.ts';
import { english } from '../../../src/strings/english.ts';
import { buildArticle, checklist, heading, item, items, prose, relatedLinks } from '../build-article.ts';
import { everyConstruct } from '../every-construct.ts';
import { validateHtml } from '../validate-html.ts';

function framed(article: Article, options: HtmlOptions = {}): string {
  return toHtml(article, { frames: true, ...options });
}

/** The frames of elements of a name, without the `<template>` around each. */
function frames(html: string, name: string): string[] {
  const found = html.matchAll(new RegExp(`<${name}[^>]*><template shadowrootmode="open">(.*?)</template>`, 'gs'));
  return Array.from(found, ([, frame = '']) => frame);
}

test('frames change nothing of what they surround, recurring marks apart', () => {
  const plain = toHtml(everyConstruct).replace(
    /<broadsheet-checklist[^>]* cadence.*?<\/broadsheet-checklist>/s,
    (recurring) => recurring.replace(/autocomplete="off" checked/g, 'autocomplete="off" data-checked="true"'),
  );
  const inner = framed(everyConstruct)
    .replace(/<template shadowrootmode="open">.*?<\/template>/gs, '')
    .replace(/^<broadsheet-article>\n(.*)\n<\/broadsheet-article>$/s, '$1');
  assert.equal(inner, plain);
});

test('a page in frames is valid, with and without an outline, in any language', async () => {
  const source = readFileSync(new URL('../../../content/every-construct.md', import.meta.url), 'utf8');
  for (const article of [everyConstruct, parseArticle(source), buildArticle([])]) {
    for (const options of [{}, { outline: true }, { outline: true, strings: de, idPrefix: 'a-' }]) {
      assert.deepEqual(await validateHtml(framed(article, options)), []);
    }
  }
});

test('no frame has a style, a script or an id of its own', () => {
  const all = [...framed(everyConstruct, { outline: true }).matchAll(/<template.*?<\/template>/gs)].join('');
  assert.ok(all.length > 1000);
  assert.doesNotMatch(all, /\sstyle=|<style|<script|\son\w+=|\sid=/);
});

test('without frames no element of ours is around the article, and an outline is not printed', () => {
  assert.match(toHtml(everyConstruct, { outline: true }), /^<article/);
  assert.doesNotMatch(toHtml(everyConstruct, { outline: true }), /template|outline/);
});

test('the outline leads to the ids of the page, and is left out where there is nothing to list', () => {
  const article = buildArticle([prose(heading(2, 'One'), heading(3, 'One & a half'))]);
  const [frame = ''] = frames(framed(article, { outline: true, idPrefix: 'a-' }), 'broadsheet-article');
  assert.deepEqual(
    Array.from(frame.matchAll(/href="([^"]*)">([^<]*)</g), ([, ...parts]) => parts),
    [
      ['#a-one', 'One'],
      ['#a-one-%26-a-half', 'One &amp; a half'],
    ],
  );
  assert.doesNotMatch(frames(framed(buildArticle([]), { outline: true }), 'broadsheet-article').join(), /details/);
  const odd = buildArticle([prose(heading(2, 'Half', 'half-\ud800'))]);
  assert.match(framed(odd, { outline: true }), /href="#half-%EF%BF%BD"/);
});

test('a checklist counts its tasks, nested ones too, but no tasks of prose within an item', () => {
  const quoted = element('blockquote', {}, [element('ul', {}, [element('li', { dataChecked: 'true' }, ['Quoted'])])]);
  const list = items(
    item('One', true, prose(quoted), items(item('Two', false, items(item('Three', true))))),
    item('No task', null),
  );
  const [frame = ''] = frames(framed(buildArticle([checklist({ list })])), 'broadsheet-checklist');
  assert.match(frame, /max="3" value="2"/);
  assert.match(frame, />2 of 3 done</);
});

test('a list of plain items has no progress', () => {
  const [frame] = frames(
    framed(buildArticle([checklist({ list: items(item('Note', null)) })])),
    'broadsheet-checklist',
  );
  assert.equal(
    frame,
    '<div part="frame"><div part="header"><slot name="label"></slot></div><p part="notice" role="status"></p><slot></slot></div>',
  );
});

test('marks of a recurring list count for no period: its boxes are open, and what the source says stands beside', () => {
  const html = framed(buildArticle([checklist({ cadence: 'P1M' })]));
  assert.match(html, />0 of 2 done</);
  assert.match(html, /<input type="checkbox" autocomplete="off" data-checked="true"> Test the backup/);
  assert.doesNotMatch(html, / checked/);
});

test('a cadence that has no words is not shown', () => {
  for (const cadence of ['P0D', 'PT5M', 'often', '']) {
    assert.doesNotMatch(framed(buildArticle([checklist({ cadence })])), /part="cadence"/, cadence);
  }
});

test('what is said can be in another language; what it lacks is said in English', () => {
  const article = buildArticle([checklist({ cadence: 'P3M' }), relatedLinks()], { updated: '2025-01-02', lang: 'de' });
  const german = framed(article, { strings: de });
  for (const said of ['Alle 3 Monate', '0 von 2 erledigt', 'Fortschritt', '3 Min. Lesezeit', 'Aktualisiert am <time']) {
    assert.ok(german.includes(said), said);
  }
  assert.match(german, />2. Januar 2025<\/time>/);
  const nested = buildArticle([prose(heading(2, 'One'))]);
  assert.match(framed(nested, { outline: true, strings: { ...english, lang: 'en' } }), /On this page/);
});

test('dates are in the language of the article, or else in that of the words around them', () => {
  const fields = { updated: '2025-01-02' };
  assert.match(toHtml(buildArticle([], fields), { strings: de }), /<bdi>Aktualisiert am <time[^>]*>2. Januar 2025</);
  assert.match(toHtml(buildArticle([], { ...fields, lang: 'fr' }), { strings: de }), /am <time[^>]*>2 janvier 2025</);
  const strings = { ...english, lang: 'ja', updated: '{date}に更新' };
  assert.match(toHtml(buildArticle([], fields), { strings }), /<bdi><time[^>]*>2025年1月2日<\/time>に更新<\/bdi>/);
});

test('a page can wrap checklists its own way, and they are framed all the same', () => {
  const html = framed(buildArticle([checklist({ label: 'A', labelFrom: 'paragraph' })]), {
    blockToHast: (_, drawn) => [element('section', { ariaLabel: 'Tasks' }, [...drawn])],
  });
  assert.match(frames(html, 'broadsheet-checklist').join(), /aria-label="Progress: A"/);
});

test('a forged article brings no frame, part or scope of its own', () => {
  const forged = [
    element('template', { shadowRootMode: 'open' }, ['forged']),
    element('broadsheet-article', { scope: '/forged' }, ['text']),
    element('p', { part: ['frame'], ...JSON.parse('{"scope": "/forged"}') }, ['text']),
  ];
  const html = framed(buildArticle([prose(...forged), checklist({ labelContent: forged, labelFrom: 'paragraph' })]));
  assert.doesNotMatch(html, /forged/);
  assert.equal(html.match(/<template/g)?.length, 2);
  assert.equal(html.match(/<p part="frame"/), null);
});
