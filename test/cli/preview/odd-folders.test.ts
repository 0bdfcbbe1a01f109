import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openArticleFolder } from '../../../src/cli/preview/article-folder.ts';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { withFolder } from '../with-folder.ts';
import { BROWSER, get } from './get.ts';

async function preview(t: TestContext, files: Readonly<Record<string, string>>, host = '127.0.0.1') {
  const folder = await withFolder(t, files);
  const { url, close } = await servePreview(folder, { host, port: 0 });
  t.after(close);
  return { folder, url };
}

test('a folder without articles says so', async (t) => {
  const { url } = await preview(t, { 'notes.txt': 'x' });
  const { status, body } = await get(url, '/', BROWSER);
  assert.equal(status, 200);
  assert.match(body, /There is no Markdown file in this folder yet\./);
});

test('a file that no article can be made of is listed by its path, and its page says what is wrong', async (t) => {
  const { url } = await preview(t, { 'bad.md': `# Bad\n\n${'> '.repeat(300)}x\n`, 'fine.md': '# Fine\n' });
  const home = (await get(url, '/', BROWSER)).body;
  assert.match(home, /<a href="\/bad\.md">bad\.md<\/a>/);
  assert.match(home, /class="badge error">1 problem</);
  const { status, body } = await get(url, '/bad.md', BROWSER);
  assert.equal(status, 200);
  assert.match(body, /<title>bad\.md<\/title>/);
  assert.match(body, /error nesting-too-deep/);
});

test('three articles with one slug say how many there are', async (t) => {
  const { url } = await preview(t, { 'a/x.md': '# A\n', 'b/x.md': '# B\n', 'c/x.md': '# C\n' });
  const { body } = await get(url, '/', BROWSER);
  assert.equal(body.match(/Slug as in [ab]\/x\.md and 1 more/g)?.length, 3);
});

test('a file of a kind that is not known is one to download, and cannot be taken for another', async (t) => {
  const { url } = await preview(t, { 'data.xyz': '<script>alert(1)</script>' });
  const { headers } = await get(url, '/data.xyz', BROWSER);
  assert.equal(headers['content-type'], 'application/octet-stream');
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('a file that goes is listed no more, and one that cannot be read ends nothing', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n', 'b.md': '# B\n' });
  const articles = await openArticleFolder(folder);
  assert.deepEqual(
    (await articles.list()).map(({ path }) => path),
    ['a.md', 'b.md'],
  );
  await rm(join(folder, 'a.md'));
  assert.deepEqual(
    (await articles.list()).map(({ path }) => path),
    ['b.md'],
  );
  await writeFile(join(folder, 'a.md'), '# Again\n');
  assert.deepEqual(
    (await articles.list()).map(({ article }) => article?.title),
    ['Again', 'B'],
  );
  await assert.rejects(articles.read('none.md'), { code: 'ENOENT' });
  assert.equal(await articles.findBySlug('none'), undefined);
});

test('a folder that is none is said in words', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n' });
  await assert.rejects(
    openArticleFolder(join(folder, 'none')),
    /Cannot read the folder ".*none": there is none of that name\./,
  );
  await assert.rejects(openArticleFolder(join(folder, 'a.md')), /is a file\. Give the folder it is in\./);
});

test('a file that is too large for any article is told on its page, and the preview goes on', async (t) => {
  const { url, folder } = await preview(t, { 'a.md': '# A\n' });
  // Too long for one text of JavaScript, too.
  const { truncate } = await import('node:fs/promises');
  await truncate(join(folder, 'a.md'), 2 ** 31 + 1);
  const { status, body } = await get(url, '/a.md', BROWSER);
  assert.equal(status, 200);
  assert.match(body, /source-too-large/);
  await writeFile(join(folder, 'a.md'), '# A\n');
  assert.equal((await get(url, '/a.md', BROWSER)).status, 200);
});

test('an address of version 6 stands in brackets', async (t) => {
  const opened = await preview(t, { 'a.md': '# A\n' }, '::1').catch(() => undefined);
  if (!opened) return t.skip('this machine has none');
  assert.match(opened.url, /^http:\/\/\[::1\]:\d+\/$/);
});
