import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { withFolder } from '../with-folder.ts';
import { BROWSER, get } from './get.ts';
import { openEventStream } from './open-event-stream.ts';

const LOCAL = { host: '127.0.0.1', port: 0 };

async function revisionOf(url: string, path = '/a.md'): Promise<string> {
  const { body } = await get(url, path, BROWSER);
  const revision = /<meta name="broadsheet-revision" content="([^"]+)">/.exec(body)?.[1];
  assert.ok(revision, body);
  return revision;
}

test('a page that is as new as the folder is told nothing', async (t) => {
  const { url, close } = await servePreview(await withFolder(t, { 'a.md': '# A\n' }), LOCAL);
  t.after(close);
  const stream = await openEventStream(url, await revisionOf(url));
  t.after(stream.close);
  const quiet = new Promise((resolve) => setTimeout(resolve, 150, 'quiet'));
  assert.equal(await Promise.race([stream.told(), quiet]), 'quiet');
});

test('a page that was made before the last save is told at once when it asks', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n' });
  const { url, close } = await servePreview(folder, LOCAL);
  t.after(close);
  const before = await revisionOf(url);
  const listening = await openEventStream(url, before);
  t.after(listening.close);
  await writeFile(join(folder, 'a.md'), '# Saved\n');
  await listening.told('the save');

  const late = await openEventStream(url, before);
  t.after(late.close);
  await late.told('what was saved before it asked');

  const after = await revisionOf(url);
  assert.notEqual(after, before);
  for (const path of ['/', '/nowhere']) assert.equal(await revisionOf(url, path), after, path);
});

test('a page of a preview that has been started again is told at once', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n' });
  const first = await servePreview(folder, LOCAL);
  const revision = await revisionOf(first.url);
  await first.close();
  const second = await servePreview(folder, LOCAL);
  t.after(second.close);
  const stream = await openEventStream(second.url, revision);
  t.after(stream.close);
  await stream.told('that the preview is another one');
});

test('asking for the head of the event stream ends', async (t) => {
  const { url, close } = await servePreview(await withFolder(t, {}), LOCAL);
  t.after(close);
  const { status, headers } = await get(url, '/.broadsheet/events', {}, 'HEAD');
  assert.deepEqual([status, headers['content-type']], [200, 'text/event-stream']);
});
