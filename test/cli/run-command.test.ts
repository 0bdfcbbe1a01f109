import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from './run.ts';
import { withFolder } from './with-folder.ts';

test('help names every command, on standard output', async () => {
  for (const args of [['--help'], ['-h']]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const word of ['check [DIR]', 'preview DIR', '--help', '--version']) assert.ok(out.includes(word), word);
  }
});

test('the help of a command names its options, and shows how it is called', async () => {
  for (const { syntax } of COMMANDS) {
    const { code, out, err } = await run([syntax.name, '--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const name of Object.keys(syntax.options)) assert.ok(out.includes(`--${name}`), name);
    assert.ok(syntax.examples.length > 0, syntax.name);
    for (const [line, purpose] of syntax.examples) assert.ok(out.includes(line) && out.includes(purpose), line);
    // A command line is one line, to be copied.
    for (const line of out.split('\n').filter((each) => !each.startsWith('  broadsheet '))) {
      assert.ok(line.length <= 80, `too wide for a terminal: ${line}`);
    }
  }
});

test('every example in the help is a command line that the command takes', () => {
  for (const { syntax } of COMMANDS) {
    for (const [line] of syntax.examples) {
      const [program, name, ...args] = (line.split(' | ')[0]?.split(' > ')[0] ?? '').split(' ');
      assert.deepEqual([program, name], ['broadsheet', syntax.name]);
      assert.doesNotThrow(() => readArguments(args, syntax), line);
    }
  }
});

test('a wrong command or option is answered with the nearest right one', async () => {
  const cases: [string[], RegExp][] = [
    [['prevew'], /^Unknown command "prevew"\. Did you mean "preview"\?/],
    [['chekc', '.'], /Did you mean "check"\?/],
    [['preview', '.', '--prot', '1'], /^"preview" has no option --prot\. Did you mean --port\?/],
    [['check', '.', '--no-cahce'], /Did you mean --no-cache\?/],
    [['check', '.', '--Include=*.md'], /Did you mean --include\?/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await run(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, message);
  }
  const { err } = await run(['check', '.', '--quite-another']);
  assert.match(err, /^"check" has no option --quite-another\.\n/);
});

test('an option without its value, with one it does not take, or given twice is refused', async () => {
  const cases: [string[], RegExp][] = [
    [['check', '.', '--site'], /^--site needs a value: --site URL\./],
    [['check', '.', '--site', '--no-cache'], /^--site needs a value/],
    [['check', '.', '--no-cache=yes'], /^--no-cache takes no value, and was given "yes"\./],
    [['check', '.', '--site', 'https://a.example', '--site', 'https://b.example'], /^--site was given twice\./],
    [['check', '.', '--site', 'example.com'], /^--site takes an address/],
    [['check', '.', '--cache', 'x', '--no-cache'], /exclude each other/],
    [['check', '-x', '.'], /^"check" has no option -x\./],
  ];
  for (const [args, message] of cases) {
    const { code, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, message);
  }
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  assert.deepEqual(await run(['--version']), { code: 0, out: version, err: '' });
});

test('an unknown command, or none, is answered with the usage on standard error', async () => {
  for (const args of [['prevew'], []]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, args.length > 0 ? /^Unknown command "prevew"\./ : /^No command given\./);
    assert.match(err, /Usage: broadsheet/);
  }
});

test('a preview prints its address, and ends when it is interrupted', async (t) => {
  const folder = await withFolder(t, { 'a.md': '# A\n\nText.\n' });
  const { code, out } = await run(['preview', folder, '--port', '0']);
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
  const { code, out } = await run(['preview', folder, '--port', String(address.port)]);
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
    const { code, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, message);
  }
});
