import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import { runCommand } from '../../src/cli/run-command.ts';
import { withFolder } from './with-folder.ts';

/** Runs a command line that is interrupted once it has printed its address. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  let interrupt = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const print = (text: string) => {
    out.push(text);
    if (text.includes('Ctrl-C')) interrupt();
  };
  const code = await runCommand(args, { print, complain: (text) => err.push(text), interrupted });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('help names every command and option, on standard output', async () => {
  const { code, out, err } = await run('--help');
  assert.equal(code, 0);
  assert.equal(err, '');
  for (const word of ['preview DIR', '--port', '--host', '--help', '--version']) assert.ok(out.includes(word), word);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  assert.deepEqual(await run('--version'), { code: 0, out: version, err: '' });
});

test('an unknown command, or none, is answered with the usage on standard error', async () => {
  for (const args of [['prevew'], []]) {
    const { code, out, err } = await run(...args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, args.length > 0 ? /^Unknown command "prevew"\./ : /^No command given\./);
    assert.match(err, /Usage: broadsheet/);
  }
});

test('a preview prints its address, and ends when it is interrupted', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n\nText.\n' });
  const { code, out } = await run('preview', folder, '--port', '0');
  assert.equal(code, 0);
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
  assert.ok(address, out);
  await assert.rejects(fetch(address), 'nothing listens there any more');
});

test('a taken port is reported, and the next free one is used', async (t) => {
  const folder = await withFolder(t, {});
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const address = other.address();
  assert.ok(address && typeof address === 'object');
  const { code, out } = await run('preview', folder, '--port', String(address.port));
  assert.equal(code, 0);
  assert.match(out, new RegExp(`^Port ${address.port} is taken, trying the next one\\.$`, 'm'));
  const used = Number(/127\.0\.0\.1:(\d+)/.exec(out)?.[1]);
  assert.ok(used > address.port, out);
});

test('what cannot be previewed is said in one line that names it', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n' });
  const cases: [string[], RegExp][] = [
    [['preview'], /takes one folder, and 0 were given/],
    [['preview', 'a', 'b'], /takes one folder, and 2 were given/],
    [['preview', join(folder, 'none')], /Cannot read the folder ".*none": there is none of that name\./],
    [['preview', join(folder, 'a.md')], /a\.md" is a file\. Give the folder it is in\./],
    [['preview', folder, '--port', 'many'], /--port takes a number from 0 to 65535, not "many"/],
    [['preview', folder, '--port', '70000'], /not "70000"/],
    ...['', '0x10', '1e3', ' 80', '80.0', '-1'].map((port): [string[], RegExp] => [
      ['preview', folder, `--port=${port}`],
      new RegExp(`--port takes a number from 0 to 65535, not "${port}"`),
    ]),
    [['preview', folder, '--port', '0', '--host', ''], /--host takes a name or an address/],
    [['preview', folder, '--port', '0', '--host='], /--host takes a name or an address/],
    [['preview', folder, '--port', '0', '--host', '203.0.113.7'], /Cannot listen on 203\.0\.113\.7/],
    [['preview', folder, '--colour'], /--colour/],
  ];
  for (const [args, message] of cases) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, message);
  }
});
