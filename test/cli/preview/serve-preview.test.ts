import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { refuseToWatch } from '../../collection/watch/refuse-to-watch.ts';
import { withFolder } from '../with-folder.ts';
import { BROWSER, get } from './get.ts';
import { openEventStream } from './open-event-stream.ts';

const FIRST = `---
title: First <steps> & more
date: 2024-12-10
draft: true
excerpt: How to begin.
---

# First <steps> & more

See [the second](/blog/second).
`;

const FILES = {
  'first-steps.md': FIRST,
  'guides/second.md': '# Second\n\nText with {{ a tag }}.\n',
  'guides/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.env': 'SECRET=1',
  'notes.txt': 'Plain.',
};

async function preview(t: TestContext, files: Readonly<Record<string, string>> = FILES) {
  const folder = await withFolder(t, files);
  const { url, close } = await servePreview(folder, { host: '127.0.0.1', port: 0 });
  t.after(close);
  return { folder, url };
}

test('the home page lists each article with its date, state and problems, escaped', async (t) => {
  const { url } = await preview(t);
  const { status, body, headers } = await get(url, '/', BROWSER);
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.ok(body.includes('<a href="/first-steps.md">First &lt;steps&gt; &amp; more</a>'), body);
  assert.ok(body.includes('<time datetime="2024-12-10">'));
  assert.ok(body.includes('How to begin.'));
  assert.match(body, /class="badge">Draft</);
  assert.match(body, /<h2>guides<\/h2>/);
  assert.match(body, /class="badge warning">\d+ problems?</);
  assert.ok(!body.includes('.env') && !body.includes('SECRET'));
});

test('a Markdown file is a page to a browser that opens it, and Markdown to a script', async (t) => {
  const { url } = await preview(t);
  const opened = await get(url, '/first-steps.md', BROWSER);
  assert.match(opened.body, /<broadsheet-article src="\/first-steps\.md">/);
  assert.match(opened.body, /<title>First &#?\w+;steps/);
  const fetched = await get(url, '/first-steps.md', { accept: '*/*' });
  assert.equal(fetched.headers['content-type'], 'text/markdown; charset=utf-8');
  assert.equal(fetched.body, FIRST);
  assert.match(String(fetched.headers.vary), /accept/);
  const script = await get(url, '/first-steps.md', { ...BROWSER, 'sec-fetch-dest': 'empty' });
  assert.equal(script.body, FIRST);
});

test('any path that ends in an article\u2019s slug shows it', async (t) => {
  const { url } = await preview(t);
  for (const path of ['/first-steps', '/blog/first-steps', '/en/blog/first-steps/', '/first-steps?from=mail']) {
    const { status, body } = await get(url, path, BROWSER);
    assert.equal(status, 200, path);
    assert.match(body, /src="\/first-steps\.md"/, path);
  }
});

test('the problems of an article stand below it, with the lines they are about', async (t) => {
  const { url } = await preview(t);
  const { body } = await get(url, '/guides/second.md', BROWSER);
  assert.match(body, /Problems in the source/);
  assert.match(body, /guides\/second\.md:3:\d+ warning template-tag/);
  assert.match(body, /&gt; 3 \| Text with \{\{ a tag \}\}\./);
  const clean = await get(url, '/second', BROWSER);
  assert.equal(clean.body, body);
});

test('other files of the folder are served with their types and can run nothing', async (t) => {
  const { url } = await preview(t);
  const image = await get(url, '/guides/cat.svg', BROWSER);
  assert.equal(image.headers['content-type'], 'image/svg+xml');
  assert.match(String(image.headers['content-security-policy']), /default-src 'none'.*sandbox/);
  assert.equal(image.headers['x-content-type-options'], 'nosniff');
  assert.equal((await get(url, '/notes.txt')).body, 'Plain.');
});

test('pages load scripts and styles from the preview alone', async (t) => {
  const { url } = await preview(t);
  for (const path of ['/', '/first-steps.md', '/nowhere']) {
    const { headers, body } = await get(url, path, BROWSER);
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"]) {
      assert.ok(policy.includes(rule), `${path}: ${rule}`);
    }
    assert.ok(!policy.includes('unsafe'), policy);
    assert.ok(!/<script(?![^>]*(?:src=|application\/ld\+json))/.test(body), 'no inline script');
    assert.ok(!/<style|\sstyle=/.test(body), 'no inline style');
  }
});

test('what is not there is a page of its own for a browser', async (t) => {
  const { url } = await preview(t);
  const { status, body } = await get(url, '/no/<such>', BROWSER);
  assert.equal(status, 404);
  assert.ok(body.includes('/no/&lt;such&gt;') && body.includes('All articles'));
  assert.deepEqual((await get(url, '/none.png', { accept: 'image/*' })).body, 'Not found.\n');
});

test('no path leads out of the folder, to a hidden file, or to a crash', async (t) => {
  const { url, folder } = await preview(t);
  const outside = await withFolder(t, { 'secret.md': '# SECRET\n' });
  await symlink(join(outside, 'secret.md'), join(folder, 'link.md'));
  await symlink(outside, join(folder, 'linked'));
  const name = outside.split('/').at(-1);
  const paths = [
    `/../${name}/secret.md`,
    `/%2e%2e/${name}/secret.md`,
    `/..%2f${name}%2fsecret.md`,
    `/guides/..%5c..%5c${name}%5csecret.md`,
    `//${outside}/secret.md`,
    '/link.md',
    '/linked/secret.md',
    '/.env',
    '/%2eenv',
    '/first-steps.md%00.png',
    '/%00',
    '/%',
    '/%c3%28',
    '/.broadsheet/../package.json',
    '/.broadsheet/%2e%2e/package.json',
    '/.broadsheet/index.js',
    '/__proto__',
    '/constructor',
  ];
  for (const path of paths) {
    for (const headers of [BROWSER, {}]) {
      const { status, body } = await get(url, path, headers);
      assert.equal(status, 404, path);
      assert.ok(!body.includes('SECRET'), path);
    }
  }
  assert.ok(!(await get(url, '/', BROWSER)).body.includes('SECRET'));
});

test('a name that is not this machine\u2019s is refused, whatever address it points to', async (t) => {
  const { url } = await preview(t);
  const { port } = new URL(url);
  for (const host of [`evil.example:${port}`, 'localhost.evil.example', '127.0.0.1.evil.example', 'a b']) {
    assert.equal((await get(url, '/', { host })).status, 403, host);
  }
  for (const host of [`localhost:${port}`, '127.0.0.1', '[::1]:80', 'preview.localhost']) {
    assert.equal((await get(url, '/', { host })).status, 200, host);
  }
});

test('the preview can only be read', async (t) => {
  const { url } = await preview(t);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await get(url, '/', {}, method);
    assert.equal(status, 405, method);
    assert.equal(headers.allow, 'GET, HEAD');
  }
  const { status, body } = await get(url, '/first-steps.md', {}, 'HEAD');
  assert.deepEqual([status, body], [200, '']);
});

test('open pages are told when a file is saved, renamed over, added or removed', async (t) => {
  const { folder, url } = await preview(t);
  const stream = await openEventStream(url);
  t.after(stream.close);
  assert.equal(stream.type, 'text/event-stream');
  const article = join(folder, 'guides/second.md');
  const changes: [string, () => Promise<unknown>][] = [
    ['saved', () => writeFile(article, '# Saved\n')],
    ['saved again', () => writeFile(article, '# Saved twice\n')],
    [
      'replaced, as many editors save',
      async () => {
        await writeFile(join(folder, 'guides/.second.md.swp'), '# Replaced\n');
        await rename(join(folder, 'guides/.second.md.swp'), article);
      },
    ],
    ['saved after it was replaced', () => writeFile(article, '# Replaced and saved\n')],
    ['added in a new folder', async () => mkdir(join(folder, 'new'))],
    ['written there', () => writeFile(join(folder, 'new/third.md'), '# Third\n')],
    ['a folder is removed', () => rm(join(folder, 'new'), { recursive: true })],
    ['made again', async () => mkdir(join(folder, 'new'))],
    ['and written to', () => writeFile(join(folder, 'new/third.md'), '# Third again\n')],
  ];
  for (const [what, change] of changes) {
    await change();
    await stream.told(what);
  }
  const { body } = await get(url, '/', BROWSER);
  assert.ok(body.includes('Third again') && body.includes('Replaced and saved'), 'the list is what is on disk');
});

test('two articles with one slug say so, and each is reached by its path', async (t) => {
  const { url } = await preview(t, { 'de/start.md': '# Erst\n', 'en/start.md': '# First\n', 'other.md': '# Other\n' });
  const { body } = await get(url, '/', BROWSER);
  assert.equal(body.match(/Slug as in /g)?.length, 2);
  assert.ok(body.includes('Slug as in en/start.md') && body.includes('Slug as in de/start.md'), body);
  for (const path of ['/de/start.md', '/en/start.md']) {
    assert.ok((await get(url, path, BROWSER)).body.includes(`src="${path}"`), path);
  }
  assert.ok((await get(url, '/start', BROWSER)).body.includes('src="/de/start.md"'), 'the first has the slug');
});

test('a slug that no address can hold is shown, and spoils no other page', async (t) => {
  const { url } = await preview(t, { 'odd.md': '---\nslug: "a\\uD800"\n---\n\n# Odd\n', 'fine.md': '# Fine\n' });
  for (const [path, status] of [
    ['/', 200],
    ['/odd.md', 200],
    ['/fine', 200],
    ['/nowhere', 404],
  ] as const) {
    const answer = await get(url, path, BROWSER);
    assert.equal(answer.status, status, `${path}: ${answer.body}`);
  }
});

test('a picture that is missing is no reason to read every article', async (t) => {
  const reports: string[] = [];
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, `# Number ${index}\n`]));
  const folder = await withFolder(t, many);
  const { url, close } = await servePreview(folder, {
    host: '127.0.0.1',
    port: 0,
    report: (text) => reports.push(text),
  });
  t.after(close);
  assert.equal((await get(url, '/none.png', BROWSER)).status, 404);
  assert.equal((await get(url, '/none', { accept: 'image/*' })).status, 404);
  assert.deepEqual(reports, []);
  assert.equal((await get(url, '/number-7', BROWSER)).status, 404);
  assert.equal((await get(url, '/7', BROWSER)).status, 200);
  assert.deepEqual(reports, ['Reading 200 articles\u2026', '200 articles read.']);
});

test('what the preview itself says is marked as English beside an article of another language', async (t) => {
  const { url } = await preview(t, { 'a.md': '---\nlang: de\nexcerpt: Kurz.\n---\n\n# Titel\n\n{{ tag }}\n' });
  const { body } = await get(url, '/a.md', BROWSER);
  assert.ok(body.includes('<html lang="de">'));
  assert.match(body, /<nav [^>]*lang="en"/);
  assert.match(body, /<aside [^>]*lang="en"/);
  const home = (await get(url, '/', BROWSER)).body;
  assert.ok(home.includes('<html lang="en">') && home.includes('<h3 lang="de">'));
  assert.ok(home.includes('<p class="excerpt" lang="de">Kurz.'));
});

for (const code of ['EMFILE', 'ENOSPC']) {
  test(`without watches left (${code}) the preview says so once and goes on`, async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n', 'b/c.md': '# C\n', 'd/e.md': '# E\n' });
    refuseToWatch(t, code);
    const reports: string[] = [];
    const { url, close } = await servePreview(folder, {
      host: '127.0.0.1',
      port: 0,
      report: (text) => reports.push(text),
    });
    t.after(close);
    assert.equal(reports.length, 1);
    assert.match(reports[0] ?? '', new RegExp(`reload pages yourself after saving: .*${code}`));
    assert.equal((await get(url, '/none', BROWSER)).status, 404);
    await writeFile(join(folder, 'late.md'), '# Late\n');
    assert.equal((await get(url, '/late', BROWSER)).status, 200, 'what no watch tells of is found');
  });
}

test('a folder that goes, and is back, is told of', async (t) => {
  const root = join(await withFolder(t, { 'articles/a.md': '# A\n' }), 'articles');
  const events = new EventTarget();
  const reports: string[] = [];
  const { close } = await servePreview(root, {
    host: '127.0.0.1',
    port: 0,
    report: (text) => {
      reports.push(text);
      events.dispatchEvent(new Event('report'));
    },
  });
  t.after(close);
  const next = () => once(events, 'report', { signal: AbortSignal.timeout(20_000) });
  const gone = next();
  await rm(root, { recursive: true });
  await gone;
  assert.match(reports[0] ?? '', /articles has gone/);
  const back = next();
  await mkdir(root);
  await back;
  assert.match(reports[1] ?? '', /articles is back/);
});
