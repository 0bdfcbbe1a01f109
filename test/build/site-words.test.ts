import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildCollection } from '../../src/build/build-collection.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import { withFolder } from '../cli/with-folder.ts';
import { validatePage } from '../render/validate-html.ts';

const FILES = {
  'in/first.md': `---
title: The first
date: 2024-01-02T09:30:00
updated: 2024-03-04
category: Print
tags: [ink]
authors:
  - { name: Ada, url: /people/ada/ }
  - { name: Bo, url: "https://bo.example/" }
  - { name: Cy, url: "http://" }
---

Read [the second](second.md) and [a page](http://[).

<picture><source srcset="a.png 1x, a.png 2x"><img src="a.png" alt="A"></picture>

**Before [the press](second.md) starts:**

- [ ] Check the ink, as in [the second](second.md)
  - [ ] and the ![paper](a.png)

## Related

- [The second](second.md) – with *[words](second.md)* of its own

> [Go on](second.md)
`,
  'in/second.md': '---\ntitle: The second\ndate: someday\nupdated: 2024-05-06\n---\n\nText.\n',
  'in/third.md': '---\ntitle: The third\ndate: 2024-02-03T10:00:00+01:00\n---\n\nText.\n',
  'in/a.png': 'PNG',
};

test('a site says what it is about, in its home page, its feeds and its list for language models', async (t) => {
  const root = await withFolder(t, FILES);
  // Without a slash at its end, too, it is the address of a folder.
  const site = 'https://example.com/blog';
  const collection = await loadCollection(join(root, 'in'), { site, cache: false });
  const out = join(root, 'out');
  await buildCollection(collection, {
    out,
    site,
    title: 'The <Press>',
    description: 'Ink & "paper"',
    allowErrors: true,
  });
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const home = read('index.html');
  assert.deepEqual(await validatePage(home), []);
  assert.ok(home.includes('<meta name="description" content="Ink &amp; &quot;paper&quot;">'), home);
  assert.ok(home.includes('<p>Ink &amp; &quot;paper&quot;</p>'));
  assert.match(read('feed.xml'), /<description>Ink &amp; "paper"<\/description>/);
  assert.equal(JSON.parse(read('feed.json')).description, 'Ink & "paper"');
  assert.match(read('llms.txt'), /^> Ink & "paper"$/m);
  assert.match(home, /href="\/blog\/first\/"/);
});

test('feeds name all authors with whole addresses, categories, and dates as they are meant', async (t) => {
  const root = await withFolder(t, FILES);
  const site = 'https://example.com/blog/';
  const collection = await loadCollection(join(root, 'in'), { site, cache: false });
  await buildCollection(collection, { out: join(root, 'out'), site, allowErrors: true });
  const feed = JSON.parse(readFileSync(join(root, 'out/feed.json'), 'utf8'));
  const items = Object.fromEntries(feed.items.map((item: { title: string }) => [item.title, item]));
  assert.deepEqual(Object.keys(items).sort(), ['The first', 'The third'], 'one without a date is none of a feed');
  const { tags, date_published, date_modified } = items['The first'];
  const atom = readFileSync(join(root, 'out/atom.xml'), 'utf8');
  assert.deepEqual(
    [...atom.matchAll(/<author>\s*<name>(.*?)<\/name>\s*(?:<uri>(.*?)<\/uri>)?\s*<\/author>/g)].map((all) =>
      all.slice(1),
    ),
    [
      ['Ada', 'https://example.com/people/ada/'],
      ['Bo', 'https://bo.example/'],
      ['Cy', undefined],
    ],
  );
  assert.deepEqual(tags, ['Print', 'ink']);
  assert.deepEqual([date_published, date_modified], ['2024-01-02T09:30:00.000Z', '2024-03-04T00:00:00.000Z']);
  assert.equal(items['The third'].date_published, '2024-02-03T09:00:00.000Z');
});

test('links and images lead to pages and copies wherever they stand: in labels, items, what is related, and srcset', async (t) => {
  const root = await withFolder(t, FILES);
  const site = 'https://example.com/';
  const collection = await loadCollection(join(root, 'in'), { site, cache: false });
  await buildCollection(collection, { out: join(root, 'out'), site, allowErrors: true });
  const page = readFileSync(join(root, 'out/first/index.html'), 'utf8');
  const article = readFileSync(join(root, 'out/articles/first.json'), 'utf8');
  for (const text of [page, article]) {
    assert.doesNotMatch(text, /second\.md/);
    assert.doesNotMatch(text, /["\s,]a\.png/);
    assert.match(text, /\/media\/a\.png 1x, \/media\/a\.png 2x/);
  }
});
