import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const warned = { 'a.md': '# A\n\n- [] Ink\n', 'b.md': '---\ntitle: B\n---\n\n![](b.png)\n' };

test('warnings fail only when there are more than are let pass', async (t) => {
  const directory = await withFolder(t, warned);
  const { out } = await run(['check', '.', '--no-cache', '--format', 'json'], { directory });
  const { warnings } = JSON.parse(out);
  assert.ok(warnings >= 4);
  assert.equal((await run(['check', '.', '--no-cache'], { directory })).code, 0);
  assert.equal((await run(['check', '.', '--no-cache', '--max-warnings', `${warnings}`], { directory })).code, 0);
  const { code, err } = await run(['check', '.', '--no-cache', '--max-warnings', `${warnings - 1}`], { directory });
  assert.equal(code, 1);
  assert.equal(err, `There are ${warnings} warnings, and --max-warnings lets ${warnings - 1} pass.`);
});

test('a rule that is an error fails, one that is off is not told', async (t) => {
  const directory = await withFolder(t, warned);
  const strict = await run(['check', '.', '--no-cache', '--rule', 'image-alt-missing=error'], { directory });
  assert.equal(strict.code, 1);
  assert.match(strict.out, /b\.md:5:1 error image-alt-missing/);
  const off = await run(
    [
      'check',
      '.',
      '--no-cache',
      '--rule',
      'image-alt-missing=off',
      '--rule=task-near-miss=off',
      '--max-warnings',
      '99',
    ],
    { directory },
  );
  assert.equal(off.code, 0);
  assert.doesNotMatch(off.out, /image-alt-missing|task-near-miss/);
});

test('a folder that is not there is a problem, one without articles a mistake', async (t) => {
  const directory = await withFolder(t, { 'a.txt': 'x' });
  const missing = await run(['check', 'none', '--no-cache'], { directory });
  assert.equal(missing.code, 1);
  assert.match(missing.out, /error folder-missing/);
  await mkdir(join(directory, 'empty'));
  for (const args of [['empty'], ['.'], ['.', '--include', '*.md']]) {
    const { code, out, err } = await run(['check', ...args, '--no-cache'], { directory });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^There are no articles in /);
  }
});

test('values that cannot be used are named, with the nearest right one', async () => {
  const cases: [string[], RegExp][] = [
    [['--format', 'josn'], /^--format takes pretty, json, sarif, github, not "josn"\. Did you mean "json"\?/],
    [['--format', 'xml'], /not "xml"\.\n/],
    [['--max-warnings', '-1'], /^--max-warnings needs a value/],
    [['--max-warnings=-1'], /^--max-warnings takes a number from 0 up, not "-1"\./],
    [['--max-warnings', '1e3'], /not "1e3"/],
    [['--rule', 'link-dead'], /^--rule takes a code and a level, as in --rule link-dead=error, not "link-dead"\./],
    [['--rule', 'image-alt-mising=off'], /^There is no rule "image-alt-mising"\. Did you mean "image-alt-missing"\?/],
    [['--rule', 'link-dead=warn'], /^A rule is off, warning or error, not "warn"\./],
    [['--rule', 'link-dead=eror'], /Did you mean "error"\?/],
    [['more'], /takes one folder, and 2 were given/],
  ];
  for (const [args, message] of cases) {
    const { code, err, out } = await run(['check', '.', ...args]);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, message);
  }
});

test('a check that is interrupted ends without a report', async (t) => {
  const directory = await withFolder(t, warned);
  const interrupted = Promise.resolve();
  assert.deepEqual(await run(['check', '.', '--no-cache'], { directory, interrupted }), {
    code: 130,
    out: '',
    err: '',
  });
});

test('what nobody expected is said with how to report it, and with its stack only when asked', async (t) => {
  const directory = await withFolder(t, warned);
  const broken = {
    directory,
    print: () => {
      throw new TypeError('No paper.');
    },
  };
  const { code, err } = await run(['check', '.', '--no-cache'], broken);
  assert.equal(code, 3);
  assert.match(err, /^Unexpected TypeError: No paper\.\n/);
  assert.match(err, /report it .* --stack/);
  assert.doesNotMatch(err, /exit-codes\.test/);
  assert.match((await run(['check', '.', '--no-cache', '--stack'], broken)).err, /exit-codes\.test/);
});
