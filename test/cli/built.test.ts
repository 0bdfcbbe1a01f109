import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { Ran } from './run.ts';
import { withFolder } from './with-folder.ts';

const BIN = resolve('dist/cli/bin.js');

function start(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function runBuilt(...[args, cwd, env]: Parameters<typeof start>): Promise<Ran> {
  const child = start(args, cwd, env);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, out, err };
}

test('the built command says by its exit code how it went, and keeps reports and complaints apart', async (t) => {
  const folder = await withFolder(t, {
    'good/a.md': '---\ntitle: A\ndescription: On a.\n---\n\nText.\n',
    'bad/a.md': '---\ntitle: A\ndate: 2024-02-30\n---\n\n![](a.png)\n',
  });
  assert.deepEqual(await runBuilt(['check', 'good', '--no-cache'], folder), {
    code: 0,
    out: 'No problems in 1 file.\n',
    err: '',
  });
  const bad = await runBuilt(['check', 'bad', '--no-cache'], folder);
  assert.deepEqual([bad.code, bad.err], [1, '']);
  assert.match(bad.out, /^bad\/a\.md:1:1 |^bad\/a\.md:2:8 /);
  const wrong = await runBuilt(['check', 'good', '--fixx'], folder);
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.err, /Did you mean --fix\?/);
});

test('the built command finds what it takes from the package: its version and the pages of problems', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n\n![](a.png)\n' });
  const { out } = await runBuilt(['check', '.', '--no-cache', '--format', 'sarif'], folder);
  const { driver } = JSON.parse(out).runs[0].tool;
  assert.match(driver.version, /^\d+\.\d+\.\d+/);
  const rule = driver.rules.find(({ id }: { id: string }) => id === 'image-alt-missing');
  assert.equal(rule?.shortDescription.text, 'an image has no alternative text');
});

test('what is piped has colours only when they are forced', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n' });
  const isColoured = async (env?: Record<string, string>) =>
    (await runBuilt(['check', '.', '--no-cache'], folder, env)).out.includes('\u001b[');
  assert.equal(await isColoured(), false);
  assert.equal(await isColoured({ FORCE_COLOR: '1' }), true);
  assert.equal(await isColoured({ FORCE_COLOR: '0', NO_COLOR: '1' }), false);
});

test('a pipe that is closed early ends the command quietly, with the code it would have had', async (t) => {
  // More than a pipe holds, so that writing goes on when nobody reads any more.
  const body = '- [] Ink\n\n'.repeat(1000);
  const folder = await withFolder(t, { 'a.md': `---\ntitle: A\ndate: 2024-02-30\n---\n\n${body}` });
  const child = start(['check', '.', '--no-cache'], folder);
  child.stdout.once('data', () => child.stdout.destroy());
  const [err, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.deepEqual([err, code, signal], ['', 1, null]);
});

test('paths are relative to where the command is run', async (t) => {
  const folder = await withFolder(t, { 'x/y/a.md': '# A\n', 'x/z/b.txt': '' });
  const { out } = await runBuilt(['check', '../y', '--no-cache', '--format', 'github'], join(folder, 'x/z'));
  assert.match(out, /file=\.\.\/y\/a\.md,/);
});
