import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, ElementContent } from 'hast';
import { element } from '../../src/render/element.ts';
import { leadsOut } from '../../src/render/outward.ts';
import type { RenderOptions } from '../../src/render/render-options.ts';
import { toHast } from '../../src/render/to-hast.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, callToAction, PLACE, prose, relatedLinks } from './build-article.ts';

function links(content: readonly ElementContent[], options: RenderOptions = {}): (string | undefined)[] {
  const html = toHtml(buildArticle([prose(element('p', {}, content))]), { header: false, ...options });
  return [...html.matchAll(/<a(?=[ >])([^>]*)>/g)].map(([, attributes]) => /rel="([^"]*)"/.exec(attributes ?? '')?.[1]);
}

const link = (href: string, properties: object = {}): Element => element('a', { href, ...properties }, ['a']);

test('a link leads out when a browser would leave the site by it, however it is written', () => {
  for (const href of [
    'https://example.org/',
    'HTTP://example.org',
    '//example.org',
    '\\\\example.org',
    '/\\example.org',
    ' \u0001//example.org',
    '/\n/example.org',
    'https:example.org',
  ]) {
    assert.equal(leadsOut(href), true, JSON.stringify(href));
    assert.equal(leadsOut(href, 'https://here.example/blog/'), href !== 'https:example.org', JSON.stringify(href));
  }
  for (const href of ['', '#a', '?b=//c', '/a//b', 'a/b', './https:', 'mailto:a@example.org', 'tel:1']) {
    assert.equal(leadsOut(href), false, JSON.stringify(href));
  }
});

test('a link within the site, written out in full, does not lead out', () => {
  assert.equal(leadsOut('https://here.example/a', new URL('https://here.example/blog/')), false);
  assert.equal(leadsOut('https://here.example:8443/a', 'https://here.example'), true);
  assert.equal(leadsOut('http://here.example/a', 'https://here.example'), true);
  // What has no address, such as a sandboxed page, has nothing within it.
  assert.equal(leadsOut('https://here.example/a', 'null'), true);
});

test('links to other sites tell them nothing of the page', () => {
  assert.deepEqual(links([link('https://example.org'), link('/here'), link('#there'), link('mailto:a@example.org')]), [
    'noopener noreferrer',
    undefined,
    undefined,
    undefined,
  ]);
});

test('every kind of link does: of authors, related links, calls to action, and in what is said of them', () => {
  const article = buildArticle([
    callToAction('https://example.org/1', 'Go'),
    relatedLinks({
      href: 'https://example.org/2',
      title: '2',
      descriptionContent: [link('//example.org/3')],
      place: PLACE,
    }),
  ]);
  const fields = { ...article.fields, authors: [{ name: 'Ada', url: 'https://example.org/4' }] };
  const html = toHtml({ ...article, fields });
  const found = html.match(/<a [^>]*>/g) ?? [];
  assert.equal(found.length, 4);
  for (const each of found) assert.match(each, / rel="(?:author )?noopener noreferrer"/);
});

test('prose can add what describes a link, and take nothing away', () => {
  assert.deepEqual(
    links([
      link('https://example.org', { rel: ['license', 'opener', 'ME'] }),
      link('https://example.org', { rel: 'NoFollow pingback' }),
      link('https://example.org', { rel: {} }),
      link('/here', { rel: ['next', 'opener'] }),
      link('/here', { rel: ['me'] }),
      element('a', { rel: ['me'] }, ['none']),
    ]),
    [
      'license noopener noreferrer',
      'nofollow noopener noreferrer',
      'noopener noreferrer',
      'next',
      undefined,
      undefined,
    ],
  );
});

test('the page says otherwise, and where it is', () => {
  const content = [link('https://example.org'), link('https://here.example/a')];
  assert.deepEqual(links(content, { site: 'https://here.example', outwardRel: 'ugc nofollow' }), [
    'ugc nofollow',
    undefined,
  ]);
  assert.deepEqual(links(content, { outwardRel: '' }), [undefined, undefined]);
});

test('where a link leads is asked when its address is resolved', () => {
  const resolveUrl = (url: string) => `https://example.org/${url}`;
  assert.deepEqual(links([link('a.md')], { resolveUrl }), ['noopener noreferrer']);
  assert.deepEqual(links([link('a.md')], { resolveUrl, site: 'https://example.org' }), [undefined]);
});

test('images are asked for without the address of the page, whatever the article says', () => {
  const image = element('img', { src: 'https://example.org/a.png', alt: 'a', referrerPolicy: 'unsafe-url' });
  const set = element('img', { srcSet: '/a.png 2x', alt: 'b' });
  const article = buildArticle([prose(image, set)]);
  const fields = { ...article.fields, image: { src: '/hero.png' } };
  const html = toHtml({ ...article, fields });
  const images = html.match(/<img [^>]*>/g) ?? [];
  assert.equal(images.length, 3);
  for (const each of images) assert.match(each, / referrerpolicy="no-referrer"/);
});

test('the tree for other printers says the same', () => {
  const [article] = toHast(buildArticle([prose(link('//example.org'))]), { header: false }).children;
  const [, drawn] = (article as Element).children;
  assert.deepEqual((drawn as Element).properties, { href: '//example.org', rel: ['noopener', 'noreferrer'] });
});
