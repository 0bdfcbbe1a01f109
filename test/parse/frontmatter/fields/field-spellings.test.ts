import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleFields } from '../../../../src/model/article.ts';
import { LineMap } from '../../../../src/model/line-map.ts';
import { readFields } from '../../../../src/parse/frontmatter/fields/read-fields.ts';
import { readFrontmatter } from '../../../../src/parse/frontmatter/read-frontmatter.ts';

type Row = readonly [field: keyof ArticleFields, spellings: string, yaml: string, value: unknown];

const DATE = '2024-12-10';

/** Every spelling there is, written out here once more: the table in the source is not to change by accident. */
const ROWS: readonly Row[] = [
  ['title', 'title linkTitle', 'Words', 'Words'],
  ['slug', 'slug', 'my-slug', 'my-slug'],
  ['slug', 'permalink url path', '/blog/my-slug/', 'my-slug'],
  ['permalink', 'permalink url path', '/blog/my-slug/', '/blog/my-slug/'],
  ['permalink', 'permalink url path', '2024/my-slug.html', '/2024/my-slug.html'],
  ['seoTitle', 'metaTitle meta_title seoTitle seo.title og_title', 'Words', 'Words'],
  ['description', 'description metaDescription meta_description seo.description', 'Words', 'Words'],
  ['excerpt', 'excerpt summary custom_excerpt', 'Words', 'Words'],
  [
    'published',
    'date publishDate publishdate pubDate pubdate published_at publishedAt datePublished published',
    'Dec 10, 2024',
    DATE,
  ],
  ['updated', 'updated updatedDate updatedAt updated_at lastmod modified last_modified_at', DATE, DATE],
  ['authors', 'author authors', 'Jo', [{ name: 'Jo' }]],
  ['authors', 'author authors', '[Jo, {name: Ann, url: /ann}]', [{ name: 'Jo' }, { name: 'Ann', url: '/ann' }]],
  ['authors', 'author authors', '{name: Ann, link: /ann}', [{ name: 'Ann', url: '/ann' }]],
  ['authors', 'author authors', '{name: Ann, website: /ann}', [{ name: 'Ann', url: '/ann' }]],
  ['tags', 'tags taxonomies.tags', '[a, b b, 3]', ['a', 'b b', '3']],
  ['tags', 'tags taxonomies.tags', 'a, b b', ['a', 'b b']],
  ['tags', 'tags taxonomies.tags', 'a b', ['a b']],
  ['tags', 'tags taxonomies.tags', '[{label: a}, {label: b b}]', ['a', 'b b']],
  ['category', 'category categories', 'News', 'News'],
  ['category', 'categories', '[News, Notes]', 'News'],
  ['draft', 'draft', 'true', true],
  ['draft', 'published', 'false', true],
  ['draft', 'published', 'no', true],
  ['draft', 'status', 'draft', true],
  ['featured', 'featured', 'true', true],
  ['featured', 'featured', 'on', true],
  ['lang', 'lang locale', 'pt-BR', 'pt-BR'],
  [
    'image',
    'image heroImage cover cover_image coverImage feature_image featuredImage og_image',
    '/a.png',
    { src: '/a.png' },
  ],
  ['image', 'image heroImage cover', '{src: /a.png, alt: A}', { src: '/a.png', alt: 'A' }],
  ['image', 'image heroImage cover', '{url: /a.png}', { src: '/a.png' }],
  ['image', 'images', '[/a.png, /b.png]', { src: '/a.png' }],
  ['canonical', 'canonical_url canonical canonicalUrl', 'https://example.com/a', 'https://example.com/a'],
  ['aliases', 'aliases redirect_from', '[/a, /b]', ['/a', '/b']],
  ['aliases', 'aliases redirect_from', '/a', ['/a']],
  ['declaredReadingMinutes', 'readTime readingTime reading_time', '9', 9],
  ['declaredReadingMinutes', 'readTime readingTime reading_time', '9 min read', 9],
];

/** Reading times as they are written, and how many minutes they are. */
const MINUTES: Readonly<Record<string, number | undefined>> = {
  '9': 9,
  '9.5': 9.5,
  '9 min': 9,
  '9min read': 9,
  '9 min. read': 9,
  '9-minute read': 9,
  '~9 minutes': 9,
  'About 9 Minutes': 9,
  '9 minutes of reading': 9,
  '1 hour': 60,
  '1 hour 5 min': 65,
  '1h5m': 65,
  '2 hours and 10 minutes': 130,
  '"5 min reading time"': 5,
  soon: undefined,
  '-3': undefined,
  'nine minutes': undefined,
  '9 seconds': undefined,
  '9 min or so, depending': undefined,
  '.inf': undefined,
};

describe('the spellings of fields', () => {
  for (const [field, spellings, yaml, value] of ROWS) {
    for (const key of spellings.split(' ')) {
      it(`${key}: ${yaml} is the ${field}`, () => {
        const { fields, origin, problems } = read(key, yaml);
        assert.deepEqual(fields[field], value);
        assert.equal(origin[field]?.key, key);
        assert.deepEqual(
          problems.filter(({ code }) => code !== 'title-missing'),
          [],
        );
      });
    }
  }

  it('go by their order, not by the order of the source', () => {
    for (const [field, spellings, yaml, value] of ROWS) {
      const [first = '', second] = spellings.split(' ');
      if (second === undefined || first.includes('.') || second.includes('.')) continue;
      const { fields, origin } = readSource(`${second}: ${yaml}\n${first}: ${yaml}\n`);
      assert.deepEqual(fields[field], value);
      assert.equal(origin[field]?.key, first);
      assert.ok(second in fields.extra, `${second} is shadowed by ${first} and must be in extra`);
    }
  });

  it('are case-sensitive: `Title` is a key of its own', () => {
    assert.deepEqual(readSource('Title: Words\n').fields.extra, { Title: 'Words' });
  });
});

describe('the path of a page', () => {
  for (const text of [
    '/:year/:title/',
    'https://example.com/my-slug/',
    '//example.com/a',
    'my-slug',
    'false',
    '../a',
  ]) {
    it(`is not ${text}`, () => {
      assert.ok(!('permalink' in readSource(`title: Page\npermalink: ${text}\n`).fields));
    });
  }
});

it('the path of a page may be that of the site', () => {
  assert.equal(readSource('title: Page\npermalink: /\n').fields.permalink, '/');
});

describe('the date of a page without one of its own', () => {
  it('is that of its path', () => {
    for (const key of ['permalink', 'url', 'path']) {
      const { fields, origin } = readSource(`title: Page\n${key}: 2024/12/10/hello\n`);
      assert.equal(fields.published, '2024-12-10');
      assert.equal(origin.published?.key, key);
      assert.equal(origin.published?.place.start.line, 3);
    }
  });

  it('is not that of its path where it has one, or the path is of no day', () => {
    const { fields } = readSource('title: Page\ndate: 2024-12-11\npath: 2024/12/10/hello\n');
    assert.equal(fields.published, '2024-12-11');
    for (const path of ['/2024/13/10/hello', '/2024/12/hello', '/v/2024/12/10/hello', '/2024/12/10']) {
      assert.ok(!('published' in readSource(`title: Page\npermalink: ${path}\n`).fields), path);
    }
  });
});

describe('a declared reading time', () => {
  for (const [text, minutes] of Object.entries(MINUTES)) {
    it(`${text} is ${minutes === undefined ? 'of the wrong kind' : `${minutes} minutes`}`, () => {
      const { fields, problems } = readSource(`title: Time\nreadTime: ${text}\n`);
      assert.equal(fields.declaredReadingMinutes, minutes);
      assert.deepEqual(
        problems.map(({ code }) => code),
        minutes === undefined ? ['field-wrong-kind'] : [],
      );
    });
  }
});

function read(key: string, yaml: string) {
  const [parent, child] = key.split('.');
  return readSource(child ? `${parent}:\n  ${child}: ${yaml}\n` : `${key}: ${yaml}\n`);
}

function readSource(yaml: string) {
  const source = `---\n${yaml}---\n`;
  const lines = new LineMap(source);
  const { mapping } = readFrontmatter(source, lines);
  return readFields(mapping, { sourcePlace: lines.place(0, 0), body: {} });
}
