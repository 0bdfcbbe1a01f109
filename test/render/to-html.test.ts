import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import type { Article } from '../../src/model/article.ts';
import { element } from '../../src/render/element.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, callToAction, checklist, heading, paragraph, prose, relatedLinks } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';
import { validateHtml } from './validate-html.ts';

const SITE = 'https://example.com';

const articles: Readonly<Record<string, Article>> = {
  'every construct': everyConstruct,
  'nothing but a title': buildArticle([]),
  'no words': { ...buildArticle([]), words: 0, readingMinutes: 0 },
  'headings of every depth': buildArticle([
    prose(...[6, 1, 4, 3, 5, 6, 2].map((depth, index) => heading(depth, `At ${depth}`, `heading-${index}`))),
  ]),
  'a checklist without a label': buildArticle([prose(heading(2, 'Before')), checklist()]),
  'two checklists': buildArticle([checklist({ id: 'a' }), checklist({ id: 'b', label: 'B', labelFrom: 'paragraph' })]),
  'odd characters': buildArticle([prose(paragraph('</article><script>"\'&'))], {
    title: '"Quotes" & <tags> </title><script>',
    category: '<b>',
    authors: [{ name: '"><script>', url: 'https://example.org/?a=1&b="2"' }],
    image: { src: '/a b".png' },
    lang: 'de',
  }),
  'Arabic, draft, tomorrow': buildArticle([prose(paragraph('مرحبا'))], {
    lang: 'ar',
    draft: true,
    published: '2099-01-01',
  }),
};

test('a validator finds nothing against the page of any article', async () => {
  for (const [name, article] of Object.entries(articles)) {
    for (const options of [{}, { idPrefix: 'a-', headingBase: 3, header: true }]) {
      const head = headTags(article, { site: SITE, siteName: 'Example', twitterSite: '@example' });
      const findings = await validateHtml(toHtml(article, options), head);
      // A title below h1 is the page's wish; the page has its own h1.
      assert.deepEqual(
        findings.filter((finding) => !('idPrefix' in options) || !/heading-level/.test(finding)),
        [],
        name,
      );
    }
  }
});

test('the validator is one that finds things', async () => {
  assert.notDeepEqual(await validateHtml('<ul><p>x</p></ul>'), []);
  assert.notDeepEqual(await validateHtml('<h1>a</h1><input type="checkbox">'), []);
});

test('every construct is drawn as the page kept beside this test', async () => {
  const golden = new URL('fixtures/every-construct.html', import.meta.url);
  assert.equal(`${toHtml(everyConstruct)}\n`, await readFile(golden, 'utf8'));
});

test('a mark of the source is printed as the state of its checkbox', () => {
  const html = toHtml(buildArticle([checklist()]));
  assert.deepEqual(html.match(/<input[^>]*>/g), [
    '<input type="checkbox" autocomplete="off">',
    '<input type="checkbox" autocomplete="off" checked>',
  ]);
});

test('a list with a cadence is printed with no box checked, those of other lists as the source has them', () => {
  const html = toHtml(buildArticle([checklist({ cadence: 'P3M' }), checklist()]));
  const lists = html.split('<broadsheet-checklist').slice(1);
  assert.deepEqual(
    lists.map((list) => list.match(/ checked>/g)?.length ?? 0),
    [0, 1],
  );
});

test('a forged article brings no script, style, form or element of ours into the page', () => {
  const forged = [
    element('script', {}, ['alert(1)']),
    element('ScRiPt', {}, ['alert(1)']),
    element('img', { src: 'x', onerror: 'alert(1)', onError: 'alert(1)', 'on-error': 'alert(1)' }),
    element('a', { href: 'javascript:alert(1)', style: 'position:fixed', 'x" onclick="alert(1)': '' }, ['kept']),
    element('img', { srcSet: 'javascript:alert(1) 2x, data:image/svg+xml,x 1x' }),
    element('svg', {}, [element('a', { 'xlink:href': 'javascript:alert(1)' })]),
    element('style', {}, ['body{display:none}']),
    element('form', { action: 'https://evil.example' }, [element('input', { type: 'password', name: 'password' })]),
    element('broadsheet-article', { src: 'https://evil.example' }),
    element('broadsheet-checklist', { 'checklist-id': 'c0ffee', persist: 'scope' }, ['kept']),
    element('p slot=label onclick=alert(1)', {}, ['kept']),
    { type: 'raw', value: '<script>alert(1)</script>' } as unknown as ElementContent,
  ];
  const html = toHtml(
    buildArticle(
      [
        prose(...forged),
        checklist({ labelFrom: 'paragraph', labelContent: forged, id: '"><script>', cadence: '"><script>' }),
        callToAction('javascript:alert(1)', ...forged),
        relatedLinks({
          href: 'javascript:alert(1)',
          title: '<script>',
          descriptionContent: forged,
          place: checklist().place,
        }),
      ],
      { image: { src: 'javascript:alert(1)' }, lang: '"><script>', published: '"><script>' },
    ),
    { header: true },
  );
  // Within quotes a `<` is a character like any other.
  const tags = html.replaceAll(/="[^"]*"/g, (value) => value.replaceAll('<', ''));
  assert.doesNotMatch(tags, /<script|<style|<svg|<form|<broadsheet-article|javascript:|\son|evil|password|persist/i);
  assert.equal(html.match(/<broadsheet-checklist/g)?.length, 1);
  assert.match(html, /kept/);
});

test("a page's own functions are held to the allow-list, any class allowed", () => {
  const article = buildArticle([prose(element('pre', {}, [element('code', {}, ['x'])])), callToAction('/go', 'Go')]);
  const html = toHtml(article, {
    highlight: () => [element('span', { className: ['token', 'a'], onclick: 'x' }, ['x']), element('script', {})],
    blockToHast: (block, drawn) => (block.type === 'call-to-action' ? [element('iframe', {}), ...drawn] : undefined),
  });
  assert.match(html, /<code><span class="token a">x<\/span><\/code>/);
  assert.doesNotMatch(html, /iframe|script|onclick/);
  assert.match(html, /call-to-action/);
});

test('resolveUrl cannot make a link of what is not allowed', () => {
  const html = toHtml(buildArticle([callToAction('x%3Ay', 'Go')]), { resolveUrl: () => 'javascript:alert(1)' });
  assert.match(html, /<a>Go<\/a>/);
});

test('a forged tree of great depth is printed as its text', () => {
  let node: ElementContent = { type: 'text', value: 'deep' };
  for (let depth = 0; depth < 100_000; depth++)
    node = { type: 'element', tagName: 'h2', properties: {}, children: [node] };
  const html = toHtml(buildArticle([prose(node)]));
  assert.match(html, /deep/);
  assert.ok(html.length < 10_000);
});

test('a line end that comes first in preformatted text is printed twice, since readers of HTML drop one', () => {
  assert.match(toHtml(buildArticle([prose(element('pre', {}, ['\n\ntext']))])), /<pre tabindex="0">\n\n\ntext<\/pre>/);
});
