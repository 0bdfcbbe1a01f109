import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headTags } from '../../src/render/head-tags.ts';
import { jsonLd, printJsonLd } from '../../src/render/json-ld.ts';
import { buildArticle } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';

test('an article is a BlogPosting with all that its fields give', () => {
  assert.deepEqual(jsonLd(everyConstruct, { site: 'https://example.com', siteName: 'Example' }), {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: 'Keys & locks',
    description: 'How to keep "keys" <safe>.',
    url: 'https://example.com/keys-and-locks',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.com/keys-and-locks' },
    datePublished: '2024-12-10',
    dateModified: '2025-01-02T09:30:00+02:00',
    author: [
      { '@type': 'Person', name: 'Ada Byron', url: 'https://example.org/ada' },
      { '@type': 'Person', name: 'Grace' },
    ],
    publisher: { '@type': 'Organization', name: 'Example', url: 'https://example.com/' },
    image: 'https://example.com/images/keys.jpg',
    articleSection: 'Security',
    keywords: ['keys', 'safety'],
    inLanguage: 'en-GB',
    wordCount: 700,
    timeRequired: 'PT3M',
  });
});

test('what the article does not say is left out', () => {
  const json = jsonLd(buildArticle([]), { site: 'https://example.com' });
  assert.deepEqual(Object.keys(json), [
    '@context',
    '@type',
    'headline',
    'url',
    'mainEntityOfPage',
    'wordCount',
    'timeRequired',
  ]);
  assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
});

test('printed in a script, no text ends it, and it reads back as it was', () => {
  const text = '</script><!--<script>]]>&amp;\u2028\u2029"\\';
  const article = buildArticle([], { title: text });
  const printed = printJsonLd(jsonLd(article, { site: 'https://example.com' }));
  assert.doesNotMatch(printed, /[<>&\u2028\u2029]/);
  assert.equal(JSON.parse(printed).headline, text);
  const script = /<script type="application\/ld\+json">(.*)<\/script>$/.exec(
    headTags(article, { site: 'https://example.com' }),
  );
  assert.equal(script?.[1], printed);
});
