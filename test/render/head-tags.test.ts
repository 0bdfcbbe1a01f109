import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleFields } from '../../src/model/article.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { jsonLd } from '../../src/render/json-ld.ts';
import { buildArticle } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';

const site = 'https://example.com';

function lines(fields: Partial<ArticleFields>, options = {}): string[] {
  return headTags(buildArticle([], fields), { site, ...options }).split('\n');
}

test('an article says what it knows, and leaves out what it does not', () => {
  assert.deepEqual(lines({}).slice(0, -1), [
    '<title>Keys and locks</title>',
    '<link rel="canonical" href="https://example.com/keys-and-locks">',
    '<meta property="og:type" content="article">',
    '<meta property="og:title" content="Keys and locks">',
    '<meta property="og:url" content="https://example.com/keys-and-locks">',
    '<meta name="twitter:card" content="summary">',
  ]);
});

test('each field has its tag', () => {
  const head = headTags(everyConstruct, { site, siteName: 'Example', twitterSite: '@example' });
  for (const tag of [
    '<title>Keys &amp; locks</title>',
    '<meta name="description" content="How to keep &quot;keys&quot; &lt;safe&gt;.">',
    '<meta name="author" content="Ada Byron, Grace">',
    '<meta property="og:site_name" content="Example">',
    '<meta property="og:locale" content="en_GB">',
    '<meta property="og:image" content="https://example.com/images/keys.jpg">',
    '<meta property="og:image:alt" content="A ring of keys">',
    '<meta property="article:published_time" content="2024-12-10">',
    '<meta property="article:modified_time" content="2025-01-02T09:30:00+02:00">',
    '<meta property="article:section" content="Security">',
    '<meta property="article:tag" content="keys">',
    '<meta property="article:tag" content="safety">',
    '<meta name="twitter:card" content="summary_large_image">',
    '<meta name="twitter:site" content="@example">',
  ]) {
    assert.ok(head.split('\n').includes(tag), tag);
  }
});

test('only a draft is kept from search engines', () => {
  const robots = '<meta name="robots" content="noindex">';
  assert.ok(lines({ draft: true }).includes(robots));
  assert.ok(!lines({}).includes(robots));
});

test('the title for search engines goes before the title, and the excerpt stands in for a description', () => {
  assert.equal(lines({ seoTitle: 'All about keys' })[0], '<title>All about keys</title>');
  const head = headTags({ ...buildArticle([]), excerpt: 'In short.' }, { site });
  assert.match(head, /<meta name="description" content="In short.">/);
});

test('the address is the canonical one, else the one given, else the slug below the site', () => {
  const address = (fields: Partial<ArticleFields>, options: { site?: string; url?: string } = {}) =>
    jsonLd(buildArticle([], fields), { site, ...options }).url;
  assert.equal(address({ canonical: 'https://other.example/a' }, { url: '/b' }), 'https://other.example/a');
  assert.equal(address({ canonical: '/a/' }), 'https://example.com/a/');
  assert.equal(address({ canonical: 'javascript:alert(1)' }), 'https://example.com/keys-and-locks');
  assert.equal(address({}, { url: '/b/' }), 'https://example.com/b/');
  assert.equal(address({}, { site: 'https://example.com/blog' }), 'https://example.com/blog/keys-and-locks');
  assert.equal(address({}, { site: 'https://example.com/blog/' }), 'https://example.com/blog/keys-and-locks');
  assert.equal(address({ slug: 'a b/ü?#' }), 'https://example.com/a%20b/%C3%BC%3F%23');
});

test('an image beside the article is found from its address, one of no web scheme is left out', () => {
  const image = (src: string) =>
    jsonLd(buildArticle([], { image: { src } }), { site: 'https://example.com/blog/' }).image;
  assert.equal(image('lock.png'), 'https://example.com/blog/lock.png');
  assert.equal(image('/lock.png'), 'https://example.com/lock.png');
  assert.equal(image('data:image/png,x'), undefined);
  assert.equal(image('https://['), undefined);
});

test('a site that is no absolute address is refused', () => {
  assert.throws(() => headTags(buildArticle([]), { site: '/blog' }), TypeError);
});

test('no text can leave its tag', () => {
  const evil = `"><script>alert(1)</script>'&</title><!--`;
  const fields = { title: evil, description: evil, category: evil, tags: [evil], authors: [{ name: evil, url: evil }] };
  const head = headTags(buildArticle([], { ...fields, slug: evil, canonical: evil, lang: evil, published: evil }), {
    site,
    siteName: evil,
    twitterSite: evil,
  });
  assert.equal(head.match(/<script/g)?.length, 1);
  assert.equal(head.match(/<\/script/g)?.length, 1);
  assert.equal(head.match(/<\/title/g)?.length, 1);
  for (const line of head.split('\n'))
    assert.match(line, /^<(?:title>[^<>"']*<\/title|(?:meta|link)(?: \w+="[^<>"']*")+|script .*<\/script)>$/);
});

test('a slug with half a character in it has an address all the same', () => {
  const article = { ...buildArticle([]), slug: 'a\ud800b' };
  assert.match(headTags(article, { site }), /<link rel="canonical" href="https:\/\/example\.com\/a%EF%BF%BDb">/);
});
