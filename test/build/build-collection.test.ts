import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import MiniSearch from 'minisearch';
import { xml2js } from 'xml-js';
import { z } from 'zod';
import { buildCollection } from '../../src/build/build-collection.ts';
import type { BuildOptions, BuildReport } from '../../src/build/build-options.ts';
import { contentHash } from '../../src/collection/files/content-hash.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import { readRelatedIndex } from '../../src/elements/load/related-index.ts';
import { withFolder } from '../cli/with-folder.ts';
import { validatePage } from '../render/validate-html.ts';

const FILES = {
  'first.md': `---
title: The first
description: What comes first.
date: 2024-01-02
tags: [ink]
aliases: [/old/first/]
image: pictures/press.png
---

See [the second](second.md#part), [the same](/blog/second/?a=1), [elsewhere](https://example.org/) and [a file](data.csv).

![A press](./pictures/press.png)

- [ ] Check the ink
`,
  'second.md': `---
title: The second <b>
date: 2024-02-03
tags: [ink]
---

## Part

Text.

## Related

- [The first](first.md)
`,
  'draft.md': '---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n',
  'pictures/press.png': 'PNG',
  'data.csv': 'a,b',
} as const;

const SITE = { site: 'https://example.com/blog/', title: 'The Press', permalink: '/:slug/' };

/** A folder of articles, and one to build it into. */
async function start(t: TestContext, files: Readonly<Record<string, string>> = FILES) {
  const root = await withFolder(
    t,
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`in/${path}`, text])),
  );
  const out = join(root, 'out');
  const build = async (options: Partial<BuildOptions> = {}): Promise<BuildReport> => {
    const { permalink } = { ...SITE, ...options };
    const collection = await loadCollection(join(root, 'in'), { site: SITE.site, permalink, cache: false });
    return buildCollection(collection, { out, ...SITE, ...options });
  };
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const source = (path: string, text: string) => writeFile(join(root, 'in', path), text);
  return { root, out, build, read, source };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

test('a build writes pages, articles, lists and what pages load, and no drafts', async (t) => {
  const { build, out } = await start(t);
  const { articles, published } = await build();
  assert.deepEqual([articles, published], [2, true]);
  const files = filesIn(out).filter((path) => !/^broadsheet\//.test(path));
  assert.deepEqual(files, [
    '.broadsheet-build.json',
    'articles/first.html',
    'articles/first.json',
    'articles/second.html',
    'articles/second.json',
    'atom.xml',
    'broadsheet.min.js',
    'feed.json',
    'feed.xml',
    'first/index.html',
    'index.html',
    'index.json',
    'llms.txt',
    'media/data.csv',
    'media/pictures/press.png',
    'old/first/index.html',
    'related.json',
    'search.json',
    'second/index.html',
    'site.css',
    'sitemap.xml',
    'styles.css',
  ]);
  assert.ok(filesIn(join(out, 'broadsheet')).length > 5);
});

test('pages are valid HTML, and load nothing that is not there', async (t) => {
  const { build, out, read } = await start(t);
  await build();
  for (const page of ['index.html', 'first/index.html', 'second/index.html']) {
    assert.deepEqual(await validatePage(read(page)), [], page);
    for (const [, path = ''] of read(page).matchAll(/(?:src|href)="\/blog\/([^"#?]*)/g)) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      assert.ok(existsSync(join(out, file)), `${page}: ${path}`);
    }
  }
});

test('links between files lead to pages, and images to copies, in pages and in JSON', async (t) => {
  const { build, read } = await start(t);
  await build();
  for (const text of [read('first/index.html'), read('articles/first.html'), read('articles/first.json')]) {
    assert.match(text, /\/blog\/second\/#part/);
    assert.match(text, /\/blog\/second\/\?a=1/);
    assert.match(text, /https:\/\/example\.org\//);
    assert.match(text, /\/blog\/media\/pictures\/press\.png/);
    assert.match(text, /\/blog\/media\/data\.csv/);
    assert.doesNotMatch(text, /second\.md/);
  }
  const article = JSON.parse(read('articles/first.json'));
  assert.equal(article.fields.image.src, '/blog/media/pictures/press.png');
  assert.equal(article.format, 1);
});

test('an article without related links of its author is given some, and one with them keeps them', async (t) => {
  const { build, read } = await start(t);
  await build();
  assert.match(read('first/index.html'), /Related articles<\/h2>[\s\S]*href="\/blog\/second\/"/);
  assert.equal(read('second/index.html').match(/broadsheet-related-links>/g)?.length, 2);
  const index = JSON.parse(read('related.json'));
  assert.deepEqual(
    readRelatedIndex(index, 'second').map(({ href, title }) => [href, title]),
    [['/blog/first/', 'The first']],
  );
});

test('lists tell of all articles, newest first', async (t) => {
  const { build, read } = await start(t);
  await build();
  const { articles } = JSON.parse(read('index.json'));
  assert.deepEqual(
    articles.map(({ slug, url, src }: Record<string, string>) => [slug, url, src]),
    [
      ['second', '/blog/second/', '/blog/articles/second.json'],
      ['first', '/blog/first/', '/blog/articles/first.json'],
    ],
  );
  assert.match(
    read('llms.txt'),
    /^# The Press\n\n## Articles\n\n- \[The second <b>\]\(https:\/\/example\.com\/blog\/second\/\)/,
  );
  const { options, index } = JSON.parse(read('search.json'));
  assert.deepEqual(
    MiniSearch.loadJS(index, options)
      .search('press')
      .map(({ id }) => id),
    ['/blog/first/'],
  );
});

test('feeds and sitemap are XML of the right kind, with whole addresses', async (t) => {
  const { build, read } = await start(t);
  await build();
  const parse = (path: string) => xml2js(read(path), { compact: true }) as Record<string, never>;
  const { rss } = parse('feed.xml') as unknown as { rss: { channel: { item: { link: { _text: string } }[] } } };
  assert.deepEqual(
    rss.channel.item.map(({ link }) => link._text),
    ['https://example.com/blog/second/', 'https://example.com/blog/first/'],
  );
  assert.ok('feed' in parse('atom.xml'));
  const { urlset } = parse('sitemap.xml') as unknown as { urlset: { url: { loc: { _text: string } }[] } };
  assert.deepEqual(
    urlset.url.map(({ loc }) => loc._text),
    ['https://example.com/blog/', 'https://example.com/blog/second/', 'https://example.com/blog/first/'],
  );
  const { version, items } = JSON.parse(read('feed.json'));
  assert.equal(version, 'https://jsonfeed.org/version/1');
  assert.match(items[1].content_html, /href="https:\/\/example\.com\/blog\/second\/#part"/);
  assert.match(items[1].content_html, /src="https:\/\/example\.com\/blog\/media\/pictures\/press\.png"/);
});

test('the page of an earlier address leads to the article', async (t) => {
  const { build, read } = await start(t);
  await build();
  assert.match(read('old/first/index.html'), /http-equiv="refresh" content="0; url=\/blog\/first\/"/);
});

test('a second build of the same writes nothing, and two builds give the same bytes', async (t) => {
  const { build, out, root } = await start(t);
  await build();
  const before = filesIn(out).map((path) => [path, statSync(join(out, path)).mtimeMs]);
  const { written, removed, unchanged } = await build();
  assert.deepEqual([written, removed], [[], []]);
  assert.equal(unchanged, before.length - 1);
  assert.deepEqual(
    filesIn(out).map((path) => [path, statSync(join(out, path)).mtimeMs]),
    before,
  );
  const other = join(root, 'other');
  await build({ out: other });
  for (const path of filesIn(out))
    assert.deepEqual(readFileSync(join(other, path)), readFileSync(join(out, path)), path);
});

test('a file that went is made again, and one that was changed by hand is put right', async (t) => {
  const { build, out, read } = await start(t);
  await build();
  const page = read('first/index.html');
  await rm(join(out, 'first'), { recursive: true });
  writeFileSync(join(out, 'second/index.html'), 'changed');
  const { written } = await build();
  assert.deepEqual([...written].sort(), ['first/index.html', 'second/index.html']);
  assert.equal(read('first/index.html'), page);
});

test('of a change, only what follows from it is written', async (t) => {
  const { build, source } = await start(t);
  await build();
  await source('first.md', FILES['first.md'].replace('See', 'Mind'));
  const { written } = await build();
  assert.deepEqual([...written].sort(), [
    'articles/first.html',
    'articles/first.json',
    'atom.xml',
    'feed.json',
    'feed.xml',
    'first/index.html',
    'search.json',
  ]);
});

test('what an article left behind is removed, unless somebody has changed it; what no build wrote stays', async (t) => {
  const { build, out, root } = await start(t);
  await mkdir(join(out, 'second'), { recursive: true });
  await writeFile(join(out, 'second/notes.txt'), 'mine');
  await writeFile(join(out, 'CNAME'), 'example.com');
  await build();
  await writeFile(join(out, 'articles/second.html'), 'changed by hand');
  await rm(join(root, 'in/second.md'));
  const { removed, problems } = await build();
  assert.deepEqual([...removed].sort(), ['articles/second.json', 'second/index.html']);
  assert.ok(problems.every(({ severity }) => severity === 'warning'));
  assert.deepEqual(
    ['second/notes.txt', 'CNAME', 'articles/second.html'].map((path) => existsSync(join(out, path))),
    [true, true, true],
  );
  assert.equal(existsSync(join(out, 'articles/second.json')), false);
});

test('a file that no build wrote is not written over', async (t) => {
  const { build, out, read } = await start(t);
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'my own home');
  const { problems, published } = await build();
  assert.equal(published, true);
  assert.equal(read('index.html'), 'my own home');
  const [taken] = problems.filter(({ code }) => code === 'output-taken');
  assert.match(taken?.message ?? '', /“index\.html” is there already/);
  assert.equal((await build()).problems.filter(({ code }) => code === 'output-taken').length, 1);
});

test('while there are errors nothing is published, unless they are allowed', async (t) => {
  const { build, out } = await start(t, { ...FILES, 'broken.md': '---\ntitle: [a\n---\n\nText.\n' });
  const { published, problems } = await build();
  assert.equal(published, false);
  assert.ok(problems.some(({ severity, file }) => severity === 'error' && file === 'broken.md'));
  assert.equal(existsSync(out), false);
  assert.equal((await build({ allowErrors: true })).published, true);
});

test('no slug, permalink or alias leads out of the folder', async (t) => {
  const { build, out, root } = await start(t, {
    'a.md': '---\ntitle: A\nslug: ../../a\naliases: [/../../b/, /c/../../d/]\n---\n\nText.\n',
    'b.md': '---\ntitle: B\nslug: ".hidden"\n---\n\nText.\n',
    'c.md': '---\ntitle: C\nslug: "x\\0y:z"\n---\n\nText.\n',
  });
  await build();
  assert.deepEqual(readdirSync(root).sort(), ['in', 'out']);
  assert.ok(existsSync(join(out, 'a/index.html')));
  assert.ok(existsSync(join(out, 'hidden/index.html')));
});

test('drafts are built when they are asked for, and told not to be indexed', async (t) => {
  const { build, read } = await start(t);
  await build({ drafts: true });
  assert.match(read('draft/index.html'), /name="robots" content="noindex"/);
});

test('of two articles with one page, the first has it', async (t) => {
  const { build, read } = await start(t, {
    'a.md': '---\ntitle: A\nslug: same\ndate: 2024-02-01\n---\n\nText.\n',
    'b.md': '---\ntitle: B\nslug: Same\ndate: 2024-01-01\n---\n\nText.\n',
  });
  const { articles } = await build();
  assert.equal(articles, 1);
  assert.match(read('same/index.html'), /<title>A<\/title>/);
});

test('a permalink says where pages are', async (t) => {
  const { build, out } = await start(t);
  await build({ permalink: '/:year/:month/:slug.html' });
  assert.ok(existsSync(join(out, '2024/01/first.html')));
});

test('an address of a site that is none is refused', async (t) => {
  const { build } = await start(t);
  await assert.rejects(build({ site: 'javascript:alert(1)' }), TypeError);
});

test('a page speaks the language of its article', async (t) => {
  const { build, read } = await start(t, {
    'a.md': '---\ntitle: A\nlang: ar\n---\n\nText.\n',
    'b.md': '---\ntitle: B\nlang: de\n---\n\n- [ ] Farbe\n',
  });
  await build();
  assert.match(read('a/index.html'), /<html lang="ar" dir="rtl">/);
  assert.match(read('b/index.html'), /0 von 1 erledigt/);
});

test('a replaced image, a new one, other options and another schema are not taken for the same', async (t) => {
  const { build, source, read, root, out } = await start(t, {
    'a.md': '---\ntitle: A\ntags: one two\n---\n\nText. ![a](a.png) ![b](b.png)\n',
    'a.png': 'OLD',
  });
  await build();
  await source('a.png', 'NEW');
  assert.deepEqual((await build()).written, ['media/a.png']);
  await source('b.png', 'B');
  assert.ok((await build()).written.includes('media/b.png'));
  assert.match(read('a/index.html'), /src="\/blog\/media\/b\.png"/);
  const spaced = await loadCollection(join(root, 'in'), { cache: false, tagSeparator: 'space', permalink: '/:slug/' });
  assert.ok((await buildCollection(spaced, { out, ...SITE })).written.includes('articles/a.json'));
  const schema = z.object({ title: z.string().transform((title) => `${title}!`) });
  const typed = await loadCollection(join(root, 'in'), { cache: false, schema, permalink: '/:slug/' });
  await buildCollection(typed, { out, ...SITE });
  assert.equal(JSON.parse(read('articles/a.json')).data.title, 'A!');
});

test('a build that was broken off is gone on with: its files are nobody else’s', async (t) => {
  const { build, source, read } = await start(t);
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error('Enough.'));
  await assert.rejects(build({ signal: controller.signal, onProgress }), /Enough/);
  await source('second.md', FILES['second.md'].replace('Text.', 'Other text.'));
  const { problems, published } = await build();
  assert.equal(published, true);
  assert.deepEqual(
    problems.filter(({ code }) => code === 'output-taken'),
    [],
  );
  assert.match(read('second/index.html'), /Other text/);
});

test('neither a page nor an earlier address takes the place of anything else', async (t) => {
  const { build, read } = await start(t, {
    'a.md': `---
title: A
aliases: [/styles.css, /index.html, /articles/b.html, /A/, /x.html/y/, /free/]
---

Text.
`,
    'b.md': '---\ntitle: B\npermalink: /x.html\n---\n\nText.\n',
    'c.md': '---\ntitle: C\npermalink: /feed.xml\n---\n\nText.\n',
    'd.md': '---\ntitle: D\n---\n\nText.\n',
    'e.md': '---\ntitle: E\nslug: b\n---\n\nText.\n',
  });
  const { problems, published, articles } = await build();
  assert.equal(published, true);
  assert.equal(articles, 4);
  assert.deepEqual(
    problems
      .filter(({ code }) => code === 'page-taken')
      .map(({ file, actual, place }) => [file, actual, place?.start.line]),
    [
      ['c.md', 'feed.xml/index.html', 3],
      ['a.md', 'styles.css/index.html', 3],
      ['a.md', 'index.html', 3],
      ['a.md', 'articles/b.html', 3],
      ['a.md', 'x.html/y/index.html', 3],
    ],
  );
  assert.match(read('index.html'), /<h1>The Press<\/h1>/);
  assert.match(read('styles.css'), /@layer broadsheet/);
  assert.match(read('free/index.html'), /url=\/blog\/a\//);
});

test('when a file goes while the site is built, nothing more is published', async (t) => {
  const { root, out, read, build } = await start(t);
  await build();
  const before = read('index.json');
  const collection = await loadCollection(join(root, 'in'), {
    cache: false,
    permalink: SITE.permalink,
    tagSeparator: 'space',
  });
  await rm(join(root, 'in/first.md'));
  const report = await buildCollection(collection, { out, ...SITE });
  assert.equal(report.published, false);
  assert.ok(report.problems.some(({ code }) => code === 'file-unreadable'));
  assert.equal(read('index.json'), before);
  assert.ok(existsSync(join(out, 'first/index.html')));
  const allowed = await buildCollection(collection, { out, ...SITE, allowErrors: true });
  assert.equal(allowed.published, true);
  assert.deepEqual(
    JSON.parse(read('index.json')).articles.map(({ slug }: { slug: string }) => slug),
    ['second'],
  );
});

test('feeds are whole whatever an article says', async (t) => {
  const nasty = 'x ]]> y ]]> <z> & \u0001';
  const { build, read } = await start(t, {
    'a.md': `---\ntitle: "${nasty.replace('\u0001', '')}"\ndescription: "${nasty.replace('\u0001', '')}"\ndate: 2024-01-01\n---\n\n${nasty}\n`,
  });
  await build();
  for (const file of ['feed.xml', 'atom.xml']) {
    const text = JSON.stringify(xml2js(read(file)));
    assert.match(text, /x \]\]/);
    assert.equal(read(file).match(/<!\[CDATA\[/g)?.length, read(file).match(/\]\]>/g)?.length, file);
  }
});

test('titles and names are text in feeds, whatever they look like', async (t) => {
  const { build, read } = await start(t, {
    'a.md': `---
title: "</title><script>alert(1)</script>"
description: '"><img src=x onerror=alert(2)>'
tags: ['<b> & "q"']
date: 2024-01-01
---

Text.
`,
  });
  await build();
  for (const file of ['feed.xml', 'atom.xml']) assert.doesNotMatch(read(file), /<script|<img/, file);
  assert.match(read('atom.xml'), /<category label="&lt;b> &amp; &quot;q&quot;" term="&lt;b> &amp; &quot;q&quot;"/);
  assert.match(read('feed.xml'), /<category>&lt;b&gt; &amp; "q"<\/category>/);
  assert.equal(JSON.parse(read('feed.json')).items[0].title, '</title><script>alert(1)</script>');
  assert.deepEqual(JSON.parse(read('feed.json')).items[0].tags, ['<b> & "q"']);
});

test('of what lies beside articles, only files that a reader takes home are copied', async (t) => {
  const { build, root, read, out } = await start(t, {
    'a.md':
      '---\ntitle: A\n---\n\n[v](v1.2) [c](broadsheet.config.js) [s](link/secret.txt) [e](.env) [up](../../up.txt)\n',
    'v1.2/x.txt': 'x',
    'broadsheet.config.js': 'export default {};',
    '.env': 'KEY=1',
  });
  await mkdir(join(root, 'outside'));
  await writeFile(join(root, 'outside/secret.txt'), 'secret');
  await symlink(join(root, 'outside'), join(root, 'in/link'));
  await build();
  assert.equal(existsSync(join(out, 'media')), false);
  assert.match(read('a/index.html'), /href="v1\.2"/);
});

test('related articles are those of the author alone, when no others are wanted', async (t) => {
  const { build, read } = await start(t);
  await build({ related: 0 });
  assert.deepEqual(Object.keys(JSON.parse(read('related.json')).related), ['second', 'first']);
  assert.deepEqual(JSON.parse(read('related.json')).related.first, []);
  assert.equal(JSON.parse(read('related.json')).related.second.length, 1);
  assert.doesNotMatch(read('first/index.html'), /broadsheet-related-links/);
});

test('an encoded address is the address, and not encoded once more', async (t) => {
  const { build, out, read } = await start(t, {
    'a.md': '---\ntitle: A\npermalink: /caf%C3%A9/\n---\n\nText.\n',
  });
  await build();
  assert.ok(existsSync(join(out, 'café/index.html')));
  assert.match(read('index.html'), /href="\/blog\/caf%C3%A9\/"/);
});

test('an article may be the home page of a site', async (t) => {
  const { build, read, out } = await start(t, {
    'home.md': '---\ntitle: Welcome\npermalink: /\n---\n\nHere. [A](a.md)\n',
    'a.md': '---\ntitle: A\n---\n\n[Home](home.md)\n',
  });
  const { problems } = await build();
  assert.deepEqual(problems, []);
  assert.match(read('index.html'), /<h1>Welcome<\/h1>[\s\S]*href="\/blog\/a\/"/);
  assert.match(read('a/index.html'), /<a href="\/blog\/">Home<\/a>/);
  assert.ok(existsSync(join(out, 'articles/index.json')));
});

test('a record that was made up removes nothing outside of the folder', async (t) => {
  const { build, out, root } = await start(t);
  await build();
  await writeFile(join(root, 'precious.txt'), 'mine');
  const hash = contentHash('mine');
  const files = { '../precious.txt': { hash, size: 4 }, [join(root, 'precious.txt')]: { hash, size: 4 } };
  await writeFile(join(out, '.broadsheet-build.json'), JSON.stringify({ format: 1, files }));
  assert.equal((await build()).published, true);
  assert.ok(existsSync(join(root, 'precious.txt')));
});
