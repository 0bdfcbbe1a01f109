import assert from 'node:assert/strict';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { withFolder } from '../with-folder.ts';

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

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends a path as it is written here: `fetch` would tidy it first. */
function get(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

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
  const stream = await fetch(`${url}.broadsheet/events`);
  assert.equal(stream.headers.get('content-type'), 'text/event-stream');
  assert.ok(stream.body);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  t.after(() => reader.cancel());
  let text = '';
  const told = async () => {
    while (!text.includes('event: change\ndata: \n\n')) {
      const { value, done } = await reader.read();
      assert.ok(!done, 'the stream stays open');
      text += value;
    }
    text = '';
  };
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
    const late = new Promise((_, reject) => setTimeout(reject, 3000, new Error(`not told: ${what}`)).unref());
    await Promise.race([told(), late]);
  }
  const { body } = await get(url, '/', BROWSER);
  assert.ok(body.includes('Third again') && body.includes('Replaced and saved'), 'the list is what is on disk');
});
