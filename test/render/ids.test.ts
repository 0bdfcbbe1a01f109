import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { element } from '../../src/render/element.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, checklist, prose, relatedLinks } from './build-article.ts';

function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
}

test('no id of a file from anyone is a name that a script may look for', () => {
  const links = relatedLinks();
  const article = buildArticle([
    prose(element('h2', { id: 'location' }, ['a']), element('a', { id: 'attacked' }, ['a'])),
    checklist({ id: '', label: 'a', labelFrom: 'paragraph' }),
    { ...links, heading: { ...links.heading, id: 'opener' } },
  ]);
  const html = toHtml(article);
  assert.deepEqual(idsOf(html), ['section-location', 'section-attacked', 'checklist--label', 'section-opener']);
  assert.match(html, /<nav aria-labelledby="section-opener">/);
  assert.deepEqual(idsOf(toHtml(article, { idPrefix: 'a_' })), [
    'a_section-location',
    'a_section-attacked',
    'a_checklist--label',
    'a_section-opener',
  ]);
  // With such a prefix, none is.
  assert.deepEqual(idsOf(toHtml(article, { idPrefix: 'a-' })).slice(0, 2), ['a-location', 'a-attacked']);
});

test('the title takes over the id of the heading that repeats it, but no such name', () => {
  const article = buildArticle([prose(element('h2', { id: 'name' }, ['Keys and locks']))]);
  assert.match(toHtml(article), /<h1 id="section-name">/);
});

test('what refers to such an id is led to what it became, before and after it', () => {
  const refer = (href: string) => element('a', { href }, ['a']);
  const table = (...cells: ElementContent[]) => element('table', {}, [element('tr', {}, cells)]);
  const html = toHtml(
    buildArticle([
      prose(refer('#%C3%BCber')),
      prose(table(element('th', { id: 'über' }, ['a']), element('td', { headers: ['über', 'page-id'] }, ['b']))),
      prose(refer('#über'), refer('#top'), refer('#')),
    ]),
    { header: false, idPrefix: '' },
  );
  const led = '#section-%C3%BCber';
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    // What the article does not hold may be of the page.
    [led, led, '#top', '#'],
  );
  assert.match(html, /headers="section-über page-id"/);
});

test('a checklist is named by the heading above it, whatever that became', () => {
  const article = buildArticle([
    prose(element('h2', { id: 'parent' }, ['Daily'])),
    checklist({ label: 'Daily', labelFrom: 'heading', section: 'parent' }),
  ]);
  assert.match(toHtml(article), /<ul aria-labelledby="section-parent">/);
});
