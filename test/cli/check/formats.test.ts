import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const files = {
  'articles/a.md': '---\ntitle: A\ndescription: On a.\n---\n\n- [] Ink: 100%, black\n',
  'articles/b,c.md': '---\ntitle: B\ndescription: On b.\ndate: 2024-02-30\n---\n\nText.\n',
  'articles/d.md': '---\ntitle: D\ndescription: On d.\n---\n\nText.\n',
};

test('pretty shows each problem with its lines and a hint, and sums up', async (t) => {
  const directory = await withFolder(t, files);
  const { code, out, err } = await run(['check', 'articles', '--no-cache'], { directory });
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.equal(
    out,
    [
      'articles/a.md:6:3 warning task-near-miss',
      '  `[]` is no box of a task: it stays text.',
      '',
      '  5 |',
      '> 6 | - [] Ink: 100%, black',
      '    |   ^^',
      '  7 |',
      '',
      '  Hint: Write `[ ]`.',
      '  See https://unpkg.com/broadsheet/content/problems/task-near-miss.md',
      '',
      'articles/b,c.md:4:7 error date-invalid',
      '  `date` is no date that can be read: "2024-02-30".',
      '',
      '  3 | description: On b.',
      '> 4 | date: 2024-02-30',
      '    |       ^^^^^^^^^^',
      '  5 | ---',
      '',
      '  Hint: Write the date as `2024-12-10`, with a time as `2024-12-10T10:00:00Z`.',
      '  See https://unpkg.com/broadsheet/content/problems/date-invalid.md',
      '',
      '1 error, 1 warning in 2 of 3 files. 1 can be mended with --fix.',
    ].join('\n'),
  );
});

test('colours change nothing but colours, and are there only when the terminal has them', async (t) => {
  const directory = await withFolder(t, files);
  const plain = await run(['check', 'articles', '--no-cache'], { directory });
  const coloured = await run(['check', 'articles', '--no-cache'], { directory, colours: true });
  assert.equal(stripVTControlCharacters(plain.out), plain.out);
  assert.notEqual(coloured.out, plain.out);
  assert.equal(stripVTControlCharacters(coloured.out), plain.out);
});

test('no name of a file and no title begins a line, or has a terminal obey', async (t) => {
  const directory = await withFolder(t, {
    'a\n::error::\u001b[2J.md': '---\ntitle: A\ndescription: A.\n---\n\n- [ ]Ink\n',
    'b\n::error::b.md': '---\ntitle: "B\\n::error::"\ndescription: B.\n---\n\nText.\n',
    'c\n::error::c.md': '---\ntitle: "B\\n::error::"\ndescription: C.\n---\n\nText.\n',
  });
  const { out } = await run(['check', '.', '--no-cache', '--fix'], { directory });
  assert.match(out, /^Mended a·::error::·\[2J\.md:6:3 /m);
  assert.match(out, /title-duplicate/);
  assert.doesNotMatch(out, /^\s*::|\u001b/m);
});

test('no note of GitHub has a terminal obey', async (t) => {
  const directory = await withFolder(t, {
    'a\u001b[2J\u009b2J.md': '---\ntitle: "A\\e[2J"\ndescription: A.\n---\n\n- [ ]Ink\n',
    'b.md': '---\ntitle: "A\\e[2J"\ndescription: B.\n---\n\nText.\n',
  });
  const { out } = await run(['check', '.', '--no-cache', '--format', 'github'], { directory });
  assert.match(out, /^::warning file=a%1B\[2J%9B2J\.md,/m);
  assert.match(out, /A%1B\[2J/);
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('a folder in good order is said to be', async (t) => {
  const directory = await withFolder(t, files);
  for (const [format, out] of [
    ['pretty', 'No problems in 1 file.'],
    ['github', ''],
  ] as const) {
    assert.deepEqual(
      await run(['check', 'articles', '--no-cache', '--include', 'd.md', '--format', format], { directory }),
      { code: 0, out, err: '' },
    );
  }
});

test('what an author wrote cannot steer the terminal', async (t) => {
  const directory = await withFolder(t, {
    'a.md': '---\ntitle: "A\\e[2J"\n---\n\n![](\u001b]0;x\u0007.png)\n\u001b[2J\n',
  });
  const { out } = await run(['check', '.', '--no-cache'], { directory });
  assert.match(out, /description-missing/);
  assert.ok(!out.includes('\u001b') && !out.includes('\u0007'));
});

test('json is one object, with paths as a reader at the command line writes them', async (t) => {
  const folder = await withFolder(t, files);
  const { code, out } = await run(['check', '../articles', '--no-cache', '--format', 'json'], {
    directory: join(folder, 'elsewhere'),
  });
  assert.equal(code, 1);
  const { problems, ...report } = JSON.parse(out);
  assert.deepEqual(report, {
    format: 1,
    directory: '../articles',
    files: 3,
    filesWithProblems: 2,
    errors: 1,
    warnings: 1,
    mended: [],
  });
  assert.deepEqual(
    problems.map(({ file, code, severity }: Record<string, unknown>) => [file, code, severity]),
    [
      ['../articles/a.md', 'task-near-miss', 'warning'],
      ['../articles/b,c.md', 'date-invalid', 'error'],
    ],
  );
  assert.deepEqual(problems[0].fix, [{ start: 40, end: 40, expected: '', text: ' ' }]);
});

test('github is one command a problem, escaped as its runner reads it', async (t) => {
  const directory = await withFolder(t, {
    ...files,
    'articles/e.md': '---\ntitle: E\ndescription: E.\n---\n\n- [] 50% [ ]\n\n<div>\n\n- a\n\nb\n',
  });
  const { out } = await run(['check', 'articles', '--no-cache', '--format', 'github'], { directory });
  const [near, date, ...others] = out.split('\n');
  assert.equal(
    near,
    '::warning file=articles/a.md,line=6,col=3,endLine=6,endColumn=5,title=task-near-miss::' +
      '`[]` is no box of a task: it stays text.%0AHint: Write `[ ]`.' +
      '%0ASee https://unpkg.com/broadsheet/content/problems/task-near-miss.md',
  );
  assert.match(date ?? '', /^::error file=articles\/b%2Cc\.md,line=4,/);
  // Columns are taken only where both ends are in one line.
  const wraps = others.find((line) => line.includes('html-wraps-blocks'));
  assert.match(wraps ?? '', /^::warning file=articles\/e\.md,line=8,endLine=\d+,title=html-wraps-blocks::/);
});

test('the articles of the folder itself are named without it', async (t) => {
  const folder = await withFolder(t, files);
  const { out } = await run(['check', '.', '--no-cache', '--format', 'json'], { directory: join(folder, 'articles') });
  const { directory, problems } = JSON.parse(out);
  assert.deepEqual([directory, problems[0].file], ['.', 'a.md']);
});
